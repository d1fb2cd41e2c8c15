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

    // “The re-referral rate over the past year” is a name: told twice it is the same.
    private const double LeastNamed = 5;

    // “Within 35 days” tells as much as a rare word.
    private const double OfNumber = 4;
    private const string Number = "#";
    private const int Near = 3;

    // “312 children in its care” says all of whom it counts.
    private const double OfState = 8;

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
        var bracketed = 0;
        IsOfPeople = line[figure].Figure is { Unit: FigureUnit.Number, Noun.Length: > 0 } && !line.Has(0, line.Count, "average");
        for (var i = Math.Max(0, from); i < to; i++)
        {
            // What stands in brackets tells nothing of a figure before them.
            bracketed += line[i].Is("(") && i > figure ? 1 : line[i].Is(")") && bracketed > 0 ? -1 : 0;
            if (bracketed > 0)
            {
                continue;
            }

            if (IsOfPeople && (line.Is(i, "in-care") || line.Is(i, "on-plan")))
            {
                var state = line.Is(i, "in-care") ? "in-care" : "on-plan";
                _words[state] = new Told(state, null, OfState);
                i += line.ClassAt(i, state) - 1;
                to = EndOfThem(line, figure, i, to);
            }
            else if ((line[i].Kind == TokenKind.Label && line[i + 1].Kind != TokenKind.Period) || (line[i].Figure is not null && i != figure))
            {
                numbers.UnionWith(NumberOf(line[i]));
            }
            else if (line.Is(i, "unit") && line[i - 1].Figure is not null && i - 1 != figure)
            {
                continue;
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

        if (numbers.Count > 0)
        {
            _words[Number] = new Told(Number, null, OfNumber);
        }

        (_periods, _numbers, _told) = (periods, string.Join(' ', numbers), _words.Values.Sum(word => word.Weight));
    }

    /// <summary>What a number is, however it is written: “35-day”, “35”, “seven”; nothing for “at least a year”.</summary>
    private static IEnumerable<string> NumberOf(Token token) => token.Figure switch
    {
        { Unit: FigureUnit.Time } time when time.Least == time.Days => [],
        { IsExact: true } exact => [$"{exact.Least / Math.Max(1, exact.Days)}"],
        _ => [NumberWords.TryParse(token.Text, out var number) ? $"{number}" : token.Text],
    };

    /// <summary>Where ends what says of whom a count is: of “each of the 146 who … was allocated …” the verb tells more of them all.</summary>
    private static int EndOfThem(FigureLine line, int figure, int from, int to) =>
        line.Any(figure - Near, figure, token => token.Text is "each" or "all" or "every") ? Enumerable.Range(from, Math.Max(0, to - from)).FirstOrDefault(at => line.Is(at, "verb"), to) : to;

    /// <summary>Whether it is how many people there are, whatever else is told of them.</summary>
    public bool IsOfPeople { get; }

    /// <summary>Whether it says of which time it tells.</summary>
    public bool IsDated => _periods.Length > 0;

    /// <summary>How much of what each of two tells the other tells too, from 0 to 1; 0 where they differ in a date, a number or a “not”.</summary>
    public double Likeness(Measure other) =>
        _periods == other._periods && _numbers == other._numbers && _isLacking == other._isLacking && (Math.Min(_told, other._told) >= LeastTold || (IsDated && _told >= LeastNamed && _words.Keys.ToHashSet().SetEquals(other._words.Keys)))
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
