using System.Collections.Immutable;
using LetterLint.Frameworks;

namespace LetterLint.Letters;

/// <summary>Finds the fewest sections that have left the framework's order; where either of two may have, the later one has.</summary>
internal static class SectionOrder
{
    public static ImmutableArray<Section> Compared(ImmutableArray<Section> sections, Framework framework)
    {
        // A second section of the same form is one too many, not one in the wrong place.
        var ordered = sections.Where(section => section.Form.HasPlace).DistinctBy(section => section.Form.Id).ToArray();
        var ranks = ordered.Select(section => framework.Sections.IndexOf(section.Form)).ToArray();
        var kept = LongestRise(ranks);
        var neighbours = new Dictionary<int, Section>();
        for (var i = 0; i < ordered.Length; i++)
        {
            if (!kept.Contains(i))
            {
                neighbours[ordered[i].Index] = ordered[Nearest(kept, i, ranks)];
            }
        }

        return [.. sections.Select(section => neighbours.TryGetValue(section.Index, out var neighbour) ? section with { WrongSideOf = neighbour } : section)];
    }

    /// <summary>The nearest of the kept that is on the wrong side.</summary>
    private static int Nearest(List<int> kept, int at, int[] ranks)
    {
        var nearest = -1;
        foreach (var other in kept)
        {
            if ((other < at ? ranks[other] > ranks[at] : ranks[other] < ranks[at]) && (nearest < 0 || Math.Abs(other - at) < Math.Abs(nearest - at)))
            {
                nearest = other;
            }
        }

        return nearest;
    }

    /// <summary>The places of the longest row of rising ranks, the earliest such row.</summary>
    private static List<int> LongestRise(int[] ranks)
    {
        var (lengths, longest) = (new int[ranks.Length], 0);
        for (var i = ranks.Length - 1; i >= 0; i--)
        {
            for (var next = i + 1; next < ranks.Length; next++)
            {
                lengths[i] = ranks[next] > ranks[i] ? Math.Max(lengths[i], lengths[next]) : lengths[i];
            }

            lengths[i]++;
            longest = Math.Max(longest, lengths[i]);
        }

        var kept = new List<int>(longest);
        for (var i = 0; i < ranks.Length; i++)
        {
            if (lengths[i] == longest - kept.Count && (kept.Count == 0 || ranks[i] > ranks[kept[^1]]))
            {
                kept.Add(i);
            }
        }

        return kept;
    }
}
