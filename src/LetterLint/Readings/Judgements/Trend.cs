using LetterLint.Frameworks;
using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Judgements;

/// <summary>Which way a judgement moved.</summary>
public enum Direction
{
    /// <summary>Down the scale.</summary>
    Worse,

    /// <summary>Neither way.</summary>
    Same,

    /// <summary>Up the scale.</summary>
    Better,
}

/// <summary>A level and the words that give it.</summary>
public sealed record LevelMention(Level Level, Phrase Words);

/// <summary>A comparison with the past: “improved from adequate to good”, “remains good”.</summary>
public sealed record Trend : IPlaced
{
    /// <summary>The comparison.</summary>
    public required Phrase Words { get; init; }

    /// <summary>What it tells.</summary>
    public required Direction Told { get; init; }

    /// <summary>Whether it tells of a step on the scale, not of a movement that may stay within a level.</summary>
    public required bool IsStep { get; init; }

    /// <summary>The past level.</summary>
    public required LevelMention Before { get; init; }

    /// <summary>The present level.</summary>
    public required LevelMention After { get; init; }

    /// <summary>Which way it goes from the past level to the present one.</summary>
    public required Direction Shown { get; init; }

    /// <summary>Whether both levels are told of one past: “was good in 2016” here and “inadequate in 2016” there.</summary>
    public bool IsOfOnePast { get; init; }

    /// <summary>Its place.</summary>
    public Span Span => Words.Span;
}
