using LetterLint.Readings.Figures;

namespace LetterLint.Rules.Figures;

public sealed class FigureStatedTwiceDifferently : LetterRule
{
    public override RuleInfo Info { get; } = new()
    {
        Title = "One measure has two values",
        Severity = Severity.Warning,
        Why = """
            Sections are often written by different inspectors from data of different dates.
            The council reads two values for one fact and does not know which of them the judgement rests on.
            """,
        Example = new("apa-2007",
            Bad: "Being healthy Grade 3\n\nIn 2006, 64% of core assessments were completed on time.\n\nStaying safe Grade 3\n\nPlans are clear: {|69%|} of core assessments were completed on time in 2006.",
            Good: "Being healthy Grade 3\n\nIn 2005, 64% of core assessments were completed on time.\n\nStaying safe Grade 3\n\nPlans are clear: 69% of core assessments were completed on time in 2006."),
    };

    protected override Pattern Define() =>
        Match<RestatedFigure>()
            .Where(stated => stated.First.Least != stated.Second.Least)
            .Report(stated => At(stated.Second.Words, $"The letter says “{stated.Second}” here and “{stated.First}” of the same measure in another place.")
                .Because(stated.First.Words, "the other value is given here"));
}
