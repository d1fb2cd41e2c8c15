using System.Text.RegularExpressions;
using LetterLint.Documents;
using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.References;

/// <summary>Brings notes and the marks that refer to them together.</summary>
internal static partial class NoteReader
{
    public static IEnumerable<NoteEnd> In(Document document)
    {
        var notes = document.Footnotes.Where(note => note.Prose.Text.Length > 0).ToArray();
        foreach (var note in notes)
        {
            // A note that page layout gives by a plain numeral has its mark somewhere among the figures of the text.
            var isPlain = !NoteMark.StandsBefore(document.Source.Text, note.Prose.Span.Start);
            yield return new NoteEnd(note.Mark, note.Prose.Whole, true, isPlain || note.Reference is not null);
        }

        // A mark at the head of a line begins a note; so may a plain numeral before words, or alone over a table.
        var marks = NoteMark.In(document.Source.Text).ToArray();
        var begun = document.Blocks.OfType<Paragraph>().Select(paragraph => paragraph.Prose.Text.Split(' ')[0])
            .Concat(notes.Select(note => note.Mark))
            .Concat(marks.Where(mark => document.Source.BeginsLine(mark.Span.Start)).Select(mark => mark.Text))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var mark in marks.Where(mark => !document.Source.BeginsLine(mark.Span.Start)))
        {
            yield return new NoteEnd(mark.Text, new Phrase(document.Source[mark.Span], mark.Span), false, begun.Contains(mark.Text));
        }

        // Of a text in pages that has lost its raised figures, the note at the foot of the page has lost its own.
        foreach (var prose in document.LastPage is null ? document.Blocks.OfType<Paragraph>().Select(paragraph => paragraph.Prose) : [])
        {
            if (Glued().Match(prose.Text) is { Success: true } glued && !begun.Contains(glued.Value))
            {
                yield return new NoteEnd(glued.Value, prose.Phrase(glued.Index, glued.Length), false, false);
            }
        }
    }

    // “… of social work practice?1”: where a text has lost its raised figures.
    [GeneratedRegex(@"(?<=\p{Ll}{3}[.?!])[1-9]$")]
    private static partial Regex Glued();
}
