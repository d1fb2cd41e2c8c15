using System.Collections.Immutable;
using LetterLint.Frameworks;
using LetterLint.Text;

namespace LetterLint.Letters;

/// <summary>How many items a list heading announces.</summary>
public enum Announced
{
    /// <summary>Any number.</summary>
    Any,

    /// <summary>One.</summary>
    One,

    /// <summary>Several.</summary>
    Several,
}

/// <summary>A list under its heading.</summary>
public sealed record ItemList : IPlaced
{
    /// <summary>What the framework says of it.</summary>
    public required ListForm Form { get; init; }

    /// <summary>Its heading.</summary>
    public required Phrase Heading { get; init; }

    /// <summary>How many items the heading announces.</summary>
    public required Announced Announced { get; init; }

    /// <summary>Its items.</summary>
    public required ImmutableArray<Item> Items { get; init; }

    /// <summary>Whether the letter says that there are none.</summary>
    public bool SaysNone { get; init; }

    /// <summary>Whether its heading opens a section that has text of its own instead of items.</summary>
    public bool HasText { get; init; }

    /// <summary>The section that it stands in, or null.</summary>
    public Section? Section { get; init; }

    /// <summary>Whether its heading opens that section too.</summary>
    public bool IsSection { get; init; }

    /// <summary>Whether it is certain how many items it has: none may be two or more that nothing parts, none a paragraph of the text.</summary>
    public bool IsCountable { get; init; }

    /// <summary>The first list of the same form with the label that most of them have in this letter, or null where this one has it.</summary>
    public ItemList? LabelledOtherwise { get; init; }

    /// <summary>The place of its heading.</summary>
    public Span Span => Heading.Span;

    /// <summary>Its heading as a label: folded, and for one item.</summary>
    public string Label => Form.LabelOf(Heading.Text);
}

/// <summary>A strength, an area for development, a weakness, a recommendation or an aspect for focus.</summary>
public sealed record Item : IPlaced
{
    /// <summary>What the framework says of its list.</summary>
    public required ListForm Form { get; init; }

    /// <summary>Its words.</summary>
    public required Prose Prose { get; init; }

    /// <summary>The section that it stands in, or null.</summary>
    public Section? Section { get; init; }

    /// <summary>The aspect that it belongs to by its section or its label, or null.</summary>
    public Aspect? Aspect { get; init; }

    /// <summary>The line that introduces it (“The local authority should:”), or null.</summary>
    public Phrase? Lead { get; init; }

    /// <summary>Whether it stands in every letter of the framework.</summary>
    public bool IsStanding { get; init; }

    /// <summary>Whether several items may stand here that lost what parted them.</summary>
    public bool IsRunTogether { get; init; }

    /// <summary>Its number in its list, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>What it is.</summary>
    public ItemKind Kind => Form.Kind;

    /// <summary>Its words in one phrase.</summary>
    public Phrase Words => Prose.Whole;

    /// <summary>Its place.</summary>
    public Span Span => Prose.Span;
}
