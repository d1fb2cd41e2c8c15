using System.Collections.Immutable;
using LetterLint.Frameworks;
using LetterLint.Rules;
using NRules;
using NRules.Diagnostics;
using RuleSet = LetterLint.Rules.RuleSet;

namespace LetterLint.Engine;

/// <summary>The rules of a set as NRules has compiled them: one network for the whole process, a session for each letter.</summary>
internal sealed class RuleEngine
{
    // Each fact is matched as it comes; nobody who stops the check waits for more than these.
    private const int AtOnce = 4_096;

    private readonly ImmutableArray<LetterRule> _rules;
    private readonly ILookup<Type, LetterRule> _byFactType;
    private readonly Dictionary<Type, Reading> _readings = [];
    private readonly ISessionFactory _sessions;

    public RuleEngine(RuleSet rules)
    {
        _rules = rules.Rules;
        _byFactType = _rules.SelectMany(rule => rule.Pattern.FactTypes.Distinct(), (rule, type) => KeyValuePair.Create(type, rule)).ToLookup(pair => pair.Key, pair => pair.Value);
        foreach (var reading in _rules.SelectMany(rule => rule.Readings))
        {
            _readings.TryAdd(reading.Gives, reading);
        }

        // Two delegates are one condition only where they are one expression, which NRules sees before it asks what it cannot compare.
        var compiler = new RuleCompiler(new RuleCompilerOptions { UnsupportedExpressionHandling = RuleCompilerUnsupportedExpressionsHandling.TreatAsNotEqual })
        {
            ExpressionCompiler = new DelegateCompiler(),
        };

        // Facts are records: two that say the same in two places would be one.
        compiler.FactIdentityComparerRegistry.DefaultFactIdentityComparer = ReferenceEqualityComparer.Instance;
        _sessions = compiler.Compile(_rules.SelectMany(RuleTranslator.Translate));
    }

    /// <summary>Runs every rule once; one that fails stops no other, and a reading that fails stops those that ask for its facts.</summary>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public EngineRun Run(Facts facts, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var found = new Found(facts, _readings);
        var session = _sessions.CreateSession();
        session.DependencyResolver = found;
        session.Events.LhsExpressionFailedEvent += (_, failed) => failed.IsHandled = found.Stop(failed.Rules, failed.Exception);
        session.Events.RhsExpressionFailedEvent += (_, failed) => failed.IsHandled = found.Stop([failed.Match.Rule], failed.Exception);
        foreach (var rules in _byFactType)
        {
            stop.ThrowIfCancellationRequested();
            try
            {
                foreach (var some in found.New(rules.Key).Chunk(AtOnce))
                {
                    stop.ThrowIfCancellationRequested();
                    session.InsertAll(some);
                }
            }
            catch (Exception e) when (e is not (OperationCanceledException or FrameworkException))
            {
                // The reading has failed: whatever its facts would have said is lost, and nothing else.
                foreach (var rule in rules)
                {
                    found.Stop(rule, e);
                }
            }
        }

        session.Fire(stop);
        stop.ThrowIfCancellationRequested();
        return new EngineRun(
            [.. _rules.SelectMany(rule => found.By(rule).Matches())],
            [.. _rules.Select(rule => found.By(rule).Checked())]);
    }

    /// <summary>The network as NRules describes it.</summary>
    public ReteGraph Graph() => _sessions.CreateSession().GetSchema();
}
