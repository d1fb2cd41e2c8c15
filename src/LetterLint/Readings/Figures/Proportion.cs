using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Figures;

/// <summary>A word for a proportion and the figure beside it: “a large majority (68%)”.</summary>
public sealed record Proportion
{
    // So narrow is only what was worked out from two counts.
    private const decimal ExactWidth = 2;

    /// <summary>The word.</summary>
    public required Phrase Word { get; init; }

    /// <summary>The figure.</summary>
    public required Figure Figure { get; init; }

    /// <summary>What the word always exceeds, in percent, or null.</summary>
    public decimal? Above { get; init; }

    /// <summary>What the word never reaches, in percent, or null.</summary>
    public decimal? Below { get; init; }

    /// <summary>What writers of the framework were told that the word means, in percent, or null where nothing is known.</summary>
    public (decimal From, decimal To)? Usual { get; init; }

    /// <summary>For a part of a whole that was counted, the whole; else null.</summary>
    public Figure? Whole { get; init; }

    /// <summary>For a word and a count, “half of them (nine)”, the whole that the count is of; else null.</summary>
    public Figure? CountedOf { get; init; }

    /// <summary>
    /// Whether the figure is of those that the word leaves over: “the majority are good, but 60% of them are no better than
    /// satisfactory”.
    /// </summary>
    public bool IsOfTheRest { get; init; }

    /// <summary>Whether the word cannot be true of the figure.</summary>
    public bool IsImpossible => IsOfTheRest ? 100 - Figure.Least <= Above : Figure.Most <= Above || Figure.Least >= Below;

    /// <summary>Whether the figure lies outside what the word usually means.</summary>
    public bool IsUnusual => Usual is { } usual && (Math.Round(Figure.Most) < usual.From || Math.Round(Figure.Least) > usual.To);

    /// <summary>What the word means, in words.</summary>
    public string Meaning => IsImpossible
        ? IsOfTheRest || Figure.Most <= Above ? $"more than {Above:0.#}%" : $"less than {Below:0.#}%"
        : Usual is not { } usual ? ""
        : usual.To - usual.From <= ExactWidth ? $"{(usual.From + usual.To) / 2:0.#}%"
        : $"{usual.From:0.#} to {usual.To:0.#}%";
}
