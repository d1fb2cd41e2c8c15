namespace LetterLint.Tests.House;

/// <summary>House rules as tests need them.</summary>
internal static class HouseScripts
{
    /// <summary>A rule about the first word of the letter's text, with a body of its own.</summary>
    public static string Rule(string name, string condition = "letter.Sentences.Length > 0", string constructor = "") => $$""""
        public sealed class {{name}} : LetterRule
        {
            {{constructor}}

            public override RuleInfo Info { get; } = new()
            {
                Title = "The letter has sentences",
                Severity = Severity.Warning,
                Why = "It harms nobody.",
                Example = new("apa-2007", Bad: "{|Staying|} safe Grade 3\n\nA letter.", Good: "Staying safe Grade 3"),
            };

            protected override Pattern Define() =>
                Match<Letter>()
                    .Where(letter => {{condition}})
                    .Report(letter => At(letter.Head, "The letter has sentences."));
        }
        """";
}
