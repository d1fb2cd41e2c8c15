using System.Collections.Immutable;
using LetterLint.Documents;
using LetterLint.Frameworks;
using LetterLint.Text;

namespace LetterLint.Letters;

/// <summary>Gives a paragraph alone and together with those right below it, for a heading may break over several lines.</summary>
internal sealed class HeadingLines(ImmutableArray<Block> blocks, string source, Framework framework)
{
    private const int MostLines = 4;
    private const int MostWords = 40;

    /// <summary>Whether a block is the heading of a grouped list, as below “Being healthy” within “Key strengths and areas for improvement”.</summary>
    public bool OpensGrouped(int at) =>
        at < blocks.Length && blocks[at] is Paragraph paragraph && ListInProgress.OpenedBy(new Passage(paragraph), isSection: false, framework) is { Form.Grouped: true };

    public IEnumerable<HeadingCandidate> From(int at)
    {
        var passage = new Passage((Paragraph)blocks[at]);
        var last = passage;
        BoxedGrade? beside = null;
        for (var lines = 1; lines <= MostLines && passage.Words.Length <= MostWords; lines++)
        {
            yield return new HeadingCandidate(passage, beside, lines);
            if (passage.WithoutMark() is { } bare)
            {
                yield return new HeadingCandidate(bare, beside, lines);
            }

            if (at + lines >= blocks.Length || blocks[at + lines] is not Paragraph { Marker: null } below || !new Passage(below).StandsRightBelow(last, source))
            {
                yield break;
            }

            last = new Passage(below);
            if (beside is null && GradeReader.Read(last, 0, framework) is { } grade)
            {
                // The box beside a heading of two lines may have come to stand between them.
                beside = new BoxedGrade(grade, last.Prose.Span);
            }
            else
            {
                passage = Passage.Join(passage, last);
            }
        }
    }
}

/// <summary>What may be a heading: one or more lines, and the grade that stands among them.</summary>
internal sealed record HeadingCandidate(Passage Passage, BoxedGrade? Beside, int Lines);

/// <summary>A grade in a box of its own.</summary>
internal sealed record BoxedGrade(Given Grade, Span Span);
