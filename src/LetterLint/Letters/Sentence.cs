using System.Collections.Immutable;
using LetterLint.Text;

namespace LetterLint.Letters;

/// <summary>What a sentence is part of.</summary>
public enum SentenceKind
{
    /// <summary>The running text of the letter.</summary>
    Narrative,

    /// <summary>An item of a list, or the line that introduces some.</summary>
    Item,

    /// <summary>A cell of a table.</summary>
    Cell,

    /// <summary>A cell beside what is asked for that says until when it is to be done.</summary>
    Due,

    /// <summary>What stands before the text: letterhead, address, title.</summary>
    Front,

    /// <summary>What stands behind the sign-off.</summary>
    Back,
}

/// <summary>A sentence.</summary>
public sealed record Sentence : IPlaced
{
    /// <summary>Its words.</summary>
    public required Prose Prose { get; init; }

    /// <summary>Its folded words.</summary>
    public required ImmutableArray<Word> Words { get; init; }

    /// <summary>What it is part of.</summary>
    public required SentenceKind Kind { get; init; }

    /// <summary>Its place among the sentences, from 0.</summary>
    public required int Index { get; init; }

    /// <summary>The place of its paragraph among the paragraphs, from 0.</summary>
    public required int Paragraph { get; init; }

    /// <summary>The section that it stands in, or null.</summary>
    public Section? Section { get; init; }

    /// <summary>The text.</summary>
    public string Text => Prose.Text;

    /// <summary>Its place.</summary>
    public Span Span => Prose.Span;

    /// <summary>The words that a part of a pattern matched.</summary>
    public Phrase PhraseOf(int fromWord, int toWord)
    {
        var start = Words[fromWord].Start;
        return Prose.Phrase(start, Words[toWord - 1].End - start);
    }
}
