using LetterLint.Readings.Names;

namespace LetterLint.Rules.Names;

public sealed class SalutationDisagrees : LetterRule
{
    public override RuleInfo Info { get; } = new()
    {
        Title = "The salutation greets someone else than the addressee",
        Severity = Severity.Error,
        Why = "The person who opens the letter reads another name, and doubts whose findings these are.",
        Example = new("apa-2007",
            Bad: "Mr Desmond Tallis\n\nDirector of Children's Services\n\nDear {|Mrs Holloway|}\n\nStaying safe Grade 3",
            Good: "Mr Desmond Tallis\n\nDirector of Children's Services\n\nDear Desmond\n\nStaying safe Grade 3"),
    };

    protected override Pattern Define() =>
        Match<GreetedPerson>()
            .Where(greeted => greeted.Addressee is not null)
            .Report(greeted => At(greeted.Words, $"The letter is addressed to “{greeted.Addressee}”, but greets “{greeted.Words}”.")
                .Because(greeted.Addressee, "addressed to"));
}
