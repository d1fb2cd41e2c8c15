using LetterLint.Readings.Language;

namespace LetterLint.Rules.Language;

public sealed class ListPunctuationMixed : LetterRule
{
    public override RuleInfo Info { get; } = new()
    {
        Title = "The items of a list end in different ways",
        Severity = Severity.Info,
        Why = "A list that ends its items in several ways looks put together from several drafts.",
        Example = new("apa-2007",
            Bad: "Staying safe Grade 3\n\nAreas for development\n\n- Improve attendance.\n- Reduce {|teenage conceptions;|}\n- Raise standards.",
            Good: "Staying safe Grade 3\n\nAreas for development\n\n- improve attendance;\n- reduce teenage conceptions; and\n- raise standards."),
    };

    protected override Pattern Define() =>
        Match<ListEnding>()
            .Where(list => list.Odd is not null)
            .Report(list => At(list.Odd!, $"This item ends {Ending(list.OddMark)}, and others of its list end {Ending(list.Usual)}.")
                .Because(list.Example, "an item that ends as most do"));

    private static string Ending(string mark) => mark.Length == 0 ? "without a mark" : $"in “{mark}”";
}
