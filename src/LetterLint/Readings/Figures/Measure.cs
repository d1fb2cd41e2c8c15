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

    private readonly Dictionary<string, float[]?> _words = new(StringComparer.Ordinal);
    private readonly HashSet<string> _group = new(StringComparer.Ordinal);
    private readonly string _periods;
    private readonly string _numbers;
    private readonly bool _isLacking;

    private Measure(FigureLine line, int from, int to, int figure, int group, string periods)
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
            else if (line[i].IsWord && !line.Is(i, "measures-nothing") && !line.Is(i, "tells-again") && !line.Is(i, "everyone") && !line.Is(i, "tells-place-or-time"))
            {
                var stem = Stemmer.Stem(StatedFigureReader.Bare(line[i].Text));
                _words[stem] = WordVectors.BuiltIn.Of(stem);
                if (i < group)
                {
                    _group.Add(stem);
                }
            }
        }

        (_periods, _numbers) = (periods, string.Join(' ', numbers));
    }

    private double Told => _words.Values.Sum(Weight);

    /// <summary>What stands from one token up to another; up to a third stands the group that it is told of.</summary>
    public static Measure Of(FigureLine line, int from, int to, int figure, int group, string periods) => new(line, from, to, figure, group, periods);

    /// <summary>How much of what each of two tells the other tells too, from 0 to 1; 0 where they differ in a date, a number or a “not”.</summary>
    public double Likeness(Measure other) =>
        _periods == other._periods && _numbers == other._numbers && _isLacking == other._isLacking && Math.Min(Told, other.Told) >= LeastTold
            ? Math.Min(ToldBy(other), other.ToldBy(this))
            : 0;

    /// <summary>The share that another tells too; nothing where it tells of another group: “of children in care, 26% …”.</summary>
    private double ToldBy(Measure other) => 2 * _group.Count(other.Tells) < _group.Count ? 0 : _words.Keys.Sum(word => other.Tells(word) ? Weight(_words[word]) : 0) / Told;

    private bool Tells(string word) => _words.ContainsKey(word) || Nearest(WordVectors.BuiltIn.Of(word)) >= Related;

    private double Nearest(float[]? vector) => _words.Values.Max(other => Evidence.Meaning.Likeness(Evidence.Meaning.Unit(vector), Evidence.Meaning.Unit(other)));

    private static double Weight(float[]? vector) => vector is null ? 1 : Math.Sqrt(Evidence.Meaning.Likeness(vector, vector));
}
