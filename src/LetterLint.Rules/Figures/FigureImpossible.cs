using LetterLint.Readings.Figures;

namespace LetterLint.Rules.Figures;

public sealed class FigureImpossible : LetterRule
{
    public override RuleInfo Info { get; } = new()
    {
        Title = "A figure that cannot be",
        Severity = Severity.Error,
        Why = """
            No group has more than all of its members, and no range ends before it begins.
            The slip is plain to every reader, and only the writer knows the figure that was meant.
            """,
        Example = new("apa-2007",
            Bad: "Being healthy Grade 3\n\nHealth checks were completed for {|130%|} of pupils.",
            Good: "Being healthy Grade 3\n\nHealth checks were completed for 30% of pupils."),
    };

    protected override Pattern Define() =>
        Match<Figure>(figure => figure.IsShare || figure.Whole is not null || figure.Range is not null)
            .Where(figure => figure.Range?.Last < figure.Range?.First
                || (figure.Least > 100 && (figure.IsShare || figure.Whole is not null)))
            .Report(figure => At(figure.Words, figure.Range?.Last < figure.Range?.First
                ? $"The range “{figure}” runs backwards."
                : $"“{figure}” is more than all there are."));
}
