using LetterLint.Readings.Figures;

namespace LetterLint.Rules.Figures;

public sealed class NumberWithPercentage : LetterRule
{
    public override RuleInfo Info { get; } = new()
    {
        Title = "A number is given as a percentage",
        Severity = Severity.Info,
        Why = """
            A number can rise while the proportion falls. The reader of “the number … rose to 54%” cannot tell
            which of the two the letter speaks of.
            """,
        Example = new("apa-2007",
            Bad: "Staying safe Grade 3\n\nThe {|number|} of assessments completed on time has risen to 87%.",
            Good: "Staying safe Grade 3\n\nThe proportion of assessments completed on time has risen to 87%."),
    };

    protected override Pattern Define() =>
        Match<NumberSaid>()
            .Report(said => At(said.Word, $"The letter speaks of a “{said.Word}” and gives “{said.Figure}”, which is a proportion.")
                .Because(said.Figure.Words, "the percentage"));
}
