using System.Collections.Immutable;
using LetterLint.Engine;
using LetterLint.Rules;
using NRules;

namespace LetterLint.NRules;

/// <summary>A rule set as NRules has compiled it; every letter has a session of its own.</summary>
internal sealed class CompiledRules
{
    private readonly RuleSet _rules;
    private readonly ISessionFactory _sessions;
    private readonly Type[] _factTypes;

    public CompiledRules(RuleSet rules)
    {
        _rules = rules;
        _factTypes = [.. rules.Rules.SelectMany(rule => rule.Pattern.Steps).Select(step => step.FactType).OfType<Type>().Distinct()];

        // Conditions are delegates, which NRules cannot compare: no two are taken for one.
        var compiler = new RuleCompiler(new RuleCompilerOptions { UnsupportedExpressionHandling = RuleCompilerUnsupportedExpressionsHandling.TreatAsNotEqual });

        // Facts are records: two that say the same in two places would be one.
        compiler.FactIdentityComparerRegistry.DefaultFactIdentityComparer = ReferenceEqualityComparer.Instance;
        _sessions = compiler.Compile(rules.Rules.SelectMany(rule => new[] { RuleTranslator.Whole(rule), RuleTranslator.Leading(rule) }));
    }

    public EngineRun Run(Facts facts)
    {
        var found = new Found();
        var session = _sessions.CreateSession();
        session.DependencyResolver = found;
        foreach (var type in _factTypes)
        {
            session.InsertAll(facts.All(type));
        }

        session.Fire();
        return new EngineRun(
            [.. found.Rows.Select(row => new Match(row.Rule, row.Rule.Pattern.Report(row.Facts), row.Rule.Pattern.Because))],
            [.. _rules.Rules.Select(rule => new Checked(rule.Id,
                found.Rows.Exists(row => row.Rule == rule) ? CheckStatus.Failed : found.Examined(rule) > 0 ? CheckStatus.Passed : CheckStatus.NotApplicable,
                found.Examined(rule)))]);
    }
}
