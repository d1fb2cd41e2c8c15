using LetterLint.Letters;
using LetterLint.Readings.Language;

namespace LetterLint.Rules.Language;

public sealed class DraftingMarkLeft : LetterRule
{
    public override RuleInfo Info { get; } = new()
    {
        Title = "A mark of drafting is left in the letter",
        Severity = Severity.Error,
        Why = "A placeholder or a note between colleagues goes out to the council and onto the website.",
        Example = new("apa-2007",
            Bad: "Staying safe Grade 3\n\nThe panel met {|[TBC]|} times, and {|XX%|} of reviews were on time.",
            Good: "Staying safe Grade 3\n\nThe panel met six times, and 81% of reviews were on time. A draft strategy is ready."),
    };

    protected override Pattern Define() =>
        Match<Letter>()
            .Find<DraftingMark>()
            .Report((letter, mark) => At(mark.Words, mark.Kind switch
            {
                DraftingMarkKind.Highlight => $"“{mark.Words}” is highlighted.",
                DraftingMarkKind.Prompt => $"“{mark.Words}” is what a box of the template asks for; nobody has filled it in.",
                DraftingMarkKind.DeadField => $"“{mark.Words}” stands where a reference has lost its target.",
                DraftingMarkKind.Hidden => $"“{mark.Words}” is hidden text: it is not shown, and whoever opens the file can read it.",
                DraftingMarkKind.Banner => $"The letter still says “{mark.Words}”.",
                _ => $"“{mark.Words}” stands where words or a figure are yet to come.",
            }));
}
