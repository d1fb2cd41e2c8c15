using System.Globalization;
using LetterLint.Frameworks;
using LetterLint.Letters;

namespace LetterLint.Readings.Figures;

/// <summary>
/// The grammar of rules/vocabulary/figures.yml: classes of words, the part that a quantity plays, and the patterns of each
/// relation.
/// </summary>
internal sealed class FigureGrammar
{
    private readonly Dictionary<string, PhraseTable<Sense>> _classes = new(StringComparer.Ordinal);

    private FigureGrammar(YamlMap map)
    {
        Sensed("move", ("more", new Sense(Direction.More)), ("less", new Sense(Direction.Less)), ("neither", new Sense()));
        Sensed("way", ("up", new Sense(Direction.More)), ("down", new Sense(Direction.Less)));
        Sensed("judged", ("better", new Sense(Direction.More)), ("worse", new Sense(Direction.Less)));
        Sensed("side", ("above", new Sense(Side: Side.Above)), ("below", new Sense(Side: Side.Below)),
            ("short-of", new Sense(Side: Side.Below, IsOfAim: true)), ("same", new Sense(Side: Side.Same)), ("exact", new Sense(Side: Side.Equal)), ("at-most", new Sense(Side: Side.AtMost)),
            ("at-least", new Sense(Side: Side.AtLeast)), ("better-than", new Sense(Side: Side.Above, IsJudged: true)),
            ("worse-than", new Sense(Side: Side.Below, IsJudged: true)), ("met", new Sense(Side: Side.AtLeast, IsJudged: true)),
            ("slower-than", new Sense(Side: Side.Above, IsOfTime: true)), ("quicker-than", new Sense(Side: Side.Below, IsOfTime: true)));
        Sensed("degree", ("higher", new Sense(Side: Side.Above)), ("lower", new Sense(Side: Side.Below)),
            ("better-degree", new Sense(Side: Side.Above, IsJudged: true)), ("worse-degree", new Sense(Side: Side.Below, IsJudged: true)),
            ("slower-degree", new Sense(Side: Side.Above, IsOfTime: true)), ("quicker-degree", new Sense(Side: Side.Below, IsOfTime: true)));
        Sensed("before", ("higher-before", new Sense(Direction.More)), ("lower-before", new Sense(Direction.Less)));
        foreach (var times in map.Named("times", text => decimal.Parse(text, CultureInfo.InvariantCulture)))
        {
            ClassOf("move").Add(times.Name, new Sense(times.Value > 1 ? Direction.More : Direction.Less, Times: times.Value));
        }

        foreach (var words in map.Named("classes", text => text))
        {
            Array.ForEach(words.Value.Split(',', StringSplitOptions.TrimEntries), phrase => ClassOf(words.Name).Add(phrase, new Sense()));
        }

        Census = Patterns("census");
        Amounts = Patterns("amounts");
        Others = Patterns("others");
        Pasts = Patterns("pasts");
        Changes = Patterns("changes");
        JudgedChanges = Patterns("judged-changes");
        Sequels = Patterns("sequels");
        Comparisons = Patterns("comparisons");
        Differences = Patterns("differences");
        Gaps = Patterns("gaps");
        Proportions = Patterns("proportions");
        Portions = Patterns("portions");
        Parts = Patterns("parts");
        CountedParts = Patterns("counted-parts");
        Ranges = Patterns("ranges");
        Numbers = Patterns("numbers");

        void Sensed(string name, params (string Key, Sense Sense)[] keys)
        {
            foreach (var (key, sense) in keys)
            {
                map.Texts(key, phrase => phrase).ToList().ForEach(phrase => ClassOf(name).Add(phrase, sense));
            }
        }

        IReadOnlyList<FigurePattern> Patterns(string key) =>
            map.Texts(key, text => FigurePattern.Parse(text, name => name == "proportion" || _classes.ContainsKey(name)));
    }

    public static FigureGrammar Of(Framework framework) =>
        framework.Vocabulary.Once(vocabulary => vocabulary.Read("figures", map => new FigureGrammar(map)));

    /// <summary>How many there are of those in care, with a plan, or leaving care.</summary>
    public IReadOnlyList<FigurePattern> Census { get; }

    /// <summary>A figure that tells how much another moved or differs.</summary>
    public IReadOnlyList<FigurePattern> Amounts { get; }

    /// <summary>A figure of others: the country, a target.</summary>
    public IReadOnlyList<FigurePattern> Others { get; }

    /// <summary>A figure of the past.</summary>
    public IReadOnlyList<FigurePattern> Pasts { get; }

    /// <summary>A figure that moved.</summary>
    public IReadOnlyList<FigurePattern> Changes { get; }

    /// <summary>A figure that went the good way or the bad way.</summary>
    public IReadOnlyList<FigurePattern> JudgedChanges { get; }

    /// <summary>The sentence that goes on about the figure of the one before.</summary>
    public IReadOnlyList<FigurePattern> Sequels { get; }

    /// <summary>A figure beside another.</summary>
    public IReadOnlyList<FigurePattern> Comparisons { get; }

    /// <summary>How far a figure lies from another.</summary>
    public IReadOnlyList<FigurePattern> Differences { get; }

    /// <summary>How far the figure of the sentence before lies from another.</summary>
    public IReadOnlyList<FigurePattern> Gaps { get; }

    /// <summary>A word for a proportion and its figure.</summary>
    public IReadOnlyList<FigurePattern> Proportions { get; }

    /// <summary>A count of a whole and the percentage that it makes.</summary>
    public IReadOnlyList<FigurePattern> Portions { get; }

    /// <summary>A part of a whole that another sentence or clause counts, and its percentage.</summary>
    public IReadOnlyList<FigurePattern> Parts { get; }

    /// <summary>A word for a part and how many it is, of a whole that stands before.</summary>
    public IReadOnlyList<FigurePattern> CountedParts { get; }

    /// <summary>From where to where something lies.</summary>
    public IReadOnlyList<FigurePattern> Ranges { get; }

    /// <summary>A number that is given as a percentage.</summary>
    public IReadOnlyList<FigurePattern> Numbers { get; }

    /// <summary>The longest phrase of a class that stands at a token, or null.</summary>
    public Said<Sense>? At(FigureLine line, int at, string name) =>
        _classes.TryGetValue(name, out var phrases) ? phrases.At(line, at) : null;

    private PhraseTable<Sense> ClassOf(string name)
    {
        if (!_classes.TryGetValue(name, out var phrases))
        {
            _classes[name] = phrases = new PhraseTable<Sense>();
        }

        return phrases;
    }
}

/// <summary>
/// What a word of the grammar says: which way, which side (if it judges, where more is better; or of times alone), how many times; nothing for the
/// words of a mere class.
/// </summary>
internal sealed record Sense(Direction? Direction = null, Side? Side = null, decimal? Times = null, bool IsJudged = false, bool IsOfTime = false, bool IsOfAim = false);
