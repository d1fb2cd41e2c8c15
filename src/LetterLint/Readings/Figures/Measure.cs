using LetterLint.Evidence;
using LetterLint.Text;

namespace LetterLint.Readings.Figures;

/// <summary>What a figure is said to be of, in words with their meaning.</summary>
internal sealed class Measure
{
    // Words below this are far from each other.
    private const double Related = 0.45;

    // “Of pupils, 40% …” tells too little to be the same as anything.
    private const double LeastTold = 8;

    private readonly Dictionary<string, Told> _words = new(StringComparer.Ordinal);
    private readonly List<Told> _group = [];
    private readonly string _periods;
    private readonly string _numbers;
    private readonly bool _isLacking;
    private readonly double _told;

    /// <summary>What stands from one token up to another; up to the token <paramref name="group"/> stands of whom it is told.</summary>
    public Measure(FigureLine line, int from, int to, int figure, int group, string periods)
    {
        var numbers = new SortedSet<string>(StringComparer.Ordinal);
        for (var i = Math.Max(0, from); i < to; i++)
        {
            if (line[i].Kind == TokenKind.Label || (line[i].Figure is not null && i != figure))
            {
                numbers.Add(line[i].Text);
            }
            else if (line.ClassAt(i, "proportion") is > 0 and var many)
            {
                i += many - 1;
            }
            else if (line.Is(i, "lacking"))
            {
                _isLacking = !_isLacking;
            }
            else if (line[i].IsWord && !line.Is(i, "measures-nothing") && !line.Is(i, "tells-again") && !line.Is(i, "everyone")
                && !line.Is(i, "tells-place-or-time"))
            {
                var word = Told.Of(Stemmer.Stem(StatedFigureReader.Bare(line[i].Text)));
                _words[word.Stem] = word;
                if (i < group)
                {
                    _group.Add(word);
                }
            }
        }

        (_periods, _numbers, _told) = (periods, string.Join(' ', numbers), _words.Values.Sum(word => word.Weight));
    }

    /// <summary>How much of what each of two tells the other tells too, from 0 to 1; 0 where they differ in a date, a number or a “not”.</summary>
    public double Likeness(Measure other) =>
        _periods == other._periods && _numbers == other._numbers && _isLacking == other._isLacking && Math.Min(_told, other._told) >= LeastTold
            && _words.Keys.Any(other._words.ContainsKey)
            ? Math.Min(ToldBy(other), other.ToldBy(this))
            : 0;

    /// <summary>The share that another tells too; nothing where it tells of another group: “of children in care, 26% …”.</summary>
    private double ToldBy(Measure other) =>
        2 * _group.Count(other.Tells) < _group.Count ? 0 : _words.Values.Sum(word => other.Tells(word) ? word.Weight : 0) / _told;

    private bool Tells(Told word) =>
        _words.ContainsKey(word.Stem) || _words.Values.Any(other => Meaning.Likeness(word.Direction, other.Direction) >= Related);

    /// <summary>A word with its meaning; the more it tells, the more it weighs.</summary>
    private sealed record Told(string Stem, float[]? Direction, double Weight)
    {
        public static Told Of(string stem)
        {
            var meaning = WordVectors.BuiltIn.Of(stem);
            return new Told(stem, Meaning.Unit(meaning), meaning is null ? 1 : Math.Sqrt(Meaning.Likeness(meaning, meaning)));
        }
    }
}
