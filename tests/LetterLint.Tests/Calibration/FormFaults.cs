using System.Globalization;
using LetterLint.Documents;
using LetterLint.Frameworks;
using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Tests.Calibration;

/// <summary>Faults in the form of a letter: its sections, lists, head and foot, and what a Word file holds beside the text.</summary>
internal static class FormFaults
{
    public static Operator[] All { get; } =
    [
        new("framework-unknown", letter => letter.Letter.Title is not { } title ? [] :
            [letter.Rewrite(text => "{|A letter of some kind.|}\n\n" + text[title.Span.End..][..Math.Min(800, text.Length - title.Span.End)].Replace("{|", "").Replace("Inspection", "Visit")) with { IsUnnamed = true }]),
        new("section-missing", letter => Wholes(letter).Where(section => section.Form.Required && Wholes(letter).Count(other => other.Form == section.Form) == 1).Skip(1).Take(3)
            .Select(section => letter.Edit([CleanLetter.Put(Block(letter, section), ""), .. Headings(letter, section)]))),
        new("section-duplicated", letter => Wholes(letter).Where(section => section.Form.Required).Take(2)
            .Select(section => letter.Edit(letter.Mark(section.Heading.Span), CleanLetter.Put(new Span(Block(letter, Wholes(letter)[^1]).Start, 0), "\n\n" + Marked(letter, section) + "\n\n"))).Take(2)),
        new("section-out-of-order", letter => Enumerable.Range(1, Math.Max(0, Wholes(letter).Length - 3)).Take(3)
            .Select(at => (First: Wholes(letter)[at], Second: Wholes(letter)[at + 1])).Where(pair => pair is { First.Form.Ordered: true, Second.Form.Ordered: true })
            .Select(pair => letter.Edit(CleanLetter.Put(Block(letter, pair.First), Marked(letter, pair.Second)), CleanLetter.Put(Block(letter, pair.Second), Marked(letter, pair.First))))),
        new("statement-missing", letter => letter.Letter.Statements.Where(statement => statement.Form.Required && letter.Letter.Statements.Count(other => other.Form == statement.Form) == 1)
            .Select(statement => letter.Edit(CleanLetter.Put(statement.Words.Span, "{||}"), letter.Mark(letter.Letter.Foot.Span)))),
        new("heading-number-disagrees", letter => letter.Letter.Lists.Where(list => list is { IsCountable: true, Announced: not Announced.Any, Form.Names: not null } && list.Items.Length > 0)
            .Select(list => letter.Edit(CleanLetter.Put(list.Heading.Span, "{|" + list.Form.HeadingFor(letter.Text(list.Heading.Span), several: list.Items.Length == 1) + "|}"))).Take(3)),
        new("list-empty", letter => letter.ListsOf(ItemKind.Development).Where(list => !list.Form.Common).Take(3)
            .Select(list => letter.Edit(letter.Mark(list.Heading.Span), CleanLetter.Put(Span.Between(list.Heading.Span.End, list.Items[^1].Span.End), "\n")))),
        new("list-label-mixed", letter => letter.Letter.Lists.Where(list => list.Heading.Text.Contains("for development", StringComparison.Ordinal)).Skip(1).Take(2)
            .Select(list => letter.Edit(CleanLetter.Put(list.Heading.Span, "{|" + letter.Text(list.Heading.Span).Replace("development", "improvement") + "|}")))),
        new("items-run-together", letter => letter.Letter.Lists.Where(list => list.Form.Column).SelectMany(list => list.Items.GroupBy(item => letter.Source.LastIndexOf('\n', item.Span.Start)))
            .Where(cell => cell.Count() > 2).Take(6).Select(cell => Span.Cover(cell.First().Span, cell.Last().Span)).Where(cell => letter.Text(cell).Contains(".</p> <p>", StringComparison.Ordinal))
            .Select(cell => letter.Edit(CleanLetter.Put(cell, "{|" + letter.Text(cell).Replace(".</p> <p>", " ") + "|}")))),
        new("row-label-missing", letter => letter.Letter.Groups.Where(group => group.Aspect is not null).Select(group => LabelBefore(letter, group.First.Span.Start))
            .Where(label => label > 0 && letter.Source.IndexOf("</i>", label, StringComparison.Ordinal) > 0).Take(3).Select(label => (From: label, To: letter.Source.IndexOf("</i>", label, StringComparison.Ordinal) + 4))
            .Select(label => letter.Edit(CleanLetter.Put(Span.Between(label.From, label.To), "{||}"), letter.Mark(new Span(label.To, Math.Min(200, letter.Source.Length - label.To)))))),
        new("contents-disagrees", letter => letter.Letter.Contents.Where(entry => entry.Words.Text.Split(' ').Length < 4).Take(3)
            .Select(entry => letter.Edit(CleanLetter.Put(entry.Words.Span, "{|Partnership with harbour masters|}")))),
        new("sentence-repeated", letter => letter.Letter.ParagraphNumbers.Length > 9 ? [] : letter.Spots.Where(spot => spot.Words.Length > 14 && !letter.Letter.Judgements.SelectMany(judgement => judgement.Statements).Any(stated => spot.Span.Overlaps(stated.Span))).Take(2)
            .SelectMany(spot => letter.Spots.Where(other => other.Section != spot.Section).TakeLast(1).Select(other =>
                letter.Edit(letter.Mark(spot.Span), CleanLetter.After(other, " {|" + spot.Text + "|}"))))),
        new("paragraph-number-wrong", letter => letter.Letter.ParagraphNumbers.Skip(5).Take(20).Where((_, at) => at % 7 == 0)
            .Select(number => letter.Edit(CleanLetter.Put(number.Span, "{|" + letter.Text(number.Span).Replace(number.Number.ToString(CultureInfo.InvariantCulture), "94") + "|}")))),
        new("authority-name-varies", letter => letter.Letter.Authority is not { } authority ? [] :
            letter.Say($"Children in {{|{Slip(authority.Text)}|}} have a good start in life.", 2)),
        new("salutation-disagrees", letter => letter.Letter.Salutation is not { } dear || letter.Letter.Addressee.IsEmpty ? [] : [letter.Edit(CleanLetter.Put(dear.Span, "{|Dear Mrs Quillfeather|}"))]),
        new("year-disagrees", letter => letter.Letter is { Date: { } date, Title: { } title } && title.Text.Any(char.IsAsciiDigit) ? [letter.Edit(CleanLetter.Put(date.Words.Span, "{|12 November 2031|}"))] : []),
        new("sign-off-disagrees", letter => letter.Letter.SignOff is not { } leave || letter.Letter.Salutation is null ? [] :
            [letter.Edit(CleanLetter.Put(leave.Span, "{|Your sincerely|}")), letter.Edit(CleanLetter.Put(leave.Span, "{|Yours faithfully|}"))]),
        new("tracked-change-left", letter => letter.Spots.Take(2).Select(spot => letter.Edit(letter.Mark(spot.Span)) with
        {
            Touch = document => document with { Revisions = [new Revision(RevisionKind.Inserted, "new", new Span(spot.Span.Start, 5), "Reader", null)] },
        })),
        new("comment-left", letter => letter.Spots.Take(2).Select(spot => letter.Edit(letter.Mark(spot.Span)) with
        {
            Touch = document => document with { Comments = [new Comment("1", "Is this agreed?", new Span(spot.Span.Start, 5), "Reader", null)] },
        })),
        new("text-copied-from-another-letter", letter => Enumerable.Range(1, Math.Max(0, letter.Spots.Count - 1)).Where(at => letter.Spots[at].Words.Length + letter.Spots[at - 1].Words.Length > 60 && letter.Letter.Authority is not null)
            .Take(2).Select(at => letter.Edit(letter.Mark(letter.Spots[at].Span)) with { Beside = (null, OfAnother(letter)) })),
        new("previous-grade-misquoted", letter => letter.Overall is not { } overall || letter.Letter.Authority is null ? [] : letter.Framework.Scale.Levels.Where(level => level != overall.Level).Take(2)
            .SelectMany(level => letter.Say($"Last year, the overall effectiveness of children's services was judged to be {{|{level.Word}|}}.", 1))
            .Select(mutant => mutant with { Beside = (letter.Source, null) })),
        new("previous-development-dropped", letter => letter.ListsOf(ItemKind.Development, ItemKind.Recommendation).Take(2).Select(list =>
            letter.Edit([.. letter.Letter.Sections.Select(section => letter.Mark(section.Heading.Span)), .. letter.Letter.Lists.Select(other => letter.Mark(other.Heading.Span))]) with
            {
                Beside = (letter.Edit(letter.MoreOf(list, "Improve the upkeep of bandstands and beehives.")).Text.Text, null),
            })),
    ];

