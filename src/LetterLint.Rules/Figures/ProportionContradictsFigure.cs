using LetterLint.Readings.Figures;

namespace LetterLint.Rules.Figures;

public sealed class ProportionContradictsFigure : LetterRule
{
    public override RuleInfo Info { get; } = new()
    {
        Title = "A word for a proportion and the figure beside it disagree",
        Severity = Severity.Warning,
        Why = """
            Inspectors were told what “majority” or “most” stand for, so that letters can be compared.
            A majority of 43% is no majority, and the reader cannot tell whether the word or the figure is wrong.
            """,
        Example = new("assessment-2011",
            Bad: "Strengths\n\n• The {|majority|} of secondary schools (43%) are good or better.",
            Good: "Strengths\n\n• The majority of secondary schools (53%) are good or better."),
    };

    protected override Pattern Define() =>
        Match<Proportion>()
            .Where(proportion => proportion.IsImpossible || proportion.IsUnusual)
            .Report(proportion => At(proportion.Word, proportion.Whole is { } whole
                ? $"“{proportion.Word}” of “{whole}” is {proportion.Meaning}, but the letter gives “{proportion.Figure}”."
                : proportion.CountedOf is { } counted
                    ? $"“{proportion.Word}” means {proportion.Meaning}, but “{proportion.Figure}” of “{counted}” is {proportion.Figure.Least:0.#}%."
                : $"“{proportion.Word}” means {proportion.Meaning}, but the letter gives “{proportion.Figure}”{(proportion.IsOfTheRest ? " of the others" : "")}.")
                .As(proportion.IsImpossible ? Severity.Error : Severity.Warning)
                .Because(proportion.Figure.Words, "the figure"));
}
