using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Language;

/// <summary>An abbreviation where the letter introduces it: “child and adolescent mental health services (CAMHS)”.</summary>
public sealed record Abbreviation : IPlaced
{
    /// <summary>The abbreviation as it stands.</summary>
    public required Phrase Short { get; init; }

    /// <summary>The words it stands for.</summary>
    public required Phrase Expansion { get; init; }

    /// <summary>Both, and what stands between them.</summary>
    public required Span Span { get; init; }

    /// <summary>Its letters, without the sign of the plural: what makes two of them the same.</summary>
    public required string Letters { get; init; }

    /// <summary>Whether the words spell the letters.</summary>
    public required bool IsSpelled { get; init; }

    /// <summary>Whether it stands in running text or in an item, and not in a heading, a table or a note.</summary>
    public required bool IsInText { get; init; }

    /// <summary>Its first introduction in the running text, or null where this is it.</summary>
    public Abbreviation? Earlier { get; init; }

    /// <summary>Whether its first introduction is no help here: it stands in a summary, which is read alone, or many pages before.</summary>
    public bool IsRestated { get; init; }

    /// <summary>The words it stands for, folded and without signs of the plural, to tell two expansions apart.</summary>
    public string Meaning => MeaningOf(Expansion);

    internal static string MeaningOf(Phrase expansion) => string.Join(' ', Words.Of(expansion.Text).Select(word => word.Text.TrimEnd('s')));
}
