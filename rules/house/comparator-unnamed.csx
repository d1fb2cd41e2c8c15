public sealed class ComparatorUnnamed : LetterRule
{
    private static readonly string[][] Comparisons =
    [
        ["above", "average"], ["above", "the", "average"], ["below", "average"], ["below", "the", "average"], ["than", "average"], ["than", "the", "average"],
        ["line", "with", "average"], ["line", "with", "the", "average"], ["than", "elsewhere"],
        ["than", "comparators"], ["with", "comparators"], ["above", "comparators"], ["below", "comparators"],
    ];

    private static readonly HashSet<string> Groups =
    [
        "national", "nationally", "england", "english", "wales", "country", "statistical", "neighbours", "neighbour", "similar", "region", "regional",
        "london", "county", "family", "like", "comparable", "all", "other",
    ];

    public override RuleInfo Info { get; } = new()
    {
        Title = "A comparison does not say with whom",
        Severity = Severity.Info,
        Why = "“Above average” is one thing against England and another against similar councils, and the council will ask which.",
        Example = new("apa-2007",
            Bad: "Being healthy Grade 3\n\nThe rate of immunisation is {|above average|}.",
            Good: "Being healthy Grade 3\n\nThe rate of immunisation is above the national average."),
    };

    protected override Pattern Define() =>
        Match<UsedWord>(word => Length(word) > 0)
            .Not<Sentence>((word, sentence) => sentence.Paragraph == word.Sentence.Paragraph && NamesGroup(sentence))
            .Report(word => At(word.Words(Length(word)), $"“{word.Words(Length(word))}” does not say which group is meant."));

    private static int Length(UsedWord word)
    {
        foreach (var comparison in Comparisons)
        {
            if (word.Begins(comparison))
            {
                return comparison.Length;
            }
        }

        return 0;
    }

    private static bool NamesGroup(Sentence sentence)
    {
        foreach (var word in sentence.Words)
        {
            if (Groups.Contains(word.Text))
            {
                return true;
            }
        }

        return false;
    }
}
