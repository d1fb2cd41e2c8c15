using System.Collections.Immutable;
using LetterLint.Rules;

namespace LetterLint.House;

/// <summary>A rule of the house and the file that it is written in.</summary>
public sealed record HouseRule(LetterRule Rule, string Path);

/// <summary>The rules of house folders, and what is wrong with the files there that gave none.</summary>
public sealed record HouseRules(ImmutableArray<HouseRule> Rules, ImmutableArray<HouseFault> Faults)
{
    /// <summary>No house rules at all.</summary>
    public static HouseRules None { get; } = new([], []);

    /// <summary>The ids of the rules that the broken files would have given.</summary>
    public ImmutableArray<string> BrokenIds => [.. Faults.Select(fault => Path.GetFileNameWithoutExtension(fault.Path)).Distinct()];

    /// <summary>These rules beside others; one that has the name of another is a fault of its file.</summary>
    public (RuleSet Rules, HouseRules House) Beside(RuleSet others)
    {
        ArgumentNullException.ThrowIfNull(others);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var kept = ImmutableArray.CreateBuilder<HouseRule>();
        var faults = Faults.ToBuilder();
        foreach (var rule in Rules)
        {
            if (others.Find(rule.Rule.Id) is null && taken.Add(rule.Rule.Id))
            {
                kept.Add(rule);
            }
            else
            {
                faults.Add(new HouseFault(rule.Path, $"There is another rule “{rule.Rule.Id}”; give this one another name."));
            }
        }

        return kept.Count == 0
            ? (others, new HouseRules([], faults.ToImmutable()))
            : (others.And(kept.Select(rule => rule.Rule)), new HouseRules(kept.ToImmutable(), faults.ToImmutable()));
    }
}
