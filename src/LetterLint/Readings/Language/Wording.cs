using System.Collections.Immutable;
using LetterLint.Letters;

namespace LetterLint.Readings.Language;

/// <summary>How a letter is written, word by word and mark by mark.</summary>
public sealed record Wording
{
    /// <summary>Abbreviations where the letter introduces them.</summary>
    public ImmutableArray<Abbreviation> Abbreviations { get; init; } = [];

    /// <summary>Uses of abbreviations.</summary>
    public ImmutableArray<AbbreviationUse> AbbreviationUses { get; init; } = [];

    /// <summary>Terms that the letter writes in several forms, each of its forms.</summary>
    public ImmutableArray<TermForm> TermForms { get; init; } = [];

    /// <summary>Words that stand twice in a row.</summary>
    public ImmutableArray<RepeatedWord> RepeatedWords { get; init; } = [];

    /// <summary>Places where the space between two words is missing.</summary>
    public ImmutableArray<MissingSpace> MissingSpaces { get; init; } = [];

    /// <summary>Punctuation marks that stand twice, or behind a space.</summary>
    public ImmutableArray<DoubledPunctuation> DoubledPunctuation { get; init; } = [];

    /// <summary>Brackets and quotation marks without a partner.</summary>
    public ImmutableArray<UnpairedMark> UnpairedMarks { get; init; } = [];

    /// <summary>Sentences that say what an earlier one says in the same words.</summary>
    public ImmutableArray<RepeatedSentence> RepeatedSentences { get; init; } = [];

    /// <summary>Verbs that do not go with their subjects.</summary>
    public ImmutableArray<DisagreeingVerb> DisagreeingVerbs { get; init; } = [];

    /// <summary>How the items of lists end.</summary>
    public ImmutableArray<ListEnding> ListEndings { get; init; } = [];
}
