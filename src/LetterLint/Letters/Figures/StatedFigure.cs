using System.Collections.Immutable;

namespace LetterLint.Letters.Figures;

/// <summary>A percentage with what it measures and when, so that two statements of one fact can be set side by side.</summary>
/// <param name="Figure">The percentage.</param>
/// <param name="Measure">The content words of its clause, singular, in order.</param>
/// <param name="Period">The year, school year or date.</param>
public sealed record StatedFigure(Figure Figure, ImmutableArray<string> Measure, string Period)
{
    private static readonly string[] Everyone = ["child", "children", "young", "people", "pupil", "student"];

    /// <summary>Whether the other states the same fact: the same words, but for those that name children or pupils in general.</summary>
    public bool IsOfTheSame(StatedFigure other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Period == other.Period && Figure.Sentence != other.Figure.Sentence
            && Measure.Intersect(other.Measure).Count() >= 3
            && Measure.Except(other.Measure).Concat(other.Measure.Except(Measure)).All(IsEveryone);
    }

    private static bool IsEveryone(string word) => Everyone.Contains(word) || word.EndsWith("-old", StringComparison.Ordinal);
}
