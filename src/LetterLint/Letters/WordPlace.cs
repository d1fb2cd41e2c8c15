using LetterLint.Documents;
using LetterLint.Text;

namespace LetterLint.Letters;

/// <summary>Tells where in a Word document something stands, as its author would look for it: nobody sees the lines of a projection.</summary>
internal static class WordPlace
{
    // Humanizer has the words for a tenth of the time of a check, and in the invariant culture no “21st”: a test compares them.
    private static readonly string[] Ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

    /// <summary>“page 3, under “Staying safe”, third paragraph”.</summary>
    public static string Of(Document document, Letter? letter, Span span)
    {
        if (document.FurnitureAt(span.Start) is { } furniture)
        {
            return furniture.Kind switch
            {
                FurnitureKind.Header => "in the page header",
                FurnitureKind.Footer => "in the page footer",
                FurnitureKind.Title => "in the title among the file's properties",
                _ => $"in “{furniture.Name}” among the file's properties",
            };
        }

        var places = DocumentPlaces.Of(document);
        var note = places.NoteAt(span.Start);
        var offset = note?.Reference?.Start ?? span.Start;
        var parts = new List<string>();
        if (!document.PageStarts.IsEmpty && 1 + places.PagesBefore(offset) is var page && (page > 1 || !document.MayHaveMorePages))
        {
            parts.Add($"page {page}{(document.MayHaveMorePages ? " or later" : "")}");
        }

        var section = letter?.SectionAt(offset);
        var heading = (section?.Whole ?? section)?.Heading;
        if (heading is not null && heading.Span.Start <= offset && offset <= heading.Span.End)
        {
            parts.Add($"the heading “{heading.Text}”");
        }
        else
        {
            if (heading is not null)
            {
                parts.Add($"under “{heading.Text}”");
            }

            parts.Add(places.RowAt(offset) is { } row ? $"row {row} of the table"
                : places.NumberAt(offset) is { } number && IsOfText(letter, number, offset) ? $"paragraph {number}"
                : $"{Ordinal(places.CountParagraphs(heading is null ? -1 : heading.Span.End, offset))} paragraph");
        }

        if (note is not null)
        {
            parts.Add($"note {note.Mark}");
        }

        return string.Join(", ", parts);
    }

    // A list of three items has numbers too, and nobody calls its second item paragraph 2.
    private static bool IsOfText(Letter? letter, string number, int offset) => number.Contains('.', StringComparison.Ordinal)
        || letter?.ParagraphNumbers.LastOrDefault(other => other.Span.Start <= offset) is { Span.Length: 0 } last && $"{last.Number}" == number;

    internal static string Ordinal(int number) => number <= Ordinals.Length ? Ordinals[number - 1] : (number % 100, number % 10) switch
    {
        (11 or 12 or 13, _) => $"{number}th",
        (_, 1) => $"{number}st",
        (_, 2) => $"{number}nd",
        (_, 3) => $"{number}rd",
        _ => $"{number}th",
    };
}
