using LetterLint.Engine;
using LetterLint.Letters;
using LetterLint.Readings.Language;
using LetterLint.Rules;
using Shouldly;

namespace LetterLint.Tests.Engine;

/// <summary>Every step of the pattern vocabulary means what the oracle says, over facts that there are and facts that there are not.</summary>
public sealed class VocabularyTests
{
    [Fact]
    public void Each_step_means_what_it_says()
    {
        var rules = new RuleSet([new AllHold(), new AllButOne(), new AllOfNone(), new SomeHolds(), new NoneThere(), new CollectsSome(), new CollectsNone(), new ThreeTogether()]);
        var facts = Repository.Linter.Lint(Seeds.Read("northmere-apa-2007.md")).Facts!;
        var said = Said(new RuleEngine(rules).Run(facts));
        said.ShouldBe(Said(Oracle.Run(rules.Rules, facts)));
        said.Count(rule => rule.Contains(" Failed ")).ShouldBe(6);
    }

    private static List<string> Said(EngineRun run) =>
    [
        .. run.Checked.Select(check => $"{check.Rule} {check.Status} {check.Examined}"),
        .. run.Matches.Select(match => $"{match.Rule.Id} {match.Finding.Span}: {match.Finding.Message}"),
    ];

    private abstract class Step : LetterRule
    {
        public override RuleInfo Info { get; } = new() { Title = "A step", Severity = Severity.Info, Why = "It is tried.", Example = new(null, "", "") };
    }

    private sealed class AllHold : Step
    {
        protected override Pattern Define() => Match<Section>().All<Judgement>((section, judgement) => judgement.Aspect.Id.Length > 0).Report(section => At(section.Heading, "all"));
    }

    private sealed class AllButOne : Step
    {
        protected override Pattern Define() => Match<Letter>().All<Section>((letter, section) => section.Index > 0).Report(letter => At(letter.Head, "all but one"));
    }

    private sealed class AllOfNone : Step
    {
        protected override Pattern Define() => Match<Letter>().All<TrackedChange>((letter, change) => false).Report(letter => At(letter.Head, "all of none"));
    }

    private sealed class SomeHolds : Step
    {
        protected override Pattern Define() => Match<Section>().Exists<Section>((section, other) => other.Index == section.Index + 1).Report(section => At(section.Heading, "not the last"));
    }

    private sealed class NoneThere : Step
    {
        protected override Pattern Define() => Match<Letter>().Not<Section>().Report(letter => At(letter.Head, "no section"));
    }

    private sealed class CollectsSome : Step
    {
        protected override Pattern Define() => Match<Section>()
            .Collect<Item>((section, item) => item.Section == section)
            .Where((section, items) => items.Count != 1)
            .Report((section, items) => At(section.Heading, string.Join("; ", items.Select(item => item.Number))));
    }

    private sealed class CollectsNone : Step
    {
        protected override Pattern Define() => Match<Letter>().Collect<Item>((letter, item) => false).Report((letter, items) => At(letter.Head, $"{items.Count}"));
    }

    private sealed class ThreeTogether : Step
    {
        protected override Pattern Define() => Match<Section>()
            .Match<Item>((section, item) => item.Section == section)
            .Not<Item>((section, item, other) => other.Section == section && other.Number < item.Number)
            .Match<Sentence>((section, item, sentence) => sentence.Section == section && sentence.Kind == SentenceKind.Narrative)
            .Report((section, item, sentence) => At(sentence.Span, $"{section.Heading}, {item.Number}"));
    }
}
