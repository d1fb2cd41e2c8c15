using LetterLint.Documents;
using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Language;

/// <summary>A paragraph of running text, an item of a list or a note, whole: a bracket may close two sentences later.</summary>
/// <param name="Prose">Its words.</param>
/// <param name="IsNote">Whether it is a note.</param>
/// <param name="IsStanding">Whether it holds a statement that the framework has worded.</param>
internal sealed record Stretch(Prose Prose, bool IsNote, bool IsStanding)
{
    /// <summary>Its folded words.</summary>
    public Word[] Words { get; } = LetterLint.Text.Words.Of(Prose.Text);

    /// <summary>The stretches of a letter in reading order; cells of other tables are no prose.</summary>
    public static IReadOnlyList<Stretch> Of(Letter letter, Document document)
    {
        var standing = new NumberSet();
        foreach (var statement in letter.Statements)
        {
            standing.Add(statement.Words.Span.Start);
        }

        var stretches = new List<Stretch>();
        var paragraph = new List<Sentence>();
        foreach (var sentence in letter.Sentences.Where(sentence => sentence.Kind is SentenceKind.Narrative or SentenceKind.Item).Until(letter.Stop))
        {
            if (paragraph.Count > 0 && paragraph[0].Paragraph != sentence.Paragraph)
            {
                End();
            }

            paragraph.Add(sentence);
        }

        End();
        stretches.AddRange(document.Footnotes.Select(note => new Stretch(note.Prose, true, false)));
        return stretches;

        void End()
        {
            if (paragraph.Count > 0)
            {
                stretches.Add(new Stretch(Joined(paragraph), false, paragraph.Exists(sentence => standing.Contains(sentence.Span.Start))));
                paragraph.Clear();
            }
        }
    }

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
