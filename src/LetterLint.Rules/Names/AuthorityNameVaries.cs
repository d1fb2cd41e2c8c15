using LetterLint.Readings.Names;

namespace LetterLint.Rules.Names;

public sealed class AuthorityNameVaries : LetterRule
{
    public override RuleInfo Info { get; } = new()
    {
        Title = "The authority's name is written in another way",
        Severity = Severity.Warning,
        Why = "The council sees its own name misspelt, and a reader who searches for it does not find the place.",
        Example = new("jar-2009",
            Bad: "Stoke-on-Trent Children's Services Authority Area\n\nContext\n\n1. {|Stoke-on Trent|} is an old city. Most schools in Stoke-on-Trent are small.",
            Good: "Stoke-on-Trent Children's Services Authority Area\n\nContext\n\n1. Stoke-on-Trent is an old city. The city council and Stoke-on-Trent City Council are one."),
    };

    protected override Pattern Define() =>
        Match<AuthorityForm>()
            .Report(form => Mended(form, At(form.Words, $"The letter writes “{form.Words}” here and “{form.Usual}” elsewhere.").Because(form.Usual, "written so here")));

    private static Finding Mended(AuthorityForm form, Finding finding) =>
        form.IsCertain ? finding.Fix($"Write “{form.Text}”", form.Text) : finding.Offer(form.Text);
}
