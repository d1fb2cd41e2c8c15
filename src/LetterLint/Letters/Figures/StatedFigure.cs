using System.Collections.Immutable;

namespace LetterLint.Letters.Figures;

/// <summary>A percentage with what it measures and when, so that two statements of one fact can be set side by side.</summary>
/// <param name="Figure">The percentage.</param>
/// <param name="Measure">The content words of its clause, singular, in order.</param>
/// <param name="Ages">Those of the words that are ages.</param>
/// <param name="Period">The year, school year or date; empty where the sentence names none.</param>
public sealed record StatedFigure(Figure Figure, ImmutableArray<string> Measure, ImmutableArray<string> Ages, string Period)
{
    private static readonly string[] Everyone = ["child", "children", "young", "people", "pupil", "student", "year", "old"];

    /// <summary>Whether the other states the same fact: the same words, but for those that name children or pupils in general.</summary>
    public bool IsOfTheSame(StatedFigure other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var (here, there) = (Measure.Except(other.Measure).ToArray(), other.Measure.Except(Measure).ToArray());
        return Period == other.Period && Figure.Sentence != other.Figure.Sentence
            && Measure.Length - here.Length >= (Period.Length > 0 ? 3 : 4)
            && (here.Length == 0 || there.Length == 0) && here.Concat(there).All(IsEveryone);
    }

    private bool IsEveryone(string word) => Everyone.Contains(word) || Ages.Contains(word);
}
