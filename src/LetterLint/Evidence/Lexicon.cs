using LetterLint.Frameworks;
using LetterLint.Text;

namespace LetterLint.Evidence;

/// <summary>What the evidence finder knows of inspection language: rules/vocabulary/cues.yml, related-terms.yml and the term table.</summary>
internal sealed class Lexicon
{
    private static readonly Lazy<Lexicon> Shared = new(() => new Lexicon());
    private readonly Dictionary<string, List<(string[] Stems, int Group)>> _related = new(StringComparer.Ordinal);

    private int _populations;

    private Lexicon()
    {
        var assembly = typeof(Lexicon).Assembly;
        using var terms = FrameworkLibrary.Open(assembly, "vocabulary/inspection-terms.txt");
        Terms = new TermWeights(terms);
        using var cues = FrameworkLibrary.Open(assembly, "vocabulary/cues.yml");
        (Need, Plain, Slight, Subordinate, Met, Behind, LowGrade, Extol, Ahead, Praise, Turn, Carry, Purpose, Frame, Stop) = Yaml.Parse("rules/vocabulary/cues.yml", cues).Read(map =>
        {
            _ = map.Text("source");
            return (Cues("need"), Cues("plain"), Cues("slight"), Cues("subordinate"), Cues("met"), Cues("behind"), Cues("low-grade"), Cues("extol"), Cues("ahead"), Cues("praise"), Cues("turn"), Cues("carry"), Cues("purpose"), Stems("frame"), Stems("stop"));

            CueTable Cues(string key) => new(map.Texts(key, PhrasePattern.Parse));

            HashSet<string> Stems(string key) => map.Texts(key, Stemmer.Stem).ToHashSet(StringComparer.Ordinal);
        });
        using var related = FrameworkLibrary.Open(assembly, "vocabulary/related-terms.yml");
        Yaml.Parse("rules/vocabulary/related-terms.yml", related).Read(map =>
        {
            _ = map.Text("source");
            var group = 0;
            var populations = map.TextLists("populations").ToArray();
            _populations = populations.Length;
            foreach (var members in populations.Concat(map.TextLists("groups")))
            {
                foreach (var member in members)
                {
                    string[] stems = [.. Words.Of(member).Select(word => Stemmer.Stem(word.Text))];
                    (_related.TryGetValue(stems[0], out var same) ? same : _related[stems[0]] = []).Add((stems, group));
                }

                group++;
            }

            return group;
        });
    }

    public static Lexicon BuiltIn => Shared.Value;

    /// <summary>How telling each term is.</summary>
    public TermWeights Terms { get; }

    /// <summary>What shows a need.</summary>
    public CueTable Need { get; }

    /// <summary>What states a weakness plainly.</summary>
    public CueTable Plain { get; }

    /// <summary>What makes a weakness one of few cases, of the past, or of somebody else's account.</summary>
    public CueTable Slight { get; }

    /// <summary>What begins a clause that another one hangs on.</summary>
    public CueTable Subordinate { get; }

    /// <summary>What says that a need has been met.</summary>
    public CueTable Met { get; }

    /// <summary>What sets a figure behind that of others.</summary>
    public CueTable Behind { get; }

    /// <summary>Words of the lower grades, as summaries use them.</summary>
    public CueTable LowGrade { get; }

    /// <summary>What begins the purpose of an item.</summary>
    public CueTable Purpose { get; }

    /// <summary>What leaves nothing to wish for.</summary>
    public CueTable Extol { get; }

    /// <summary>What speaks of what is still to come.</summary>
    public CueTable Ahead { get; }

    /// <summary>What praises.</summary>
    public CueTable Praise { get; }

    /// <summary>What turns a sentence round.</summary>
    public CueTable Turn { get; }

    /// <summary>What carries on with the subject of the sentence before.</summary>
    public CueTable Carry { get; }

    /// <summary>Stems that every item is framed in and that tell little of its subject.</summary>
    public HashSet<string> Frame { get; }

    /// <summary>Stems that tell nothing.</summary>
    public HashSet<string> Stop { get; }

    /// <summary>Whether a group of related terms names children by what they have in common: whom a need is about, not what it is.</summary>
    public bool IsPopulation(int group) => group < _populations;

    /// <summary>The groups of related terms, with the terms, half-open, that stand for them.</summary>
    public IEnumerable<(int Group, int From, int To)> RelatedIn(IReadOnlyList<string> stems)
    {
        for (var at = 0; at < stems.Count; at++)
        {
            if (!_related.TryGetValue(stems[at], out var candidates))
            {
                continue;
            }

            foreach (var (phrase, group) in candidates)
            {
                var length = 0;
                while (length < phrase.Length && at + length < stems.Count && stems[at + length] == phrase[length])
                {
                    length++;
                }

                if (length == phrase.Length)
                {
                    yield return (group, at, at + length);
                }
            }
        }
    }
}
