using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Figures;

/// <summary>Where a figure lies beside another, in words.</summary>
public enum Side
{
    /// <summary>“Above”, “exceeds”.</summary>
    Above,

    /// <summary>“Below”, “fewer than”.</summary>
    Below,

    /// <summary>“In line with”.</summary>
    Same,
}

/// <summary>A figure beside another, in words and in figures: “81%, above the national average of 79%”.</summary>
/// <param name="Side">Where the words say that it lies.</param>
/// <param name="Word">The words that say so.</param>
/// <param name="Figure">The letter's own figure.</param>
/// <param name="Other">The figure that it is compared with.</param>
public sealed record Comparison(Side Side, Phrase Word, Figure Figure, Figure Other)
{
    // “In line with” is a judgement; only what nobody would call so contradicts it.
    private const decimal NoLongerInLine = 10;

    /// <summary>Whether the figures can lie as the words say.</summary>
    public bool IsBorneOut => Side switch
    {
        Side.Above => Figure.CanBeMoreThan(Other),
        Side.Below => Other.CanBeMoreThan(Figure),
        _ => Figure.Unit != FigureUnit.Percent
            || (Figure.Least - Other.Most <= NoLongerInLine && Other.Least - Figure.Most <= NoLongerInLine),
    };
}
