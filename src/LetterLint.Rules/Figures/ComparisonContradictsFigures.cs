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
            .Where(comparison => !comparison.IsBorneOut)
            .Report(comparison => At(comparison.Word,
                comparison.Side == Side.Same
                    ? $"The letter says “{comparison.Word}”, but “{comparison.Figure}” and “{comparison.Other}” are far apart."
                    : $"The letter says “{comparison.Word}”, but “{comparison.Figure}” is {(comparison.Side == Side.Above ? "no more" : "no less")} than “{comparison.Other}”.")
                .As(comparison.Side == Side.Same ? Severity.Warning : Severity.Error)
                .Because(comparison.Figure.Words, "the figure that is compared")
                .Because(comparison.Other.Words, "what it is compared with"));
}
