using LetterLint.Frameworks;
using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Evidence;

/// <summary>What the evidence finder knows of inspection language: rules/vocabulary/cues.yml, actions.yml, related-terms.yml and the term table.</summary>
internal sealed class Lexicon
{
    private readonly Dictionary<string, List<RelatedTerm>> _related = new(StringComparer.Ordinal);

    private int _populations;
    private int _named;

    private Lexicon(Vocabulary vocabulary)
    {
        var assembly = typeof(Lexicon).Assembly;
        using var terms = FrameworkLibrary.Open(assembly, "vocabulary/inspection-terms.txt");
        Terms = new TermWeights(terms);
        Cues = vocabulary.Read("cues", map => new CueWords(map));
        Actions = ActionWords.Of(vocabulary);
        vocabulary.Read("related-terms", map =>
        {
            var group = 0;
            var populations = map.TextLists("populations").ToArray();
            var named = map.TextLists("named").ToArray();
            (_populations, _named) = (populations.Length, populations.Length + named.Length);
            foreach (var members in populations.Concat(named).Concat(map.TextLists("groups")))
            {
                foreach (var member in members)
                {
                    string[] stems = [.. Words.Of(member).Select(word => Stemmer.Stem(word.Text))];
                    (_related.TryGetValue(stems[0], out var same) ? same : _related[stems[0]] = []).Add(new RelatedTerm(stems, group));
                }

                group++;
            }

            return group;
        });
    }

    public static Lexicon Of(Framework framework) => framework.Vocabulary.Once(vocabulary => new Lexicon(vocabulary));

    /// <summary>How telling each term is.</summary>
    public TermWeights Terms { get; }

    /// <summary>The words that show needs, praise and the like.</summary>
    public CueWords Cues { get; }

    /// <summary>The verbs that say what is to be done with the subject of an item, where it begins with them.</summary>
    public ActionWords Actions { get; }

    /// <summary>Whether a group of related terms names children by what they have in common: whom a need is about, not what it is.</summary>
    public bool IsPopulation(int group) => group < _populations;

    /// <summary>Whether a group is of the names of one service or thing, which a text about it has.</summary>
    public bool IsNamed(int group) => _populations <= group && group < _named;

    /// <summary>The groups of related terms, with the terms, half-open, that stand for them.</summary>
    public List<RelatedPhrase> RelatedIn(string[] stems)
    {
        var found = new List<RelatedPhrase>();
        for (var at = 0; at < stems.Length; at++)
        {
            if (!_related.TryGetValue(stems[at], out var candidates))
            {
                continue;
            }

            foreach (var candidate in candidates)
            {
                var length = 0;
                while (length < candidate.Stems.Length && at + length < stems.Length && stems[at + length] == candidate.Stems[length])
                {
                    length++;
                }

                if (length == candidate.Stems.Length)
                {
                    found.Add(new RelatedPhrase(candidate.Group, at, at + length));
                }
            }
        }

        return found;
    }

    private sealed record RelatedTerm(string[] Stems, int Group);
}

/// <summary>Terms of a text that stand for a group of related terms.</summary>
/// <param name="Group">The number of the group.</param>
/// <param name="From">The first term.</param>
/// <param name="To">The term behind the last.</param>
internal sealed record RelatedPhrase(int Group, int From, int To);
