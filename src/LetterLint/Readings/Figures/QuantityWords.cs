using System.Globalization;
using LetterLint.Frameworks;

namespace LetterLint.Readings.Figures;

/// <summary>The words of rules/vocabulary/quantities.yml: hedges, fractions, units, and what makes a number a label.</summary>
internal sealed class QuantityWords
{
    private QuantityWords(YamlMap map)
    {
        map.Map("hedges").Read(ReadHedges);
        Fractions = Numbers(map, "fractions");
        Times = Numbers(map, "times");
        Scales = Numbers(map, "scales");
        Measures = Set(map, "measures");
        Plurals = Set(map, "plurals");
        BehindFraction = Set(map, "behind-fraction");
        NoHalfBehind = Set(map, "no-half-behind");
        NoHalfBefore = Set(map, "no-half-before");
        NoHalfBeforeAs = Set(map, "no-half-before-as");
        NoUpBehind = Set(map, "no-up-behind");
        NoGroup = Set(map, "no-group");
        Group = Set(map, "group");
        Subject = Set(map, "subject");
        Labels = Set(map, "labels");
        NoLabelBehind = Set(map, "no-label-behind");
        NoLabelOf = Set(map, "no-label-of");
        NoLabelAs = Set(map, "no-label-as");
        Ages = Set(map, "ages");
        People = Set(map, "people");
        Limits = Set(map, "limits");
        Months = Set(map, "months");
    }

    public static QuantityWords Of(Framework framework) =>
        framework.Vocabulary.Once(vocabulary => vocabulary.Read("quantities", map => new QuantityWords(map)));

    public Dictionary<string, List<Said<Hedge>>> Hedges { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, decimal> Fractions { get; }

    /// <summary>Units of time, in days.</summary>
    public Dictionary<string, decimal> Times { get; }

    public Dictionary<string, decimal> Scales { get; }

    public HashSet<string> Measures { get; }

    public HashSet<string> Plurals { get; }

    public HashSet<string> BehindFraction { get; }

    public HashSet<string> NoHalfBehind { get; }

    public HashSet<string> NoHalfBefore { get; }

    public HashSet<string> NoHalfBeforeAs { get; }

    public HashSet<string> NoUpBehind { get; }

    public HashSet<string> NoGroup { get; }

    public HashSet<string> Group { get; }

    public HashSet<string> Subject { get; }

    public HashSet<string> Labels { get; }

    public HashSet<string> NoLabelBehind { get; }

    public HashSet<string> NoLabelOf { get; }

    public HashSet<string> NoLabelAs { get; }

    public HashSet<string> Ages { get; }

    public HashSet<string> People { get; }

    /// <summary>What a time must not exceed.</summary>
    public HashSet<string> Limits { get; }

    public HashSet<string> Months { get; }

    private static HashSet<string> Set(YamlMap map, string key) => new(map.Texts(key, word => word), StringComparer.Ordinal);

    private static Dictionary<string, decimal> Numbers(YamlMap map, string key) =>
        map.Named(key, text => decimal.Parse(text, CultureInfo.InvariantCulture)).ToDictionary(named => named.Name, named =>
            named.Value, StringComparer.Ordinal);

    private bool ReadHedges(YamlMap map)
    {
        foreach (var (key, hedge) in new[] { ("over", Hedge.Over), ("under", Hedge.Under), ("nearly", Hedge.Nearly),
            ("about", Hedge.About) })
        {
            foreach (var phrase in map.Texts(key, phrase => phrase))
            {
                var words = phrase.Split(' ');
                if (!Hedges.TryGetValue(words[0], out var said))
                {
                    Hedges[words[0]] = said = [];
                }

                said.Add(new Said<Hedge>(words, hedge));
            }
        }

        return true;
    }
}
