using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace LetterLint.Rules;

/// <summary>Which facts a rule looks at, step by step, and what it reports of those that pass every step.</summary>
/// <remarks>
/// The conditions of Match say what a rule is about; Find, Where, Not, Exists and All say what is wrong.
/// A letter with facts for every leading Match has been examined, whatever came of it.
/// </remarks>
public sealed record Pattern(ImmutableArray<Step> Steps, Func<object[], Finding> Report)
{
    /// <summary>The source text of its conditions: why it matched, where it did.</summary>
    public ImmutableArray<string> Because { get; } = [.. Steps.Where(step => step.Condition is not null).Select(step => step.Description)];

    /// <summary>The types of the facts that it looks at.</summary>
    public IEnumerable<Type> FactTypes => Steps.Select(step => step.FactType).OfType<Type>();
}

/// <summary>A pattern that has matched one fact.</summary>
public sealed class Pattern<T1>(ImmutableArray<Step> steps)
    where T1 : class
{
    /// <summary>Goes on with every <typeparamref name="T2"/> for which the condition holds.</summary>
    public Pattern<T1, T2> Match<T2>(Func<T1, T2, bool>? condition = null, [CallerArgumentExpression(nameof(condition))] string? source = null)
        where T2 : class => new(steps.Add(Step.Match(typeof(T2), Condition.Of(condition, source))));

    /// <summary>Goes on with every <typeparamref name="T2"/> for which the condition holds: what is wrong, not what the rule is about.</summary>
    public Pattern<T1, T2> Find<T2>(Func<T1, T2, bool>? condition = null, [CallerArgumentExpression(nameof(condition))] string? source = null)
        where T2 : class => new(steps.Add(new Step(StepKind.Find, typeof(T2), Condition.Of(condition, source))));

    /// <summary>Goes on with the list of every <typeparamref name="T2"/> for which the condition holds.</summary>
    public Pattern<T1, IReadOnlyList<T2>> Collect<T2>(Func<T1, T2, bool>? condition = null, [CallerArgumentExpression(nameof(condition))] string? source = null)
        where T2 : class =>
        new(steps.Add(new Step(StepKind.Collect, typeof(T2), Condition.Of(condition, source), typeof(IReadOnlyList<T2>), facts => facts.Cast<T2>().ToImmutableArray())));

    /// <summary>Goes on if the condition holds.</summary>
    public Pattern<T1> Where(Func<T1, bool> condition, [CallerArgumentExpression(nameof(condition))] string? source = null) =>
        new(steps.Add(new Step(StepKind.Where, null, Condition.Of(condition, source))));

    /// <summary>Goes on if the condition holds for no <typeparamref name="TFact"/>.</summary>
    public Pattern<T1> Not<TFact>(Func<T1, TFact, bool>? condition = null, [CallerArgumentExpression(nameof(condition))] string? source = null)
        where TFact : class => new(steps.Add(new Step(StepKind.Not, typeof(TFact), Condition.Of(condition, source))));

    /// <summary>Goes on if the condition holds for some <typeparamref name="TFact"/>.</summary>
    public Pattern<T1> Exists<TFact>(Func<T1, TFact, bool>? condition = null, [CallerArgumentExpression(nameof(condition))] string? source = null)
        where TFact : class => new(steps.Add(new Step(StepKind.Exists, typeof(TFact), Condition.Of(condition, source))));

    /// <summary>Goes on if the condition holds for every <typeparamref name="TFact"/>.</summary>
    public Pattern<T1> All<TFact>(Func<T1, TFact, bool>? condition = null, [CallerArgumentExpression(nameof(condition))] string? source = null)
        where TFact : class => new(steps.Add(new Step(StepKind.All, typeof(TFact), Condition.Of(condition, source))));

    /// <summary>What to report of what has been matched.</summary>
    public Pattern Report(Func<T1, Finding> finding) => new(steps, row => finding((T1)row[0]));
}

