using LetterLint.Readings.Names;

namespace LetterLint.Rules.Names;

public sealed class AnotherAuthorityNamed : LetterRule
{
    public override RuleInfo Info { get; } = new()
    {
        Title = "Another authority is named where the inspected one must be",
        Severity = Severity.Error,
        Why = "The council reads findings that seem to be about someone else, and doubts all the others.",
        Example = new("assessment-2011",
            Bad: "Northmere Borough Council children's services assessment 2011\n\nMost schools are good, and the {|London Borough of Tarnwick|} has invested in play.",
            Good: "Northmere Borough Council children's services assessment 2011\n\nMost schools are good, and the London Borough of Tarnwick shares its adoption service with the council."),
    };

    protected override Pattern Define() =>
        Match<OtherAuthority>()
            .Report(other => At(other.Words, $"“{other.Words}” is named here, but the letter is about “{other.Inspected}”.")
                .Because(other.Inspected, "the inspected authority"));
}
