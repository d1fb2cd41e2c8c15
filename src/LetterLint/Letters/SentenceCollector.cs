using System.Collections.Immutable;
using LetterLint.Text;

namespace LetterLint.Letters;

/// <summary>Collects paragraphs in reading order and splits them into sentences.</summary>
internal sealed class SentenceCollector
{
    private readonly List<Collected> _paragraphs = [];

    /// <summary>How many paragraphs of running text or of a list have been collected; the cells of a table say nothing that a heading opens.</summary>
    public int TextCount { get; private set; }

    public void Add(Prose prose, SentenceKind kind)
    {
        _paragraphs.Add(new Collected(prose, kind));
        TextCount += kind is SentenceKind.Cell or SentenceKind.Due ? 0 : 1;
    }

    public void Add(IEnumerable<Prose> paragraphs, SentenceKind kind)
    {
        foreach (var prose in paragraphs)
        {
            Add(prose, kind);
        }
    }

    public void Add(ColumnsRead columns)
    {
        Add(columns.Items, SentenceKind.Item);
        foreach (var (cell, isDue) in columns.Beside)
        {
            Add(cell, isDue ? SentenceKind.Due : SentenceKind.Cell);
        }
    }

    public ImmutableArray<Sentence> ToSentences(SectionMap sections, CancellationToken stop)
    {
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        for (var i = 0; i < _paragraphs.Count; i++)
        {
            foreach (var prose in Sentences.Split(_paragraphs[i].Prose).Until(stop))
            {
                sentences.Add(new Sentence
                {
                    Prose = prose,
                    Words = [.. prose.Words],
                    Kind = _paragraphs[i].Kind,
                    Index = sentences.Count,
                    Paragraph = i,
                    Section = sections.At(prose.Span),
                });
            }
        }

        return sentences.ToImmutable();
    }

    private sealed record Collected(Prose Prose, SentenceKind Kind);
}
