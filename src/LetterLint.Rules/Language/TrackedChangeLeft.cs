using LetterLint.Letters;
using LetterLint.Readings.Language;

namespace LetterLint.Rules.Language;

public sealed class TrackedChangeLeft : LetterRule
{
    public override RuleInfo Info { get; } = new()
    {
        Title = "A tracked change is neither accepted nor rejected",
        Severity = Severity.Error,
        Why = "The council can read what the letter said before, and two readers may see two letters.",
        Example = new("apa-2007",
            Bad: "Staying safe Grade 3\n\nReviews are {|<ins>mostly </ins>|}on time.",
            Good: "Staying safe Grade 3\n\nReviews are mostly on time."),
    };

    // What “letterlint fix” has written waits for a person, who knows of it: no fault of the draft yet.
    private const string Tool = "LetterLint";

    protected override Pattern Define() =>
        Match<Letter>()
            .Find<TrackedChange>()
            .Report((letter, change) => Weighed(change, At(change.Span, (change.Inserted, change.Deleted) switch
            {
                ({ } inserted, { } deleted) => $"{Words(inserted)} replaces {Words(deleted)}, and nobody has accepted or rejected that.",
                ({ } inserted, null) => $"{Words(inserted)} is inserted, and nobody has accepted or rejected that.",
                (_, var deleted) => $"{Words(deleted!)} is deleted, and nobody has accepted or rejected that.",
            })));

    private static Finding Weighed(TrackedChange change, Finding finding) => change.Author == Tool ? finding.As(Severity.Info) : finding;

    private static string Words(string text) => text.Length == 0 ? "A row or cell of a table" : string.IsNullOrWhiteSpace(text) ? "White space" : $"“{text.Trim()}”";
}
