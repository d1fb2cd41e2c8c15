using System.Collections.Immutable;
using LetterLint.Frameworks;

namespace LetterLint.Letters;

/// <summary>Finds the fewest sections that have left the framework's order; where either of two may have, the later one has.</summary>
internal static class SectionOrder
{
    public static ImmutableArray<Section> Compared(ImmutableArray<Section> sections, Framework framework)
    {
        // A second section of the same form is one too many, not one in the wrong place.
        var ordered = sections.Where(section => section.Form is { Ordered: true, Part: false }).DistinctBy(section => section.Form).ToArray();
        var ranks = ordered.Select(section => framework.Sections.IndexOf(section.Form)).ToArray();
        var kept = LongestRise(ranks);
        var neighbours = new Dictionary<int, Section>();
        for (var i = 0; i < ordered.Length; i++)
        {
            if (!kept.Contains(i))
            {
                var nearest = kept.Where(other => other < i ? ranks[other] > ranks[i] : ranks[other] < ranks[i]).MinBy(other => Math.Abs(other - i));
                neighbours[ordered[i].Index] = ordered[nearest];
            }
        }

        return [.. sections.Select(section => neighbours.TryGetValue(section.Index, out var neighbour) ? section with { WrongSideOf = neighbour } : section)];
    }

    /// <summary>The places of the longest row of rising ranks, the earliest such row.</summary>
    private static List<int> LongestRise(int[] ranks)
    {
        var lengths = new int[ranks.Length];
        for (var i = ranks.Length - 1; i >= 0; i--)
        {
            lengths[i] = 1 + Enumerable.Range(i + 1, ranks.Length - i - 1).Where(next => ranks[next] > ranks[i]).Select(next => lengths[next]).DefaultIfEmpty().Max();
        }

        var kept = new List<int>();
        for (var wanted = lengths.DefaultIfEmpty().Max(); wanted > 0; wanted--)
        {
            kept.Add(Enumerable.Range(0, ranks.Length).First(i => lengths[i] == wanted && (kept.Count == 0 || (i > kept[^1] && ranks[i] > ranks[kept[^1]]))));
        }

        return kept;
    }
}
