using LetterLint.Documents;
using LetterLint.Text;

namespace LetterLint.Letters.Language;

/// <summary>A paragraph of running text, an item of a list or a note, whole: a bracket may close two sentences later.</summary>
/// <param name="Prose">Its words.</param>
/// <param name="Section">The section that it stands in, or null.</param>
/// <param name="IsNote">Whether it is a note.</param>
internal sealed record Stretch(Prose Prose, Section? Section, bool IsNote)
{
    /// <summary>The stretches of a letter in reading order; cells of other tables are no prose.</summary>
    public static IReadOnlyList<Stretch> Of(Letter letter, Document document) =>
    [
        .. letter.Sentences.Where(sentence => sentence.Kind is SentenceKind.Narrative or SentenceKind.Item)
            .GroupBy(sentence => sentence.Paragraph)
            .Select(paragraph => new Stretch(Joined(paragraph), paragraph.First().Section, false)),
        .. document.Footnotes.Select(note => new Stretch(note.Prose, null, true)),
    ];

    private static Prose Joined(IEnumerable<Sentence> sentences)
    {
        var builder = new Prose.Builder();
        foreach (var sentence in sentences)
        {
            builder.Append(sentence.Prose);
            builder.Blank(sentence.Span.End);
        }

        return builder.ToProse();
    }
}
