using LetterLint.Readings.Names;

namespace LetterLint.Rules.Names;

public sealed class NameSpelledTwoWays : LetterRule
{
    public override RuleInfo Info { get; } = new()
    {
        Title = "A name is spelled in two ways",
        Severity = Severity.Warning,
        Why = "A reader takes two spellings for two plans or two people, and the one who is misspelt takes offence.",
        Example = new("apa-2007",
            Bad: "Staying safe Grade 3\n\nThe Brighter Futures Plan is costed, and the Brighter Futures Plan is known. The {|Bright Futures Plan|} has targets.",
            Good: "Staying safe Grade 3\n\nThe Brighter Futures Plan is costed. The Bright Start Plan has targets."),
    };

    protected override Pattern Define() =>
        Match<NameForm>()
            .Not<AuthorityForm>((form, authority) => authority.Words.Span.Overlaps(form.First.Span) || authority.Words.Span.Overlaps(form.Usual!.First.Span))
            .Report(form => At(form.First, $"The letter writes “{form.First}” here and “{form.Usual!.First}” in {(form.Usual.Places.Length == 1 ? "another place" : $"{form.Usual.Places.Length} other places")}.")
                .Because(form.Usual.First, "written so here")
                .BecauseOfEach(form.Places.Skip(1).Take(5), place => place.Span, place => $"“{place}” again"));
}
