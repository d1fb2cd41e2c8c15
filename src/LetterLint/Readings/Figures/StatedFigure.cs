namespace LetterLint.Readings.Figures;

/// <summary>A figure with what it measures and when, so that two statements of one fact can be set side by side.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Measure">The content words of its clause, those left out that name children or pupils in general.</param>
/// <param name="Group">The words left out.</param>
/// <param name="Period">The year, school year or date; empty where the sentence names none.</param>
internal sealed record StatedFigure(Figure Figure, string Measure, string[] Group, string Period)
{
    /// <summary>
    /// Whether another measures the same at the same time: one may name the day and the other the month, one of two a group that
    /// the other leaves out.
    /// </summary>
    public bool IsOfTheSame(StatedFigure other) =>
        Figure.Sentence.Index != other.Figure.Sentence.Index && (!Group.Except(other.Group).Any() || !other.Group.Except(Group).Any())
        && (Period == other.Period
            || (Months(Period) > 0 && Months(other.Period) > 0
            && (Period.EndsWith(other.Period, StringComparison.Ordinal) || other.Period.EndsWith(Period, StringComparison.Ordinal))));

    /// <summary>How many letters a period has: “March 2015” and “31 March 2015” name a month, “2015” and “31 March” do not.</summary>
    private static int Months(string period) => period.Length > 4 && char.IsAsciiDigit(period[^1]) ? period.Count(char.IsLetter) : 0;
}
