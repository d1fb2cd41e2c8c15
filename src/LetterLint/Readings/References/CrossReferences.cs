using System.Collections.Immutable;
using LetterLint.Letters;

namespace LetterLint.Readings.References;

/// <summary>Where a letter refers to other places of its own, and the numbers and marks by which it can.</summary>
public sealed record CrossReferences
{
    /// <summary>References to paragraphs, recommendations, annexes, sections and pages.</summary>
    public ImmutableArray<Reference> References { get; init; } = [];

    /// <summary>Numbered paragraphs, each with the number that it was to have.</summary>
    public ImmutableArray<NumberedParagraph> Paragraphs { get; init; } = [];

    /// <summary>Notes, and the marks that refer to them.</summary>
    public ImmutableArray<NoteEnd> Notes { get; init; } = [];
}
