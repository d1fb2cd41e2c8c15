using LetterLint.Documents;
using LetterLint.Letters;
using LetterLint.Rules;
using Shouldly;

namespace LetterLint.Tests.Engine;

/// <summary>A check that nobody waits for any more ends where it is, and gives nothing.</summary>
public sealed class StopTests
{
    [Fact]
    public void A_check_can_be_stopped_before_it_begins() => Should.Throw<OperationCanceledException>(() =>
        Repository.Linter.Lint(Seeds.Read("northmere-apa-2007.md"), stop: new CancellationToken(canceled: true)));

    [Fact]
    public void A_check_can_be_stopped_while_rules_are_asked()
    {
        using var source = new CancellationTokenSource();
        var linter = new Linter(Repository.Linter.Rules.And([new Stops(source)]), Repository.Linter.Frameworks);
        Should.Throw<OperationCanceledException>(() => linter.Lint(Seeds.Read("northmere-apa-2007.md"), stop: source.Token));
    }

    [Fact]
    public void A_letter_that_takes_longer_than_it_may_is_refused_and_says_so()
    {
        var linter = new Linter(Repository.Linter.Rules, Repository.Linter.Frameworks) { Budget = Budget.Usual with { Time = TimeSpan.FromMilliseconds(1) } };
        var result = linter.Lint("slow.md", budget =>
        {
            budget.Stop.WaitHandle.WaitOne();
            return Seeds.Read("northmere-apa-2007.md");
        });
        (result.Path, result.IsUnchecked).ShouldBe(("slow.md", true));
        result.Error.ShouldNotBeNull().ShouldStartWith("Reading and checking it takes longer than");
    }

    private sealed class Stops(CancellationTokenSource source) : LetterRule
    {
        public override RuleInfo Info { get; } = new() { Title = "It stops", Severity = Severity.Info, Why = "It is tried.", Example = new(null, "", "") };

        protected override Pattern Define() => Match<Letter>().Where(letter => Stop(letter)).Report(letter => At(letter.Head, "never"));

        private bool Stop(Letter letter)
        {
            source.Cancel();
            return letter.Sentences.Length > 0;
        }
    }
}
