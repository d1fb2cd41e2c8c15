using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Language;

/// <summary>What a drafting mark is.</summary>
public enum DraftingMarkKind
{
    /// <summary>It stands for words or a figure yet to come.</summary>
    Placeholder,

    /// <summary>It says that the letter is a draft.</summary>
    Banner,

    /// <summary>It is highlighted.</summary>
    Highlight,

    /// <summary>It is what a box of a template asks for.</summary>
    Prompt,

    /// <summary>It is what Word writes where the target of a field is gone.</summary>
    DeadField,

    /// <summary>It is in the file and not shown.</summary>
    Hidden,
}

/// <summary>A mark that a draft needs and a letter must not have.</summary>
public sealed record DraftingMark(DraftingMarkKind Kind, Phrase Words);
