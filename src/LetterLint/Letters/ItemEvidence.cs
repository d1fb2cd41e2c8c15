using System.Collections.Immutable;
using LetterLint.Frameworks;
using LetterLint.Text;

namespace LetterLint.Letters;

/// <summary>Whether the letter shows the need behind an item.</summary>
public enum EvidenceStatus
{
    /// <summary>A sentence shows it.</summary>
    Evidenced,

    /// <summary>Something comes near, but not to its subject.</summary>
    WeaklyEvidenced,

    /// <summary>Only a sentence of another section shows it.</summary>
    Elsewhere,

    /// <summary>The letter only praises what the item asks to improve.</summary>
    Contradicted,

    /// <summary>No sentence shows it.</summary>
    Unevidenced,

    /// <summary>The framework's items are findings themselves, or the item stands in every letter.</summary>
    SelfEvidencing,
}

/// <summary>An item with the sentences behind it.</summary>
public sealed record ItemEvidence : IPlaced
{
    /// <summary>The item.</summary>
    public required Item Item { get; init; }

    /// <summary>Whether the letter shows the need.</summary>
    public required EvidenceStatus Status { get; init; }

    /// <summary>The sentences that show it, the likeliest first.</summary>
    public required ImmutableArray<EvidenceLink> Links { get; init; }

    /// <summary>
    /// The sentences that come nearest beside these, so that three are shown in all; where the item is contradicted, those that praise.
    /// </summary>
    public ImmutableArray<EvidenceLink> Nearest { get; init; } = [];

    /// <summary>The words of the item's subject that nothing in the letter comes near to; null where all are met.</summary>
    public string? Unmet { get; init; }

    /// <summary>Whether some sentence with a need has two of its telling words: a reader could see where it comes from, though that sentence does not show it.</summary>
    public bool IsTouched { get; init; }

    /// <summary>Whether the item names no subject: its words frame an item and fill it with nothing.</summary>
    public bool IsVague { get; init; }

    /// <summary>The place of the item.</summary>
    public Span Span => Item.Span;

    /// <summary>Whether some sentence shows the need behind both.</summary>
    public bool SharesEvidenceWith(ItemEvidence other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Links.Any(link => other.Links.Any(also => also.Sentence == link.Sentence));
    }
}

/// <summary>A sentence that shows the need behind an item, and why it is taken to.</summary>
public sealed record EvidenceLink
{
    /// <summary>The sentence.</summary>
    public required Sentence Sentence { get; init; }

    /// <summary>The chance, from 0 to 1, that a careful reader agrees.</summary>
    public required double Score { get; init; }

    /// <summary>Terms of the item that the sentence has too.</summary>
    public required ImmutableArray<string> Shared { get; init; }

    /// <summary>Terms of the item that the sentence has in other words.</summary>
    public required ImmutableArray<string> Related { get; init; }

    /// <summary>Terms of the item that the sentence comes near to in meaning.</summary>
    public ImmutableArray<AlikeWords> Alike { get; init; } = [];

    /// <summary>The words that show a need, or null where the sentence carries on with one that does.</summary>
    public Phrase? Cue { get; init; }
}

/// <summary>A term of an item and a word of a sentence that are alike in meaning.</summary>
/// <param name="Term">The term.</param>
/// <param name="Word">The word.</param>
/// <param name="Likeness">From 0 for nothing in common to 1 for the same.</param>
public sealed record AlikeWords(string Term, string Word, double Likeness);

/// <summary>Two items on one subject.</summary>
/// <param name="First">The one that stands first in the letter.</param>
/// <param name="Second">The other.</param>
/// <param name="Likeness">From 0 for little in common to 1 for the same terms.</param>
public sealed record ItemMatch(Item First, Item Second, double Likeness)
{
    /// <summary>The one that is a strength, or null.</summary>
    public Item? Strength => First.Kind == ItemKind.Strength ? First : Second.Kind == ItemKind.Strength ? Second : null;

    /// <summary>The one that asks for improvement or names a weakness, or null.</summary>
    public Item? Need => IsNeed(First) ? First : IsNeed(Second) ? Second : null;

    private static bool IsNeed(Item item) => item.Kind is ItemKind.Development or ItemKind.Weakness or ItemKind.Priority;
}

/// <summary>A sentence of the letter that plainly states a weakness.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Cue">The words that show the weakness.</param>
/// <param name="IsAnswered">Whether some item may be about it.</param>
public sealed record Concern(Sentence Sentence, Phrase Cue, bool IsAnswered);
