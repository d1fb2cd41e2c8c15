public sealed class DevelopmentIntensified : LetterRule
{
    private static readonly HashSet<string> Intensifiers =
    [
        "very", "really", "truly", "greatly", "hugely", "extremely", "highly", "markedly", "considerably", "substantially",
        "significantly", "robustly", "rigorously",
    ];

    public override RuleInfo Info { get; } = new()
    {
        Title = "An area for development is made stronger by a word that measures nothing",
        Severity = Severity.Info,
        Why = "The council must show that it has done what the item asks. Nobody can show that something is “significantly” better.",
        Example = new("apa-2007",
            Bad: "Staying safe Grade 3\n\nAreas for development\n• {|Significantly|} improve the timeliness of core assessments.\n• Reduce the number of changes of social worker.",
            Good: "Staying safe Grade 3\n\nAreas for development\n• Improve the timeliness of core assessments.\n• Reduce the number of changes of social worker."),
    };

    protected override Pattern Define() =>
        Match<Item>(item => item.Kind != ItemKind.Strength && !item.IsStanding)
            .Match<UsedWord>((item, word) => Intensifiers.Contains(word.Text) && item.Span.Contains(word.Span))
            .Report((item, word) => At(word.Words(), $"“{word.Words()}” says that it matters and not how much is asked for."));
}
