using LetterLint.Rules;

namespace LetterLint.Service;

/// <summary>A rule in a line.</summary>
internal sealed record RuleAnswer(string Id, string Family, string Severity, string Title, string Why)
{
    public static RuleAnswer Of(LetterRule rule, RuleSet rules) =>
        new(rule.Id, rule.Family, rules.SeverityOf(rule).ToString().ToLowerInvariant(), rule.Info.Title, OneLine(rule.Info.Why));

    public static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>A rule with its example.</summary>
internal sealed record Explanation(string Id, string Family, string Severity, string Title, string Why, ExampleAnswer Example)
{
    public static Explanation Of(LetterRule rule, RuleSet rules)
    {
        var (id, family, severity, title, why) = RuleAnswer.Of(rule, rules);
        return new(id, family, severity, title, why, new ExampleAnswer(rule.Info.Example.Framework, rule.Info.Example.Bad.Trim(), rule.Info.Example.Good.Trim()));
    }
}

/// <summary>Two short letters; “{|…|}” marks where the rule fires in the bad one.</summary>
internal sealed record ExampleAnswer(string? Framework, string Bad, string Good);

/// <summary>A framework by id and name; untried where no real letter has tested it yet.</summary>
internal sealed record FrameworkAnswer(string Id, string Name, bool Untried);

/// <summary>That the service answers, and which version.</summary>
internal sealed record Health(string Status, string Version);
