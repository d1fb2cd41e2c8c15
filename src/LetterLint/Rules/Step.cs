namespace LetterLint.Rules;

/// <summary>What a step of a pattern does with the facts of a type.</summary>
public enum StepKind
{
    /// <summary>Goes on with each fact for which the condition holds.</summary>
    Match,

    /// <summary>Goes on with each fact of a type as something that is wrong, where Match says what the rule is about.</summary>
    Find,

    /// <summary>Goes on if the condition holds for what has been matched.</summary>
    Where,

    /// <summary>Goes on if the condition holds for no fact.</summary>
    Not,

    /// <summary>Goes on if the condition holds for some fact.</summary>
    Exists,

    /// <summary>Goes on if the condition holds for every fact.</summary>
    All,

    /// <summary>Goes on with the list of the facts for which the condition holds.</summary>
    Collect,
}

/// <summary>A condition over what has been matched so far, and its source text.</summary>
public sealed record Condition(Func<object[], bool> Holds, string Source)
{
    internal static Condition? Of<T1>(Func<T1, bool>? test, string? source) =>
        test is null ? null : new(row => test((T1)row[0]), Body(source));

    internal static Condition? Of<T1, T2>(Func<T1, T2, bool>? test, string? source) =>
        test is null ? null : new(row => test((T1)row[0], (T2)row[1]), Body(source));

    internal static Condition? Of<T1, T2, T3>(Func<T1, T2, T3, bool>? test, string? source) =>
        test is null ? null : new(row => test((T1)row[0], (T2)row[1], (T3)row[2]), Body(source));

    internal static Condition? Of<T1, T2, T3, T4>(Func<T1, T2, T3, T4, bool>? test, string? source) =>
        test is null ? null : new(row => test((T1)row[0], (T2)row[1], (T3)row[2], (T4)row[3]), Body(source));

    /// <summary>The body of a lambda, on one line: what a reader of the trace wants to see.</summary>
    private static string Body(string? lambda)
    {
        var source = string.Join(' ', (lambda ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var arrow = source.IndexOf("=>", StringComparison.Ordinal);
        return arrow < 0 ? source : source[(arrow + 2)..].Trim();
    }
}

/// <summary>One step of a pattern.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="FactType">The type of fact it looks at; null for Where.</param>
/// <param name="ListType">For Collect the type of the list it goes on with.</param>
/// <param name="Condition">The condition over the matched facts and, in last place, the fact looked at; null for none.</param>
/// <param name="ToList">For Collect makes a typed list of facts.</param>
public sealed record Step(StepKind Kind, Type? FactType, Condition? Condition, Type? ListType = null, Func<IEnumerable<object>, object>? ToList = null)
{
    /// <summary>What it asks, as a reader of the trace wants to see it.</summary>
    internal string Description => Kind switch
    {
        StepKind.Not when Condition is null => $"no {FactType!.Name}",
        StepKind.Not => $"no {FactType!.Name}: {Condition!.Source}",
        StepKind.Exists => $"some {FactType!.Name}: {Condition!.Source}",
        StepKind.All => $"every {FactType!.Name}: {Condition!.Source}",
        StepKind.Collect when Condition is null => $"all {FactType!.Name}",
        StepKind.Collect => $"all {FactType!.Name}: {Condition!.Source}",
        _ => Condition!.Source,
    };

    internal static Step Match(Type type, Condition? condition) => new(StepKind.Match, type, condition);
}
