using System.Collections.Immutable;
using LetterLint.Letters;

namespace LetterLint.Readings.Figures;

/// <summary>All that a letter says in figures.</summary>
internal sealed record FiguresOfLetter
{
    /// <summary>Every figure.</summary>
    public ImmutableArray<Figure> All { get; init; } = [];

    /// <summary>Figures that moved.</summary>
    public ImmutableArray<Change> Changes { get; init; } = [];

    /// <summary>Figures beside others.</summary>
    public ImmutableArray<Comparison> Comparisons { get; init; } = [];

    /// <summary>Words for proportions with their figures.</summary>
    public ImmutableArray<Proportion> Proportions { get; init; } = [];

    /// <summary>Parts of wholes.</summary>
    public ImmutableArray<Tally> Tallies { get; init; } = [];

    /// <summary>Figures that are said of the same measure twice.</summary>
    public ImmutableArray<RestatedFigure> Restatements { get; init; } = [];

    /// <summary>Numbers given as percentages.</summary>
    public ImmutableArray<NumberSaid> Numbers { get; init; } = [];
}
