using LetterLint.Frameworks;
using LetterLint.Letters;

namespace LetterLint.Readings.Figures;

/// <summary>The words of rules/vocabulary/figures.yml: which way a figure moved, where it lies beside another, and whose the other is.</summary>
internal sealed class FigureWords
{
    private FigureWords(YamlMap map)
    {
        Directions("more", Direction.More);
        Directions("less", Direction.Less);
        Directions("neither", null);
        Comparators("above", Side.Above);
        Comparators("below", Side.Below);
        Comparators("same", Side.Same);
        Benchmarks = [.. map.Texts("benchmarks", word => word)];

        void Directions(string key, Direction? direction)
        {
            foreach (var word in map.Texts(key, word => word))
            {
                Moves[word] = new Move(direction);
            }
        }

        void Comparators(string key, Side side)
        {
            foreach (var phrase in map.Texts(key, phrase => phrase))
            {
                Sides.Add(phrase, side);
            }
        }
    }

    public static FigureWords Of(Framework framework) => framework.Vocabulary.Once(vocabulary => vocabulary.Read("figures", map => new FigureWords(map)));

    /// <summary>Words that say that a figure moved.</summary>
    public Dictionary<string, Move> Moves { get; } = new(StringComparer.Ordinal);

    public PhraseTable<Side> Sides { get; } = new();

    public HashSet<string> Benchmarks { get; }
}

/// <summary>Which way a figure moved; null for a change that says no direction.</summary>
internal sealed record Move(Direction? Direction);
