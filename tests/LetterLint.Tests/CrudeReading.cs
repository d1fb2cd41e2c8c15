using System.Text.RegularExpressions;

namespace LetterLint.Tests;

/// <summary>
/// Reads the text of a published letter by patterns alone, without the reader and the parser: a second opinion on what
/// framework it follows, which grades its table and headings give, and how many items its lists have.
/// </summary>
internal static partial class CrudeReading
{
    private const int LinesOfTable = 25;

    public static string? Framework(string text)
    {
        var head = Folded(text[..Math.Min(text.Length, 3000)]);
        return head.Contains("Area SEND inspection of", StringComparison.Ordinal) ? "send-area-2023"
            : FocusedVisit().IsMatch(head) ? "ilacs-focused-visit"
            : head.Contains("nspection of services for children in need of help and", StringComparison.Ordinal) ? "sif"
            : head.Contains("impact of leaders on", StringComparison.Ordinal) ? "ilacs-inspection"
            : null;
    }

    /// <summary>The grades of the table on the first page, in alphabetical order: words at the right end of its lines.</summary>
    public static string TableGrades(string text, string? framework)
    {
        var lines = text.Split('\n');
        bool IsShort(string line) => Right().Match(line).Length == line.Trim().Length && line.Length > 0;
        var first = Array.FindIndex(lines, line => framework == "sif" ? line.Contains("1. Children who need help", StringComparison.Ordinal) : TableHeader().IsMatch(line));
        while (first > 0 && (IsShort(lines[first - 1]) || (lines[first - 1].Length == 0 && IsShort(lines[Math.Max(0, first - 2)]))))
        {
            first--;
        }

        var grades = new List<string>();
        var last = "";
        foreach (var line in lines.Skip(first).Take(45).TakeWhile(line => !EndOfTable().IsMatch(line)))
        {
            var right = Right().Match(line).Value;
            if (Grade().Match(right) is { Success: true } grade && !last.EndsWith("to be", StringComparison.Ordinal))
            {
                grades.Add(grade.Value.ToUpperInvariant());
            }

            last = right.Length > 0 ? right : last;
        }

        return string.Join(' ', grades.Order(StringComparer.Ordinal));
    }

    /// <summary>The grades on the section headings of an ILACS report, in the order of the text.</summary>
    public static string HeadingGrades(string text)
    {
        // The table names the same judgements; behind its twenty-fifth line it is over.
        var body = string.Join('\n', text.Split('\n').SkipWhile(line => !TableHeader().IsMatch(line)).Skip(LinesOfTable));
        return string.Join(' ', IlacsHeading().Matches(body).Select(match => match.Groups["grade"].Value.ToUpperInvariant()));
    }

    /// <summary>How many bullets or numbers stand under each heading of a list, in the order of the text; a heading without any is left out.</summary>
    public static string ItemCounts(string text, string? framework)
    {
        var counts = new List<int>();
        var bullets = new Dictionary<int, int>();
        var isOpen = false;
        var inContents = false;
        var heading = framework switch
        {
            "ilacs-focused-visit" or "ilacs-inspection" => IlacsList(),
            "sif" => SifList(),
            _ => NoList(),
        };
        var item = framework == "sif" ? NumberedItem() : BulletedItem();
        foreach (var line in text.Split('\n').Select(line => line.Trim('\f', '\r', ' ')))
        {
            inContents = line == "Contents" || (inContents && (line.Length == 0 || ContentsLine().IsMatch(line) || char.IsLetter(line[^1]) && line.Length < 75 && !KnownHeading().IsMatch(line)));
            if (inContents)
            {
                continue;
            }

            if (heading.IsMatch(line))
            {
                counts.Add(0);
                isOpen = true;
            }
            else if (isOpen && KnownHeading().IsMatch(line))
            {
                isOpen = false;
            }
            else if (isOpen && item.IsMatch(line) && !NoItem().IsMatch(line))
            {
                counts[^1]++;
            }
            else if (isOpen && BulletedItem().IsMatch(line))
            {
                bullets[counts.Count - 1] = bullets.GetValueOrDefault(counts.Count - 1) + 1;
            }
        }

        // A list without numbers has bullets; under numbers they are parts of an item.
        return string.Join(' ', counts.Select((count, list) => count > 0 ? count : bullets.GetValueOrDefault(list)).Where(count => count > 0));
    }

    private static string Folded(string text) => Blanks().Replace(text, " ");

    [GeneratedRegex(@"\s{1,500}")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"Focus+ed visit to ")]
    private static partial Regex FocusedVisit();

    [GeneratedRegex(@"^ {0,4}Judgement {3,80}Grade")]
    private static partial Regex TableHeader();

    [GeneratedRegex(@"^ *(?:\S+ ){12,}\S+$|^ *The effectiveness of the|^1$|^ {60,}1$|^Executive|^Contents")]
    private static partial Regex EndOfTable();

    [GeneratedRegex(@"(?<=\S {3,80}|^ {20,120})[A-Za-z]+(?: [A-Za-z]+){0,5}$")]
    private static partial Regex Right();

    [GeneratedRegex(@"^(?:outstanding|good|inadequate|requires)", RegexOptions.IgnoreCase)]
    private static partial Regex Grade();

    [GeneratedRegex(@"^ *The (?:experiences? and progress of|impact of leaders on) (?:[^.:\n ]+(?: |\n *)){1,12}?(?:[^.:\n ]+(?:: ?\n? *| is:?[\n ]+| are:?[\n ]+|[\n ]+))(?<grade>outstanding|good|inadequate|require)(?:s?\s+improvement)?(?:\s+to be good)?\.? *$", RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex IlacsHeading();

    [GeneratedRegex(@"^(?:What needs? to improve[^.]{0,60}|Areas? for priority action)$", RegexOptions.IgnoreCase)]
    private static partial Regex IlacsList();

    [GeneratedRegex(@"^(?:Recommendations|Priority and immediate actions?|Areas? for improvement|What does the \w{1,5}(?: authority)? need to improve\?|The local authority[’']s strengths|The local authority has the following strengths):?$", RegexOptions.IgnoreCase)]
    private static partial Regex SifList();

    [GeneratedRegex("(?!)")]
    private static partial Regex NoList();

    [GeneratedRegex(@"^(?:(?:Main )?[Ff]indings:?|Headline findings|Overview|Yours? sincerely,?|The (?:experiences and progress|impact of leaders).{0,90}|What does the .{1,40}|Areas? for (?:priority action|improvement)|Summary.{0,40}|Information about (?:this|the) .{0,60}|Inspection (?:findings|judge?ment).{0,70}|Executive summary|Progress since the last inspection|The Local Safeguarding.{0,30}|Areas of strength|Key strengths.{0,40}|Section 2.{0,80}|The local authority(?:[’']s strengths)?)$", RegexOptions.IgnoreCase)]
    private static partial Regex KnownHeading();

    [GeneratedRegex(@"^(?:[◼•■▪●□➢\uE000-\uF8FF]|[-o] )")]
    private static partial Regex BulletedItem();

    [GeneratedRegex(@"^\d{1,3}\. {1,8}\S")]
    private static partial Regex NumberedItem();

    [GeneratedRegex(@"There (?:are|were) no |did not find any")]
    private static partial Regex NoItem();

    [GeneratedRegex(@"\d$")]
    private static partial Regex ContentsLine();
}
