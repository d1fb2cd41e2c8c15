using LetterLint.Readings.Language;

namespace LetterLint.Rules.Language;

public sealed class TermVaries : LetterRule
{
    public override RuleInfo Info { get; } = new()
    {
        Title = "A term is written in two ways",
        Severity = Severity.Info,
        Why = "A reader may take two spellings for two things, and the letter looks as if nobody had read it through.",
        Example = new("apa-2007",
            Bad: "Staying safe Grade 3\n\nMost care leavers have a pathway plan. Support for {|careleavers|} is good, and care leavers say so.",
            Good: "Staying safe Grade 3\n\nMost care leavers have a pathway plan. Support for care leavers is good, and care leavers say so."),
    };

    protected override Pattern Define() =>
        Match<TermForm>()
            .Where(form => form.Usual is not null)
            .Report(form => At(form.First, $"The letter writes “{form.First}” here and “{form.Usual!.First}” in {(form.Usual.Places.Length == 1 ? "another place" : $"{form.Usual.Places.Length} other places")}.")
                .Because(form.Usual.First, "written so here")
                .BecauseOfEach(form.Places.Skip(1).Take(5), place => place.Span, place => $"“{place}” again"));
}
