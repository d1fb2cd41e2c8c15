using LetterLint.Documents;
using LetterLint.Text;

namespace LetterLint.Letters.References;

/// <summary>Brings notes and the marks that refer to them together.</summary>
internal static class NoteReader
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

        // A note that stands as a paragraph or over a table: its numeral, alone or before its words.
        var starts = document.Blocks.SelectMany(block => block.ToParagraphs()).Select(paragraph => paragraph.Prose.Text.Split(' ')[0])
            .Concat(notes.Select(note => note.Mark)).ToHashSet(StringComparer.Ordinal);
        var places = notes.Select(note => note.Prose.Span.Start).ToHashSet();
        foreach (var (mark, span) in NoteMark.In(document.Source.Text))
        {
            if (!Enumerable.Range(span.End, 4).Any(places.Contains))
            {
                yield return new NoteEnd(mark, new Phrase(document.Source[span], span), false, starts.Contains(mark));
            }
        }
    }
}
