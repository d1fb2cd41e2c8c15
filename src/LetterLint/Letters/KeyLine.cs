using System.Collections.Immutable;
using System.Text.RegularExpressions;
using LetterLint.Frameworks;
using LetterLint.Text;

namespace LetterLint.Letters;

/// <summary>A key to the grades printed in one line: “4: outstanding; 3: good; 2: adequate; 1: inadequate”.</summary>
internal static partial class KeyLine
{
    // Two numbers with words may be anything; three are a key.
    private const int FewestEntries = 3;
    private const int LongestGap = 8;

    public static IEnumerable<KeyEntry> In(IReadOnlyCollection<Sentence> sentences, Framework framework) =>
        [.. sentences.SelectMany(sentence => Of(sentence.Prose, framework)), .. Lines(sentences, framework), .. Definitions(sentences, framework)];

    /// <summary>A key in sentences: “A good authority leads effective services … An inadequate authority is one where …”; none where it is not of the whole scale.</summary>
    private static List<KeyEntry> Definitions(IEnumerable<Sentence> sentences, Framework framework)
    {
        var scale = framework.Scale;
        if (scale.Levels.Any(level => level.Grade is not null || level.Key.IsEmpty))
        {
            return [];
        }

        var run = new List<(int Index, Level Level, KeyEntry Entry)>();
        foreach (var sentence in sentences)
        {
            if (Definition(sentence, framework) is not { } found)
            {
                continue;
            }

            if (run.Count > 0 && (sentence.Index - run[^1].Index > LongestGap || run.Exists(other => other.Level == found.Level)))
            {
                run.Clear();
            }

            run.Add((sentence.Index, found.Level, found.Entry));
            if (run.Count == scale.Levels.Length)
            {
                return [.. run.Select(other => other.Entry)];
            }
        }

        return [];
    }

    /// <summary>The level whose word opens a sentence, “An outstanding authority …” or “Outstanding – practice is …”, and what the sentence says that it means.</summary>
    private static (Level Level, KeyEntry Entry)? Definition(Sentence sentence, Framework framework)
    {
        var words = sentence.Words.AsSpan();
        if (words.Length < LongestGap)
        {
            return null;
        }

        var hasArticle = words[0].Text is "a" or "an" || (words[0].Text == "in" && words[1].Text is "a" or "an");
        for (var at = hasArticle ? 1 : 0; at < (hasArticle ? LongestGap : 1); at++)
        {
            for (var length = Math.Min(words.Length - 1 - at, framework.GradeWords.LongestAt(words, at)); length > 0; length--)
            {
                if (framework.GradeWords.IsWord(words.Slice(at, length)) && (hasArticle || IsLabel(sentence, length)) && sentence.PhraseOf(at, at + length) is var word && framework.Scale.LevelOfWord(word.Text) is { } level)
                {
                    var means = sentence.PhraseOf(at + length, words.Length);
                    return !hasArticle || framework.Scale.Levels.Any(other => other.MeaningIn(means.Text) is not null) ? (level, new KeyEntry(word, [word, means])) : null;
                }
            }
        }

        return null;
    }

    private static bool IsLabel(Sentence sentence, int words) =>
        sentence.Text.AsSpan(sentence.Words[words - 1].End).TrimStart() is [':' or '–' or '-' or '—', ' ', ..];

    /// <summary>A key of which each line explains a grade: “Performs well (3): an organisation that exceeds minimum requirements”.</summary>
    private static List<KeyEntry> Lines(IEnumerable<Sentence> sentences, Framework framework)
    {
        var run = new List<KeyEntry>();
        foreach (var entry in sentences.Select(sentence => LineOf(sentence.Prose) ?? RowOf(sentence, framework)).Append(null))
        {
            if (entry is not null && entry.Explains(framework.Scale))
            {
                run.Add(entry);
            }
            else if (run.Count >= FewestEntries)
            {
                return run;
            }
            else
            {
                run.Clear();
            }
        }

        return [];
    }

