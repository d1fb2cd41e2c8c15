using System.Text;

namespace LetterLint.Letters;

/// <summary>Writes what the parser made of a letter as an outline that a person can read and a test can hold still.</summary>
public static class LetterModel
{
    /// <summary>The outline: one line a noun, in the order of the letter, each with its line number.</summary>
    public static string Write(Letter letter, Documents.Document document)
    {
        ArgumentNullException.ThrowIfNull(letter);
        ArgumentNullException.ThrowIfNull(document);
        var text = new StringBuilder();
        Line("framework", letter.Framework?.Id ?? "unknown");
        Phrase("title", letter.Title);
        Phrase("authority", letter.Authority);
        Phrase("date", letter.Date?.Words);
        foreach (var line in letter.Addressee)
        {
            Phrase("addressee", line);
        }

        Phrase("salutation", letter.Salutation);
        foreach (var entry in letter.Contents)
        {
            Line("contents", $"{entry.Words.Text} {entry.Page}".TrimEnd());
        }

        foreach (var key in letter.Key)
        {
            Line("key", $"{key.Grade.Text}: {string.Join(" / ", key.Words)}");
        }

        Lists(letter.Lists.Where(list => list.Section is null), "");
        foreach (var section in letter.Sections)
        {
            Line(section.Whole is null ? "section" : "  part", $"{section.Form.Id} {At(section.Span.Start)}");
            Lists(letter.Lists.Where(list => section.Whole is null && list.Section == section), "  ");
        }

        foreach (var judgement in letter.Judgements.Where(judgement => judgement.Section is not null || !judgement.Statements.IsEmpty))
        {
            Line("judgement", $"{judgement.Aspect.Id}: {(judgement.Statements.IsEmpty ? "not stated" : string.Join(", ", judgement.Statements.Select(s => $"{s.Place.ToString().ToLowerInvariant()} {$"{s.Grade} {s.Word}".Trim()} {At(s.Span.Start)}")))}");
        }

        foreach (var statement in letter.Statements)
        {
            Line("statement", $"{statement.Form.Id} {At(statement.Words.Span.Start)}");
        }

        Phrase("sign-off", letter.SignOff);
        foreach (var signatory in letter.Signatories)
        {
            Phrase("signatory", signatory);
        }

        return text.ToString();

        void Lists(IEnumerable<ItemList> lists, string indent)
        {
            foreach (var list in lists)
            {
                Line($"{indent}list", $"{list.Form.Id} {list.Announced.ToString().ToLowerInvariant()} {At(list.Heading.Span.Start)}");
                foreach (var item in list.Items)
                {
                    Line($"{indent}  item", $"{(item.Aspect is { } aspect ? aspect.Id + " " : "")}{At(item.Span.Start)} {item.Words.Text}{(item.IsRunTogether ? " [run together]" : "")}{(item.IsStanding ? " [standing]" : "")}");
                }
            }
        }

        void Line(string noun, string value) => text.Append(noun).Append(": ").Append(value).Append('\n');

        void Phrase(string noun, Text.Phrase? phrase)
        {
            if (phrase is { } words)
            {
                Line(noun, $"{words.Text} {At(words.Span.Start)}");
            }
        }

        string At(int offset) => $"({document.Locate(offset).Line})";
    }
}
