using System.Globalization;
using System.Text.RegularExpressions;
using LetterLint.Documents;
using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.References;

/// <summary>Follows the numbers of paragraphs: a list may begin at 1 within them, and the count goes on behind it.</summary>
internal static partial class NumberingReader
{
    // What has not counted up to this is no numbering, but a line that begins with a number.
    private const int ShortestCount = 3;

    // Numbers within numbers within numbers: nothing counts deeper than this.
    private const int DeepestCount = 8;

    public static IEnumerable<NumberedParagraph> In(Letter letter, Document document)
    {
        var headings = letter.Sections.Select(section => section.Heading.Span).Concat(letter.Contents.Select(entry => entry.Words.Span)).Select(span => span.Start).ToHashSet();
        var text = letter.ParagraphNumbers.DistinctBy(number => number.Span.Start).ToDictionary(number => number.Span.Start, number => number.Section);
        var numbered = new List<Numbered>();
        Paragraph? above = null;
        foreach (var paragraph in document.Blocks.OfType<Paragraph>())
        {
            if (paragraph.Marker is { Number: { } number } marker && paragraph.Look != Look.Heading && !headings.Contains(paragraph.Prose.Span.Start) && !GoesOn(document.Source, above, paragraph))
            {
                // What a colon announces is a list.
                var isText = text.TryGetValue(marker.Span.Start, out var section) && above?.Prose.Text.EndsWith(':') != true;
                numbered.Add(new Numbered(new NumberedPlace(number, PlaceOf(paragraph)), marker.Text[^1], isText, section));
            }

            above = paragraph;
        }

        return numbered.GroupBy(place => place.Closed).SelectMany(places => Counted([.. places])).Concat(Nested(document)).OrderBy(paragraph => paragraph.Place.Span);
    }

    /// <summary>“2.4” as Word draws it: such numbers break only where a list begins anew below the same numbers; headings count for themselves.</summary>
    private static IEnumerable<NumberedParagraph> Nested(Document document)
    {
        var (ofHeadings, ofText) = (new List<NumberedPlace>(), new List<NumberedPlace>());
        foreach (var paragraph in document.Blocks.OfType<Paragraph>())
        {
            if (paragraph.Marker is not { Span.Length: 0 } marker || Within().Match(marker.Text) is not { Success: true } match)
            {
                continue;
            }

            var outer = match.Groups["outer"].Value;
            var place = new NumberedPlace(int.Parse(match.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture), PlaceOf(paragraph)) { Outer = outer };
            var last = paragraph.Look == Look.Heading ? ofHeadings : ofText;
            var depth = outer.Count(sign => sign == '.');
            last.RemoveAll(other => other.Outer.Count(sign => sign == '.') > depth);
            var before = last.Find(other => other.Outer == outer);
            yield return new NumberedParagraph(place.Number, place.Place, before, before is not null && before.Number + 1 != place.Number) { Outer = outer };
            last.RemoveAll(other => other.Outer.Count(sign => sign == '.') == depth);
            last.Add(place);
        }
    }

    /// <summary>“… to the age of” and in the next line “25. The offer …”: a number of the sentence, where running text and no heading stands above.</summary>
    private static bool GoesOn(SourceText source, Paragraph? above, Paragraph paragraph) =>
        above is { Prose.Text: [.., var last] } && char.IsLetter(last) && above.Prose.Text.Contains(". ", StringComparison.Ordinal) && above.Span.End <= paragraph.Span.Start
        && source.Text.AsSpan(above.Span.End, paragraph.Span.Start - above.Span.End).Count('\n') == 1;

    private static IEnumerable<NumberedParagraph> Counted(Numbered[] places)
    {
        var counts = new List<Count>();
        for (var i = 0; i < places.Length; i++)
        {
            var place = places[i].Place;
            var goesOn = counts.FindLastIndex(count => count.Last.Number + 1 == place.Number);
            if (goesOn >= 0)
            {
                var count = counts[goesOn];
                counts.RemoveRange(goesOn, counts.Count - goesOn);
                yield return new NumberedParagraph(place.Number, place.Place, count.Last, false);
                Push(count.With(places[i]));
            }
            else if (place.Number == 1 || counts.Count == 0)
            {
                var before = place.Number == 1 && i + 1 < places.Length && places[i + 1] is { IsText: true, Place.Number: 2 }
                    ? counts.FindLast(count => count.IsBrokenBy(places[i]) && BehindRun(places, i) != count.Last.Number + 1)
                    : null;
                yield return new NumberedParagraph(place.Number, place.Place, before?.Last, before is not null);
                Push(new Count(places[i]));
            }
            else
            {
                var count = counts[^1];
                counts.RemoveAt(counts.Count - 1);
                yield return new NumberedParagraph(place.Number, place.Place, count.Last, count.Length >= ShortestCount);

                // A single number that is wrong leaves the count where it was.
                var isAlone = i + 1 < places.Length && places[i + 1].Place.Number == count.Last.Number + 1;
                var isOneOff = i + 1 < places.Length && places[i + 1].Place.Number == count.Last.Number + 2;
                Push(isAlone ? count : count.With(isOneOff ? places[i] with { Place = place with { Number = count.Last.Number + 1 } } : places[i]));
            }
        }

        void Push(Count count)
        {
            if (counts.Count == DeepestCount)
            {
                counts.RemoveAt(0);
            }

            counts.Add(count);
        }
    }

    /// <summary>The number behind those that count on from a place; null where there is none.</summary>
    private static int? BehindRun(Numbered[] places, int at)
    {
        while (at + 1 < places.Length && places[at + 1].Place.Number == places[at].Place.Number + 1)
        {
            at++;
        }

        return at + 1 < places.Length ? places[at + 1].Place.Number : null;
    }

    private static Phrase PlaceOf(Paragraph paragraph) => paragraph.Marker is { Span.Length: > 0 } marker
        ? new Phrase(marker.Text, marker.Span)
        : paragraph.Prose.Phrase(0, paragraph.Prose.Text.IndexOf(' ') is > 0 and var blank ? blank : paragraph.Prose.Text.Length);

    [GeneratedRegex(@"^\(?(?<outer>(?:[0-9]{1,3}\.){1,8})(?<number>[0-9]{1,3})[.):]?$", RegexOptions.NonBacktracking)]
    private static partial Regex Within();

    /// <summary>A number before a paragraph, with the sign that closes it.</summary>
    private sealed record Numbered(NumberedPlace Place, char Closed, bool IsText, Section? Section);

    /// <summary>A count of paragraphs, and the section in which it began.</summary>
    private sealed record Count(Numbered At, int Length, Section? First)
    {
        public Count(Numbered first)
            : this(first, 1, first.Section)
        {
        }

        public NumberedPlace Last => At.Place;

        public Count With(Numbered next) => new(next, Length + 1, First);

        /// <summary>Whether running text begins again at 1 in the section where it has counted, or where it has counted through the sections before.</summary>
        public bool IsBrokenBy(Numbered next) => At.IsText && next.IsText && Length >= ShortestCount && next.Section is not null
            && (At.Section == next.Section || (First != At.Section && At.Section?.Form.Aspect is not null && next.Section.Form.Aspect is not null));
    }
}
