using LetterLint.Readings.Figures;

namespace LetterLint.Rules.Figures;

public sealed class ComparisonContradictsFigures : LetterRule
{
    public override RuleInfo Info { get; } = new()
    {
        Title = "The words put a figure on one side of another and the figures lie the other way",
        Severity = Severity.Error,
        Why = """
            Readers take the strength or weakness from the words and the proof from the figures.
            When the two disagree the council can challenge both.
            """,
        Example = new("apa-2007",
            Bad: "Enjoying and achieving Grade 3\n\nAttainment in English is 81%, {|above|} the national average of 84%.",
            Good: "Enjoying and achieving Grade 3\n\nAttainment in English is 84%, above the national average of 81%."),
    };

    protected override Pattern Define() =>
        Match<Comparison>()
            .Where(comparison => !comparison.IsBorneOut || !comparison.IsAsFar)
            .Report(comparison => At(comparison.IsBorneOut && comparison.Amount is { } amount ? amount.Words : comparison.Word, Message(comparison))
                .As(comparison.IsBorneOut || comparison.Side is Side.Same or Side.Equal ? Severity.Warning : Severity.Error)
                .Because(comparison.Figure.Words, "the figure that is compared")
                .Because(comparison.Other.Words, "what it is compared with"));

    private static string Message(Comparison comparison) => comparison.IsBorneOut
        ? $"“{comparison.Figure}” and “{comparison.Other}” are not “{comparison.Amount}” apart."
        : $"The letter says “{comparison.Word}”, but “{comparison.Figure}” {Contradiction(comparison)}.";

    private static string Contradiction(Comparison comparison) => comparison.Side switch
    {
        Side.Same => $"and “{comparison.Other}” are far apart",
        Side.Equal => $"and “{comparison.Other}” are not equal",
        Side.AtMost => $"is more than “{comparison.Other}”",
        Side.AtLeast => $"is less than “{comparison.Other}”",
        Side.Above => $"is no more than “{comparison.Other}”",
        _ => $"is no less than “{comparison.Other}”",
    };
}
