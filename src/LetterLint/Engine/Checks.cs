using System.Collections.Immutable;
using LetterLint.House;
using LetterLint.Rules;

namespace LetterLint.Engine;

/// <summary>The rules of a linter: all in one network but for those of a house, each of which runs alone under watch, so that one that fails or never ends takes nothing else with it.</summary>
internal sealed class Checks
{
    private readonly RuleSet _ours;
    private readonly Lazy<RuleEngine> _together;
    private readonly ImmutableArray<Watched> _house;

    /// <param name="rules">All the rules.</param>
    /// <param name="house">Those that are to be watched, if they are among them.</param>
    /// <param name="limit">How long such a rule may take over one letter; five seconds unless given.</param>
    public Checks(RuleSet rules, HouseRules house, TimeSpan? limit = null)
    {
        _house = [.. house.Rules.Where(rule => rules.Rules.Contains(rule.Rule)).Select(rule => new Watched(rule, limit ?? Watch.Limit))];
        _ours = _house.IsEmpty ? rules : rules.Without([.. house.Rules.Select(rule => rule.Rule)]);
        _together = new(() => new RuleEngine(_ours));
    }

    /// <summary>Whether some rule asks for facts of such a type.</summary>
    public bool Ask(Func<Type, bool> isSuch) => _ours.Rules.Any(rule => rule.Pattern.FactTypes.Any(isSuch)) || _house.Any(rule => rule.Asks(isSuch));

    /// <summary>Runs every rule once.</summary>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public EngineRun Run(Facts facts, CancellationToken stop = default)
    {
        var run = _together.Value.Run(facts, stop);
        if (_house.IsEmpty)
        {
            return run;
        }

        EngineRun[] runs = [run, .. _house.Select(rule => Unstopped(rule).Run(facts))];
        return new EngineRun(
            [.. runs.SelectMany(each => each.Matches)],
            [.. runs.SelectMany(each => each.Checked).OrderBy(check => check.Rule, StringComparer.Ordinal)])
        {
            Faults = [.. runs.SelectMany(each => each.Faults)],
        };

        Watched Unstopped(Watched rule)
        {
            stop.ThrowIfCancellationRequested();
            return rule;
        }
    }

    /// <summary>A rule of a house with a network of its own.</summary>
    private sealed class Watched(HouseRule rule, TimeSpan limit)
    {
        private readonly Lazy<RuleEngine> _alone = new(() => new RuleEngine(new RuleSet([rule.Rule])));

        // A rule that has run out of time once is not asked again: its thread still runs, and the next would join it.
        private volatile HouseFault? _endless;

        /// <summary>A pattern that is broken, or never ends, asks for nothing; what is wrong with it is said of each letter.</summary>
        public bool Asks(Func<Type, bool> isSuch) => Watch.Run(() => rule.Rule.Pattern.FactTypes.ToArray(), limit).Result?.Any(isSuch) == true;

        public EngineRun Run(Facts facts)
        {
            if (_endless is not null)
            {
                return Stopped(_endless);
            }

            var (run, exception) = Watch.Run(() => _alone.Value.Run(facts), limit);
            exception ??= run?.Checked[0].Exception;
            return exception is not null ? Stopped(HouseFault.Of(rule.Path, exception))
                : run ?? Stopped(_endless = HouseFault.TimeExceeded(rule.Path, limit));
        }

        private EngineRun Stopped(HouseFault fault) => new([], [new Checked(rule.Rule.Id, CheckStatus.Stopped, 0)]) { Faults = [fault] };
    }
}
