using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.References;

/// <summary>A reference to another place of the letter: “see paragraph 12”.</summary>
/// <param name="Words">As it stands.</param>
/// <param name="Label">What it names: “paragraph 12”.</param>
/// <param name="Noun">What kind of place it names: “paragraph”.</param>
/// <param name="Exists">Whether the letter has that place.</param>
/// <param name="Last">The last such place of the letter with its number or letter, or null where it has none.</param>
public sealed record Reference(Phrase Words, string Label, string Noun, bool Exists, Phrase? Last) : IPlaced
{
    /// <summary>Its place.</summary>
    public Span Span => Words.Span;

    /// <summary>The number of that place, or null where it shows its number itself.</summary>
    public int? LastNumber { get; init; }

    /// <summary>Likewise where it has numbers above its own: “2.4”.</summary>
    public string? LastLabel { get; init; }

    /// <summary>That place as messages name it: “its last paragraph is “32.””, “its last paragraph is paragraph 32”.</summary>
    public string LastNamed => LastLabel is { } label ? $"{Noun} {label}" : LastNumber is { } number ? $"{Noun} {number}" : $"“{Last}”";
}