    private static KeyEntry? LineOf(Prose prose)
    {
        if (!HasDigits(prose.Text, 1))
        {
            return null;
        }

        var match = Line().Match(prose.Text) is { Success: true } words ? words : Cells().Match(prose.Text);
        return match.Success ? new KeyEntry(PhraseOf("grade"), [PhraseOf("words"), PhraseOf("means")]) : null;

        Phrase PhraseOf(string group) => prose.Phrase(match.Groups[group].Index, match.Groups[group].Length);
    }

    /// <summary>A row that came apart from its table, with nothing between what were its cells: “3 Performs well An organisation that …”, the grade or not.</summary>
    private static KeyEntry? RowOf(Sentence sentence, Framework framework)
    {
        var words = sentence.Words.AsSpan();
        var first = words.Length > 2 && words[0] is { Start: 0, Text: [>= '0' and <= '9'] } ? 1 : 0;
        var length = words.Length > 2 ? framework.GradeWords.LongestAt(words, first) : 0;
        while (length > 0 && !framework.GradeWords.IsWord(words.Slice(first, length)))
        {
            length--;
        }

        var means = length > 0 && first + length < words.Length ? first + length : 0;
        return means == 0 || !char.IsUpper(sentence.Text[words[means].Start]) ? null
            : first == 0 ? new KeyEntry(sentence.PhraseOf(0, means), [sentence.PhraseOf(0, means), sentence.PhraseOf(means, words.Length)])
            : new KeyEntry(sentence.PhraseOf(0, 1), [sentence.PhraseOf(1, means), sentence.PhraseOf(means, words.Length)]);
    }

    /// <summary>The grade of a line's label and the words that stand with it, “Performs well (3)”; null where it is none.</summary>
    public static (Phrase Grade, Phrase[] Words)? LabelOf(Prose prose)
    {
        var match = Label().Match(prose.Text);
        return !match.Success ? null : (PhraseOf(match.Groups["grade"]), match.Groups["words"].Success ? [PhraseOf(match.Groups["words"])] : []);

        Phrase PhraseOf(Group part) => prose.Phrase(part.Index, part.Length);
    }

    public static IEnumerable<KeyEntry> Of(Prose prose, Framework framework)
    {
        if (!HasDigits(prose.Text, FewestEntries))
        {
            yield break;
        }

        Match[] entries = [.. Entry().Matches(prose.Text).Cast<Match>()];
        entries = entries.Length >= FewestEntries ? entries : [.. Turned().Matches(prose.Text).Cast<Match>()];
        entries = entries.Length >= FewestEntries ? entries : [.. Bare().Matches(prose.Text).Cast<Match>()];
        var isBare = framework.Scale.Levels.All(level => level.Grade is null) || (entries.Length > 0 && !entries[0].Groups["mark"].Success);
        if (entries.Length < FewestEntries || entries.Any(entry => IsCounted(prose.Text, entry)) || !Follow(entries) || (isBare && !Count(entries, framework.Scale.Levels.Length)))
        {
            yield break;
        }

        var lines = entries.Select(entry => new KeyEntry(PhraseOf(entry.Groups["grade"]), [PhraseOf(entry.Groups["words"])])).ToArray();
        foreach (var line in lines.Any(entry => entry.Explains(framework.Scale)) ? lines : [])
        {
            yield return line;
        }

        Phrase PhraseOf(Group part) => prose.Phrase(part.Index, part.Length);
    }

    private static bool HasDigits(string text, int least)
    {
        var at = -1;
        for (var found = 0; found < least; found++)
        {
            var next = text.AsSpan(at + 1).IndexOfAnyInRange('0', '9');
            if (next < 0)
            {
                return false;
            }

            at += 1 + next;
        }

        return true;
    }

    /// <summary>“14 good (grade 2), ten satisfactory (grade 3)” counts schools and explains no scale.</summary>
    private static bool IsCounted(string text, Match entry)
    {
        var words = entry.Groups["words"];
        return words.Index < entry.Groups["grade"].Index
            && ((words.Index > 1 && char.IsAsciiDigit(text[words.Index - 2])) || (Words.Of(words.Value) is [var first, _, ..] && NumberWords.TryParse(first.Text, out _)));
    }

