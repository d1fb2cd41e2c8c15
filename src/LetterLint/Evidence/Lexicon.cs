using LetterLint.Frameworks;
using LetterLint.Text;

namespace LetterLint.Evidence;

/// <summary>What the evidence finder knows of inspection language: rules/vocabulary/cues.yml, related-terms.yml and the term table.</summary>
internal sealed class Lexicon
{
    private static readonly Lazy<Lexicon> Shared = new(() => new Lexicon());
    private readonly Dictionary<string, List<(string[] Stems, int Group)>> _related = new(StringComparer.Ordinal);

    private Lexicon()
    {
        var assembly = typeof(Lexicon).Assembly;
        Terms = TermTable.Load(assembly.GetManifestResourceStream("vocabulary/inspection-terms.bin"));
        using var cues = FrameworkLibrary.Open(assembly, "vocabulary/cues.yml");
        (Need, Praise, Turn, Carry, Frame, Stop) = Yaml.Parse("rules/vocabulary/cues.yml", cues).Read(map =>
        {
            _ = map.Text("source");
            return (new CueTable(map.Texts("need", PhrasePattern.Parse)), new CueTable(map.Texts("praise", PhrasePattern.Parse)),
                new CueTable(map.Texts("turn", PhrasePattern.Parse)), new CueTable(map.Texts("carry", PhrasePattern.Parse)),
                map.Texts("frame", Stemmer.Stem).ToHashSet(StringComparer.Ordinal), map.Texts("stop", Stemmer.Stem).ToHashSet(StringComparer.Ordinal));
        });
        using var related = FrameworkLibrary.Open(assembly, "vocabulary/related-terms.yml");
        Yaml.Parse("rules/vocabulary/related-terms.yml", related).Read(map =>
        {
            _ = map.Text("source");
            var group = 0;
            foreach (var members in map.TextLists("groups"))
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

    public TermTable Terms { get; }

    /// <summary>What shows a need.</summary>
    public CueTable Need { get; }

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