/// <summary>A pattern that has matched two facts.</summary>
public sealed class Pattern<T1, T2>(ImmutableArray<Step> steps)
    where T1 : class where T2 : class
{
    /// <summary>Goes on with every <typeparamref name="T3"/> for which the condition holds.</summary>
    public Pattern<T1, T2, T3> Match<T3>(Func<T1, T2, T3, bool>? condition = null, [CallerArgumentExpression(nameof(condition))] string? source = null)
        where T3 : class => new(steps.Add(Step.Match(typeof(T3), Condition.Of(condition, source))));

    /// <summary>Goes on with the list of every <typeparamref name="T3"/> for which the condition holds.</summary>
    public Pattern<T1, T2, IReadOnlyList<T3>> Collect<T3>(Func<T1, T2, T3, bool>? condition = null, [CallerArgumentExpression(nameof(condition))] string? source = null)
        where T3 : class =>
        new(steps.Add(new Step(StepKind.Collect, typeof(T3), Condition.Of(condition, source), typeof(IReadOnlyList<T3>), facts => facts.Cast<T3>().ToImmutableArray())));

    /// <summary>Goes on if the condition holds.</summary>
    public Pattern<T1, T2> Where(Func<T1, T2, bool> condition, [CallerArgumentExpression(nameof(condition))] string? source = null) =>
        new(steps.Add(new Step(StepKind.Where, null, Condition.Of(condition, source))));

    /// <summary>Goes on if the condition holds for no <typeparamref name="TFact"/>.</summary>
    public Pattern<T1, T2> Not<TFact>(Func<T1, T2, TFact, bool>? condition = null, [CallerArgumentExpression(nameof(condition))] string? source = null)
        where TFact : class => new(steps.Add(new Step(StepKind.Not, typeof(TFact), Condition.Of(condition, source))));

    /// <summary>Goes on if the condition holds for some <typeparamref name="TFact"/>.</summary>
    public Pattern<T1, T2> Exists<TFact>(Func<T1, T2, TFact, bool>? condition = null, [CallerArgumentExpression(nameof(condition))] string? source = null)
        where TFact : class => new(steps.Add(new Step(StepKind.Exists, typeof(TFact), Condition.Of(condition, source))));

    /// <summary>Goes on if the condition holds for every <typeparamref name="TFact"/>.</summary>
    public Pattern<T1, T2> All<TFact>(Func<T1, T2, TFact, bool>? condition = null, [CallerArgumentExpression(nameof(condition))] string? source = null)
        where TFact : class => new(steps.Add(new Step(StepKind.All, typeof(TFact), Condition.Of(condition, source))));

    /// <summary>What to report of what has been matched.</summary>
    public Pattern Report(Func<T1, T2, Finding> finding) => new(steps, row => finding((T1)row[0], (T2)row[1]));
}

/// <summary>A pattern that has matched three facts.</summary>
public sealed class Pattern<T1, T2, T3>(ImmutableArray<Step> steps)
    where T1 : class where T2 : class where T3 : class
{
    /// <summary>Goes on if the condition holds.</summary>
    public Pattern<T1, T2, T3> Where(Func<T1, T2, T3, bool> condition, [CallerArgumentExpression(nameof(condition))] string? source = null) =>
        new(steps.Add(new Step(StepKind.Where, null, Condition.Of(condition, source))));

    /// <summary>Goes on if the condition holds for no <typeparamref name="TFact"/>.</summary>
    public Pattern<T1, T2, T3> Not<TFact>(Func<T1, T2, T3, TFact, bool>? condition = null, [CallerArgumentExpression(nameof(condition))] string? source = null)
        where TFact : class => new(steps.Add(new Step(StepKind.Not, typeof(TFact), Condition.Of(condition, source))));

    /// <summary>Goes on if the condition holds for some <typeparamref name="TFact"/>.</summary>
    public Pattern<T1, T2, T3> Exists<TFact>(Func<T1, T2, T3, TFact, bool>? condition = null, [CallerArgumentExpression(nameof(condition))] string? source = null)
        where TFact : class => new(steps.Add(new Step(StepKind.Exists, typeof(TFact), Condition.Of(condition, source))));

    /// <summary>Goes on if the condition holds for every <typeparamref name="TFact"/>.</summary>
    public Pattern<T1, T2, T3> All<TFact>(Func<T1, T2, T3, TFact, bool>? condition = null, [CallerArgumentExpression(nameof(condition))] string? source = null)
        where TFact : class => new(steps.Add(new Step(StepKind.All, typeof(TFact), Condition.Of(condition, source))));

    /// <summary>What to report of what has been matched.</summary>
    public Pattern Report(Func<T1, T2, T3, Finding> finding) => new(steps, row => finding((T1)row[0], (T2)row[1], (T3)row[2]));
}
