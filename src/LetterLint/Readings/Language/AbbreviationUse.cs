using System.Collections.Immutable;
using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Language;

/// <summary>An abbreviation where the letter uses it.</summary>
public sealed record AbbreviationUse
{
    /// <summary>The abbreviation as it stands.</summary>
    public required Phrase Words { get; init; }

    /// <summary>Its letters, without the sign of the plural.</summary>
    public required string Letters { get; init; }

    /// <summary>Whether it stands in running text or in an item, and not in a heading, a table, a note or a drafting mark.</summary>
    public required bool IsInText { get; init; }

    /// <summary>Whether it is the first use in the running text.</summary>
    public required bool IsFirst { get; init; }

    /// <summary>Whether the letter says somewhere what it stands for, or what it is the name of.</summary>
    public required bool IsExplained { get; init; }

    /// <summary>Words of the letter that spell it, although nothing says that they are meant; or null.</summary>
    public Phrase? Meant { get; init; }

    /// <summary>Of the first use some of the others.</summary>
    public ImmutableArray<Phrase> Again { get; init; } = [];
}
