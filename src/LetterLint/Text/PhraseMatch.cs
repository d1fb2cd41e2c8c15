using System.Collections.Immutable;

namespace LetterLint.Text;

/// <summary>Where a phrase was found, in words, half-open.</summary>
public sealed record PhraseMatch(int From, int To, ImmutableArray<PhraseCapture> Captures)
{
    /// <summary>The words that filled a slot, or null.</summary>
    public PhraseCapture? this[string slot] => Captures.FirstOrDefault(capture => capture.Slot == slot);
}

/// <summary>The words, half-open, that filled a slot.</summary>
public sealed record PhraseCapture(string Slot, int From, int To);
