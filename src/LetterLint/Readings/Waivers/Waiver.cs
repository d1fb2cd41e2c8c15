using System.Collections.Immutable;
using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Waivers;

/// <summary>What an author has written to say that a finding stands for a reason.</summary>
/// <param name="Rule">The id of the rule, as written; empty where the words are not understood.</param>
/// <param name="Reason">Why, or null where no reason is given.</param>
/// <param name="Words">The waiver as it is written.</param>
/// <param name="Span">Where it stands; the head of the letter for a record that stands nowhere in it.</param>
public sealed record Waiver(string Rule, string? Reason, string Words, Span Span) : IPlaced
{
    /// <summary>The places that it is about; empty for the whole letter.</summary>
    public ImmutableArray<Span> Places { get; init; } = [];

    /// <summary>Whether it is about nothing, for nothing follows it.</summary>
    public bool IsLast { get; init; }

    /// <summary>The identity of the one finding that it is about, or null where places say it.</summary>
    public string? Identity { get; init; }

    /// <summary>Whether it names a rule and a reason; nothing else is waived.</summary>
    public bool Counts => Rule.Length > 0 && Reason is not null;

    /// <summary>Whether a finding of its rule at this place is waived.</summary>
    public bool Covers(Span place)
    {
        if (IsLast)
        {
            return false;
        }

        foreach (var covered in Places)
        {
            if (covered.Overlaps(place) || covered.Contains(place.Start))
            {
                return true;
            }
        }

        return Places.IsEmpty;
    }
}
