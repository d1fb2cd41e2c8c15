using LetterLint.Documents;
using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.References;

/// <summary>Follows the numbers of paragraphs: a list may begin at 1 within them, and the count goes on behind it.</summary>
internal static class NumberingReader
{
    // What has not counted up to this is no numbering, but a line that begins with a number.
    private const int ShortestCount = 3;

    public static IEnumerable<NumberedParagraph> In(Letter letter, Document document)
    {
        var headings = letter.Sections.Select(section => section.Heading.Span).Concat(letter.Contents.Select(entry => entry.Words.Span)).ToArray();
        return document.Blocks.OfType<Paragraph>()
            .Where(paragraph => paragraph.Marker?.Number is not null && paragraph.Look != Look.Heading && !headings.Any(heading => heading.Overlaps(paragraph.Prose.Span)))
            .GroupBy(paragraph => paragraph.Marker!.Text[^1..], StringComparer.Ordinal)
            .SelectMany(paragraphs => Counted([.. paragraphs.Select(paragraph => new NumberedPlace(paragraph.Marker!.Number!.Value, PlaceOf(paragraph)))]))
            .OrderBy(paragraph => paragraph.Place.Span);
    }

    private static IEnumerable<NumberedParagraph> Counted(NumberedPlace[] places)
    {
        var counts = new Stack<Count>();
        for (var i = 0; i < places.Length; i++)
        {
            var place = places[i];
            if (counts.Any(count => count.Last.Number + 1 == place.Number))
            {
                while (counts.Peek().Last.Number + 1 != place.Number)
                {
                    counts.Pop();
                }

                var count = counts.Pop();
                yield return new NumberedParagraph(place.Number, place.Place, count.Last, false);
                counts.Push(new Count(place, count.Length + 1));
            }
            else if (place.Number == 1 || counts.Count == 0)
            {
                counts.Push(new Count(place, 1));
                yield return new NumberedParagraph(place.Number, place.Place, null, false);
            }
            else
            {
                var count = counts.Pop();
                yield return new NumberedParagraph(place.Number, place.Place, count.Last, count.Length >= ShortestCount);

                // A single number that is wrong leaves the count where it was.
                var goesOn = i + 1 < places.Length && places[i + 1].Number == count.Last.Number + 1;
                var isOneOff = i + 1 < places.Length && places[i + 1].Number == count.Last.Number + 2;
                counts.Push(goesOn ? count : new Count(isOneOff ? place with { Number = count.Last.Number + 1 } : place, count.Length + 1));
            }
        }
    }

    private static Phrase PlaceOf(Paragraph paragraph) => paragraph.Marker is { Span.Length: > 0 } marker
        ? new Phrase(marker.Text, marker.Span)
        : paragraph.Prose.Phrase(0, paragraph.Prose.Text.IndexOf(' ') is > 0 and var blank ? blank : paragraph.Prose.Text.Length);

    private sealed record Count(NumberedPlace Last, int Length);
}