    private static Section[] Wholes(CleanLetter letter) => [.. letter.Letter.Sections.Where(section => section.Whole is null)];

    /// <summary>A section from the beginning of the line of its heading to that of the next.</summary>
    private static Span Block(CleanLetter letter, Section section)
    {
        var next = Wholes(letter).FirstOrDefault(other => other.Span.Start > section.Span.Start);
        return Span.Between(LineStart(letter, section.Heading.Span.Start), next is null ? section.Span.End : LineStart(letter, next.Heading.Span.Start));
    }

    private static int LineStart(CleanLetter letter, int offset) => letter.Source.LastIndexOf('\n', offset) + 1;

    private static string Marked(CleanLetter letter, Section section)
    {
        var block = Block(letter, section);
        return letter.Text(Span.Between(block.Start, section.Heading.Span.Start)) + "{|" + letter.Text(section.Heading.Span) + "|}" + letter.Text(Span.Between(section.Heading.Span.End, block.End));
    }

    private static IEnumerable<(Span, string)> Headings(CleanLetter letter, Section but) =>
        Wholes(letter).Where(section => section != but && Math.Abs(section.Index - but.Index) < 4).Select(section => letter.Mark(section.Heading.Span));

    private static int LabelBefore(CleanLetter letter, int item) =>
        letter.Source.LastIndexOf("<i>", item, StringComparison.Ordinal) is var label && label > letter.Source.LastIndexOf('\n', item) ? label : -1;

    private static string Slip(string name)
    {
        if (name.Contains('-', StringComparison.Ordinal))
        {
            return name.Remove(name.IndexOf('-', StringComparison.Ordinal), 1).Insert(name.IndexOf('-', StringComparison.Ordinal), " ");
        }

        var word = name.Split(' ').MaxBy(part => part is "Council" or "Borough" or "Metropolitan" or "County" or "London" ? 0 : part.Length)!;
        return name.Replace(word, word[..^3] + word[^2] + word[^3] + word[^1]);
    }

    private static string OfAnother(CleanLetter letter) => letter.Source.Replace(letter.Letter.Authority!.Text, "Brackenford", StringComparison.OrdinalIgnoreCase);
}