    /// <summary>Whether the entries are one enumeration, with nothing between them but a comma or “and”.</summary>
    private static bool Follow(Match[] entries)
    {
        for (var i = 1; i < entries.Length; i++)
        {
            if (entries[i].Index - entries[i - 1].Index - entries[i - 1].Length > LongestGap)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the grades count through the whole scale, up or down: “4 good, 3 satisfactory” may count schools.</summary>
    private static bool Count(Match[] entries, int levels)
    {
        var step = entries[1].Groups["grade"].ValueSpan[0] - entries[0].Groups["grade"].ValueSpan[0];
        for (var i = 1; i < entries.Length; i++)
        {
            if (entries[i].Groups["grade"].ValueSpan[0] - entries[i - 1].Groups["grade"].ValueSpan[0] != step)
            {
                return false;
            }
        }

        return step is 1 or -1 && entries.Length == levels;
    }

    // “4: outstanding/excellent; 3: good”, “Grade 4 (outstanding), Grade 3 (good)”
    [GeneratedRegex(@"(?:[Gg]rade )?(?<![0-9])(?<grade>[0-9])(?<mark> ?[:=–-] ?| is | means | ?\()(?<words>[A-Za-z][A-Za-z /]{2,60}?)(?:\)?[;,.]|\)| and |$)")]
    private static partial Regex Entry();

    // “outstanding (4), good (3)”, “outstanding: 4; good: 3”, “outstanding (grade 4)”
    [GeneratedRegex(@"(?<words>[A-Za-z]{3,40}(?: [A-Za-z]{1,40}){0,5}) ?(?<mark>[:=–-] ?|\()(?:[Gg]rade )?(?<grade>[0-9])(?![0-9])\)?")]
    private static partial Regex Turned();

    // “1 outstanding; 2 good; 3 requires improvement; 4 inadequate”
    [GeneratedRegex(@"(?<![0-9])(?<grade>[0-9]) (?<words>[A-Za-z][A-Za-z ]{2,60}?)(?:[;,.]| and |$)")]
    private static partial Regex Bare();

    // “Performs well (3): an organisation that …”, “3 – Performs well: an organisation that …”
    [GeneratedRegex(@"^(?:(?<words>[A-Za-z]{3,40}(?: [A-Za-z]{1,40}){0,5}) ?\(?(?:[Gg]rade )?(?<grade>[0-9])\)?|(?:[Gg]rade )?(?<grade>[0-9]) ?[:=–-]? ?\(?(?<words>[A-Za-z]{3,40}(?: [A-Za-z]{1,40}){0,5})\)?) ?[:=–-] ?(?<means>[A-Za-z][^:]{4,160})$")]
    private static partial Regex Line();

    // “3”, “Performs well (3)”, “Grade 3 (good)”
    [GeneratedRegex(@"^(?:(?<words>[A-Za-z]{3,40}(?: [A-Za-z]{1,40}){0,5}) ?\((?:[Gg]rade )?(?<grade>[0-9])\)|(?:[Gg]rade )?(?<grade>[0-9])(?: ?[:=–-]? ?\(?(?<words>[A-Za-z]{3,40}(?: [A-Za-z]{1,40}){0,5})\)?)?)$")]
    private static partial Regex Label();

    // “4 / A service that … / Excellent or outstanding”, “3  A service that …; capacity to improve: good”: what were the cells of a row.
    [GeneratedRegex(@"^(?:[Gg]rade )?(?<grade>[0-9])(?: ?[/|:–-] ?| {1,4})(?<words>[A-Za-z][^/;|]{4,160}?) ?(?:[/|]|;(?: [a-z][a-z ]{3,40}:)?) ?(?<means>[A-Za-z][A-Za-z /]{3,60})$")]
    private static partial Regex Cells();
}
