using LetterLint.Text;

namespace LetterLint.Documents;

/// <summary>What stands on every page, or in the file beside the letter.</summary>
/// <param name="Kind">Where it stands.</param>
/// <param name="Prose">Its words.</param>
/// <param name="Span">All of it in the projection.</param>
public sealed record Furniture(FurnitureKind Kind, Prose Prose, Span Span)
{
    /// <summary>What the property of the file is called, or null in headers and footers.</summary>
    public string? Name { get; init; }
}

/// <summary>Where something stands that is no part of the letter.</summary>
public enum FurnitureKind
{
    /// <summary>At the head of a page.</summary>
    Header,

    /// <summary>At its foot.</summary>
    Footer,

    /// <summary>The title among the properties of the file.</summary>
    Title,

    /// <summary>Another property of the file.</summary>
    Property,
}

/// <summary>Words that are in the file and are not shown.</summary>
/// <param name="Text">The words.</param>
/// <param name="Span">Where they stand; empty, for the projection does not hold them.</param>
public sealed record HiddenText(string Text, Span Span);

/// <summary>A part of the letter that its reader cannot read.</summary>
/// <param name="What">What it is, as the beginning of a sentence: “A picture of 15 by 9 cm”.</param>
/// <param name="Span">Where it stands; empty, for the projection does not hold it.</param>
public sealed record UnreadPart(string What, Span Span);
