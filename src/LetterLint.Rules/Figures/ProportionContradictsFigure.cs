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
            .Where(proportion => IsImpossible(proportion)
                || Math.Round(proportion.Figure.Most) < proportion.Usual?.From
                || Math.Round(proportion.Figure.Least) > proportion.Usual?.To)
            .Report(proportion => At(proportion.Word, proportion.Whole is { } whole
                ? $"“{proportion.Word}” of “{whole}” is {Meaning(proportion)}, but the letter gives “{proportion.Figure}”."
                : proportion.CountedOf is { } counted
                    ? $"“{proportion.Word}” means {Meaning(proportion)}, but “{proportion.Figure}” of “{counted}” is {proportion.Figure.Least:0.#}%."
                : $"“{proportion.Word}” means {Meaning(proportion)}, but the letter gives “{proportion.Figure}”{(proportion.IsOfTheRest ? " of the others" : "")}.")
                .As(IsImpossible(proportion) ? Severity.Error : Severity.Warning)
                .Because(proportion.Figure.Words, "the figure"));

    // So narrow is only what was worked out from two counts.
    private const decimal ExactWidth = 2;

    private static bool IsImpossible(Proportion proportion) =>
        proportion.Most <= proportion.Above || proportion.Figure.Least >= proportion.Below;

    private static string Meaning(Proportion proportion) =>
        proportion.Most <= proportion.Above ? $"more than {proportion.Above:0.#}%"
        : proportion.Figure.Least >= proportion.Below ? $"less than {proportion.Below:0.#}%"
        : Meaning(proportion.Usual!.Value);

    private static string Meaning((decimal From, decimal To) usual) => usual.To - usual.From <= ExactWidth
        ? $"{(usual.From + usual.To) / 2:0.#}%"
        : $"{usual.From:0.#} to {usual.To:0.#}%";
}
