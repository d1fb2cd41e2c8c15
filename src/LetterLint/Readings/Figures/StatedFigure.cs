using LetterLint.Letters;

namespace LetterLint.Readings.Figures;

/// <summary>A percentage with what it measures and when, so that two statements of one fact can be set side by side.</summary>
/// <param name="Figure">The percentage.</param>
/// <param name="Measure">The content words of its clause, those left out that name children or pupils in general.</param>
/// <param name="Group">The words left out.</param>
/// <param name="Period">The year, school year or date; empty where the sentence names none.</param>
internal sealed record StatedFigure(Figure Figure, string Measure, string[] Group, string Period)
{
    /// <summary>Whether one of two that measure alike names a group that the other does not contradict.</summary>
    public bool IsOfTheSame(StatedFigure other) =>
        Figure.Sentence.Index != other.Figure.Sentence.Index && (!Group.Except(other.Group).Any() || !other.Group.Except(Group).Any());
}
