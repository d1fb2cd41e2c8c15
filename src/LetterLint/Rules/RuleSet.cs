using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace LetterLint.Rules;

/// <summary>The rules of a process, in the order of their ids.</summary>
public sealed class RuleSet
{
    /// <summary>The name that stands for every rule.</summary>
    public const string All = "all";

    private const string KeptWhole = "A native build keeps the assemblies of rules whole (TrimmerRootAssembly in LetterLint.Cli).";

    private readonly Dictionary<string, LetterRule> _byId = new(StringComparer.Ordinal);
    private readonly ImmutableArray<Setting> _settings;
    private RuleSet? _chosenFrom;

    /// <summary>Takes the rules as they are.</summary>
    /// <exception cref="ArgumentException">Two rules have the same id.</exception>
    public RuleSet(IEnumerable<LetterRule> rules)
        : this(rules, [])
    {
    }

    private RuleSet(IEnumerable<LetterRule> rules, ImmutableArray<Setting> settings)
    {
        _settings = settings;
        var sorted = rules.ToArray();
        Array.Sort(sorted, (one, other) => string.CompareOrdinal(one.Id, other.Id));
        Rules = [.. sorted];
        foreach (var rule in Rules)
        {
            if (!_byId.TryAdd(rule.Id, rule))
            {
                throw new ArgumentException($"Two rules are named “{rule.Id}”; rename one.", nameof(rules));
            }
        }

        foreach (var rule in Rules)
        {
            foreach (var former in rule.Info.FormerIds)
            {
                _byId.TryAdd(former, rule);
            }
        }
    }

    /// <summary>No rules.</summary>
    public static RuleSet None { get; } = new([]);

    /// <summary>Every rule, by id.</summary>
    public ImmutableArray<LetterRule> Rules { get; }

    /// <summary>Every rule class of an assembly: its class name is its registration.</summary>
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = KeptWhole)]
    [UnconditionalSuppressMessage("Trimming", "IL2067", Justification = KeptWhole)]
    public static RuleSet In(Assembly assembly)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        return new(assembly.GetExportedTypes()
            .Where(type => type.IsSubclassOf(typeof(LetterRule)) && !type.IsAbstract)
            .Select(type => (LetterRule)Activator.CreateInstance(type)!));
    }

    /// <summary>The rule of that id or former id, or null.</summary>
    public LetterRule? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>How much the rule's findings matter: its own severity or that of the finding, unless settings say otherwise.</summary>
    public Severity SeverityOf(LetterRule rule, Finding? finding = null)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return _settings.LastOrDefault(setting => setting.Rule == rule)?.Severity ?? finding?.Severity ?? rule.Info.Severity;
    }

    /// <summary>The same rules, one of them with another severity.</summary>
    public RuleSet With(LetterRule rule, Severity severity) => new(Rules, _settings.Add(new Setting(rule, severity)));

    /// <summary>
    /// The same rules, those of a name (a rule, a family, or all) with another severity, or off where it is null; one that was off
    /// is on again with a severity. Null where there is none of that name.
    /// </summary>
    public RuleSet? With(string name, Severity? severity)
    {
        var meant = Named(name);
        return meant.Length == 0 ? null
            : severity is not { } level ? new RuleSet(Rules.Except(meant), _settings) { _chosenFrom = Whole }
            : new RuleSet(Rules.Union(meant), _settings.AddRange(meant.Select(rule => new Setting(rule, level)))) { _chosenFrom = _chosenFrom };
    }

    /// <summary>The rules that a name stands for, also those that are off: a rule by its id or a former one, a family, or all.</summary>
    public ImmutableArray<LetterRule> Named(string name) =>
        Whole.Find(name) is { } rule ? [rule] : [.. Whole.Rules.Where(each => name == All || each.Family == name)];

    /// <summary>The chosen rules, also those of them that were off, and those that are never left out.</summary>
    public RuleSet Only(IReadOnlyCollection<LetterRule> chosen) =>
        new(Whole.Rules.Where(rule => chosen.Contains(rule) || (rule.Info.Always && Rules.Contains(rule))), _settings) { _chosenFrom = Whole };

    private RuleSet Whole => _chosenFrom ?? this;

    /// <summary>Whether there is such a rule, but it was not chosen.</summary>
    public bool IsLeftOut(string id) => Find(id) is null && _chosenFrom?.Find(id) is not null;

    /// <summary>These rules and others.</summary>
    /// <exception cref="ArgumentException">Two rules have the same id.</exception>
    public RuleSet And(IEnumerable<LetterRule> others) => new(Rules.Concat(others), _settings);

    /// <summary>These rules but for some.</summary>
    public RuleSet Without(IReadOnlyCollection<LetterRule> left) => new(Rules.Where(rule => !left.Contains(rule)), _settings);

    private sealed record Setting(LetterRule Rule, Severity Severity);
}
