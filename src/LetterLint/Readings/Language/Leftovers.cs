using System.Collections.Immutable;
using LetterLint.Letters;

namespace LetterLint.Readings.Language;

/// <summary>What the drafting of a letter has left behind.</summary>
public sealed record Leftovers
{
    /// <summary>Placeholders, marks of a draft and highlighted words.</summary>
    public ImmutableArray<DraftingMark> DraftingMarks { get; init; } = [];

    /// <summary>Parts of the letter that could not be read.</summary>
    public ImmutableArray<UnreadText> Unread { get; init; } = [];

    /// <summary>Changes that nobody has accepted or rejected.</summary>
    public ImmutableArray<TrackedChange> TrackedChanges { get; init; } = [];

    /// <summary>Comments in the margin.</summary>
    public ImmutableArray<MarginComment> Comments { get; init; } = [];
}
