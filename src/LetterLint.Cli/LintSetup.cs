using System.Collections.Immutable;
using LetterLint.Frameworks;
using LetterLint.House;
using LetterLint.Rules;
using LetterLint.Settings;

namespace LetterLint.Cli;

/// <summary>What the call itself says of how letters are checked; it wins over the settings of the house.</summary>
internal sealed record LintCall(string? Config = null, string? Framework = null, string[]? Rules = null, string[]? Severities = null, string? FailOn = null, bool EvidenceOnly = false, string[]? House = null, bool NoIgnore = false);

/// <summary>What letters under one settings file are checked with.</summary>
internal sealed class LintSetup
{
    public LintSetup(LintCall call, HouseSettings? settings)
    {
        Settings = settings;
        Frameworks = settings?.Load() ?? BuiltIn.Frameworks();
        Framework = call.Framework is { } id
            ? Frameworks.Find(id) ?? throw new CallException(Frameworks.Unknown(id))
            : settings?.FrameworkIn(Frameworks);
        (Rules, House) = call.EvidenceOnly ? new Rulebook(new RuleSet([]), HouseRules.None) : RulesOf(call, settings);
        FailOn = LevelOf(call.FailOn ?? settings?.FailOn?.Value ?? "error");
        Linter = new Linter(Rules, Frameworks, House) { WaiversCount = !call.NoIgnore };
    }

    public HouseSettings? Settings { get; }

    public FrameworkLibrary Frameworks { get; }

    /// <summary>The framework of all letters, or null where each is recognised.</summary>
    public Framework? Framework { get; }

    public RuleSet Rules { get; }

    /// <summary>Those of the rules that the house has written, and what is wrong with others of its files.</summary>
    public HouseRules House { get; }

    public Linter Linter { get; }

    /// <summary>The least severity that makes a check fail; null for none.</summary>
    public Severity? FailOn { get; }

    private static Rulebook RulesOf(LintCall call, HouseSettings? settings)
    {
        var (rules, house) = Rulebook.Of(call, settings);
        rules = settings?.Apply(rules, house.BrokenIds) ?? rules;
        foreach (var severity in call.Severities ?? [])
        {
            rules = WithSeverity(rules, severity);
        }

        return new Rulebook(Chosen(rules, call.Rules, house.BrokenIds), house);
    }

    private static RuleSet WithSeverity(RuleSet rules, string setting)
    {
        var parts = setting.Split('=');
        return parts.Length == 2 && parts[1] is "error" or "warning" or "info" or "off"
            ? rules.With(parts[0], SettingsFile.SeverityOf(parts[1])) ?? throw NoRule(parts[0])
            : throw new CallException($"“--severity {setting}” is not understood; write a rule, a family or all, then =error, =warning, =info or =off.");
    }

    private static RuleSet Chosen(RuleSet rules, string[]? lists, ImmutableArray<string> broken) => lists is { Length: > 0 }
        ? rules.Only([.. lists.SelectMany(list => list.Split(',')).Select(name => name.Trim()).Where(name => !broken.Contains(name))
            .SelectMany(name => rules.Named(name) is { IsEmpty: false } named ? named : throw NoRule(name))])
        : rules;

    private static CallException NoRule(string name) => new($"There is no rule or family “{name}”; “letterlint rules” lists them.");

    private static Severity? LevelOf(string word) => word switch
    {
        "error" => Severity.Error,
        "warning" => Severity.Warning,
        "info" => Severity.Info,
        _ => null,
    };
}
