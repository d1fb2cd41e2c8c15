using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using LetterLint.Engine;
using LetterLint.Rules;

namespace LetterLint.House;

/// <summary>Runs house rules one by one under watch, so that one that fails or never ends takes nothing else with it.</summary>
/// <param name="engine">The engine that runs all rules.</param>
/// <param name="house">The rules to watch.</param>
/// <param name="limit">How long a rule may take over one letter; five seconds unless given.</param>
public sealed class HouseEngine(IRuleEngine engine, HouseRules house, TimeSpan? limit = null) : IRuleEngine
{
    // A rule that has run out of time once is not asked again: its thread still runs, and the next would join it.
    private readonly ConcurrentDictionary<string, HouseFault> _endless = new(StringComparer.Ordinal);
    private Parts? _parts;

    public EngineRun Run(RuleSet rules, Facts facts)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var parts = _parts?.Whole == rules ? _parts : _parts = new Parts(rules, house);
        var run = engine.Run(parts.Others, facts);
        var matches = run.Matches.ToBuilder();
        var checks = run.Checked.ToBuilder();
        var faults = ImmutableArray.CreateBuilder<HouseFault>();
        for (var i = 0; i < parts.Alone.Length; i++)
        {
            var (alone, rule) = (parts.Alone[i], parts.House[i]);
            var (found, fault) = Run(alone, rule, facts);
            if (found is null)
            {
                faults.Add(fault!);
                checks.Add(new Checked(rule.Rule.Id, CheckStatus.Stopped, 0));
            }
            else
            {
                matches.AddRange(found.Matches);
                checks.AddRange(found.Checked);
            }
        }

        checks.Sort((one, other) => string.CompareOrdinal(one.Rule, other.Rule));
        return new EngineRun(matches.ToImmutable(), checks.ToImmutable()) { Faults = faults.ToImmutable() };
    }

    private (EngineRun? Run, HouseFault? Fault) Run(RuleSet alone, HouseRule rule, Facts facts)
    {
        if (_endless.TryGetValue(rule.Path, out var known))
        {
            return (null, known);
        }

        var (run, exception) = Watch.Run(() => engine.Run(alone, facts), limit ?? Watch.Limit);
        return run is not null ? (run, null)
            : exception is not null ? (null, FaultOf(rule.Path, exception))
            : (null, _endless.GetOrAdd(rule.Path, path => TimeExceeded(path, limit ?? Watch.Limit)));
    }

    /// <summary>Where a script has failed: its own line that was running when the exception was thrown.</summary>
    internal static HouseFault FaultOf(string path, Exception exception)
    {
        var cause = exception.GetBaseException();
        var message = $"The rule has failed: {cause.Message.Split('\n')[0].Trim()} ({cause.GetType().Name})";
        foreach (var frame in new StackTrace(cause, fNeedFileInfo: true).GetFrames())
        {
            if (Path.GetFileName(frame.GetFileName()) == Path.GetFileName(path))
            {
                return new HouseFault(path, message, frame.GetFileLineNumber(), frame.GetFileColumnNumber());
            }
        }

        return new HouseFault(path, message);
    }

    internal static HouseFault TimeExceeded(string path, TimeSpan limit) =>
        new(path, $"The rule has exceeded its time: it was stopped after {limit.TotalSeconds:0.#} seconds and is left out of this run.");

    /// <summary>A rule set, taken apart once for all letters.</summary>
    private sealed class Parts
    {
        public Parts(RuleSet rules, HouseRules house)
        {
            Whole = rules;
            House = [.. house.Rules.Where(rule => rules.Rules.Contains(rule.Rule))];
            Others = rules.Without([.. House.Select(rule => rule.Rule)]);
            Alone = [.. House.Select(rule => new RuleSet([rule.Rule]))];
        }

        public RuleSet Whole { get; }

        public RuleSet Others { get; }

        public HouseRule[] House { get; }

        public RuleSet[] Alone { get; }
    }
}
