using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Evidence;

/// <summary>An item as the evidence finder reads it: its terms, each with its weight, the parts that it lists, and its pairs of terms.</summary>
internal sealed class ItemReading
{
    // What an item is for (“… to ensure that …”) tells less of its subject than what stands before.
    private const double PurposeWeight = 0.5;
    private const double FrameWeight = 0.3;
    private const double PopulationWeight = 0.5;

    public ItemReading(Item item, LetterVocabulary vocabulary, Lexicon lexicon, Func<int[], int[], double> rarity)
    {
        Item = item;
        var words = Words.Of(item.Prose.Text);
        (var terms, var origins) = vocabulary.Read(words);
        var stems = terms.Select(vocabulary.Stem).ToArray();
        var purpose = Enumerable.Range(1, Math.Max(0, words.Length - 1)).FirstOrDefault(at => lexicon.Purpose.At(words, at) is not null, words.Length);
        var concepts = Concepts(lexicon.RelatedIn(stems).ToArray());
        var found = new Dictionary<(int Term, int Group), ItemTerm>();
        var part = 0;
        var partIsEmpty = true;
        for (var at = 0; at < terms.Length; at++)
        {
            var concept = concepts.FirstOrDefault(concept => concept.From == at, (Groups: [], From: at, To: at + 1));
            if (concept.Groups.Length == 0 && vocabulary.IsStop(terms[at]))
            {
                // “assessments and plans”: either alone may be what a sentence is about.
                part += stems[at] is "and" or "or" && !partIsEmpty ? 1 : 0;
                partIsEmpty = true;
                continue;
            }

            if (origins[at] > 0 && !partIsEmpty && item.Prose.Text.AsSpan(words[origins[at] - 1].End, words[origins[at]].Start - words[origins[at] - 1].End).ContainsAny(",;"))
            {
                part++;
            }

            int[] members = [.. terms[concept.From..concept.To].Where(term => !vocabulary.IsStop(term))];
            var isFrame = concept.To - concept.From == 1 && (vocabulary.IsFrame(terms[at]) || (vocabulary.IsNumber(terms[at]) && stems[at].Length == 1));
            var isPopulation = concept.Groups.Any(lexicon.IsPopulation);
            partIsEmpty &= isFrame || isPopulation;
            var telling = members.Length == 0 ? 0 : members.Max(term => lexicon.Terms.Of(vocabulary.Stem(term)));
            var weight = (0.1 + 0.45 * telling + 0.45 * rarity(members, concept.Groups))
                * (isFrame ? FrameWeight : isPopulation ? PopulationWeight : 1) * (origins[at] >= purpose ? PurposeWeight : 1);
            found.TryAdd((concept.Groups.Length == 0 ? terms[at] : -1, concept.Groups.Length == 0 ? -1 : concept.Groups[0]),
                new ItemTerm(item.Prose.Text[words[origins[concept.From]].Start..words[origins[concept.To - 1]].End], members, weight, concept.Groups, part, isFrame, members.Any(vocabulary.IsNumber), isPopulation));
            at = concept.To - 1;
        }

        Terms = [.. found.Values];
        Weight = Math.Max(Terms.Sum(term => term.Weight), 1e-6);
        Parts = [.. Terms.GroupBy(term => term.Part).Where(group => group.Any(term => !term.IsFrame)).Select(group => group.Select(term => Array.IndexOf(Terms, term)).ToArray())];
        Pairs = [.. Enumerable.Range(1, Math.Max(0, terms.Length - 1)).Select(at => (terms[at - 1], terms[at]))
            .Where(pair => !vocabulary.IsStop(pair.Item1) && !vocabulary.IsStop(pair.Item2))];
    }

    public Item Item { get; }

    /// <summary>What a phrase of several words stands for is one term: the longest phrases first, none within another.</summary>
    private static (int[] Groups, int From, int To)[] Concepts((int Group, int From, int To)[] related)
    {
        var taken = new List<(int[] Groups, int From, int To)>();
        foreach (var phrase in related.GroupBy(phrase => (phrase.From, phrase.To)).OrderByDescending(phrase => phrase.Key.To - phrase.Key.From).ThenBy(phrase => phrase.Key.From))
        {
            if (!taken.Any(other => other.From < phrase.Key.To && phrase.Key.From < other.To))
            {
                taken.Add(([.. phrase.Select(member => member.Group).Distinct()], phrase.Key.From, phrase.Key.To));
            }
        }

        return [.. taken];
    }

    public ItemTerm[] Terms { get; }

    /// <summary>The weight of all terms together.</summary>
    public double Weight { get; }

    /// <summary>The weight of its most telling term.</summary>
    public double Heaviest => Terms.Length == 0 ? 1e-6 : Terms.Max(term => term.Weight);

    /// <summary>For each part the places of its terms.</summary>
    public int[][] Parts { get; }

    public HashSet<(int, int)> Pairs { get; }
}

/// <summary>A term of an item: a word, or a phrase that the vocabulary knows.</summary>
/// <param name="Text">As it stands in the item.</param>
/// <param name="Members">The numbers of its stems that tell something.</param>
/// <param name="Weight">How much it tells of the item's subject.</param>
/// <param name="Groups">The groups of related terms that it belongs to.</param>
/// <param name="Part">The part of the item that it stands in.</param>
/// <param name="IsFrame">Whether items are framed in it.</param>
/// <param name="IsNumber">Whether it has a figure.</param>
/// <param name="IsPopulation">Whether it names children by what they have in common.</param>
internal sealed record ItemTerm(string Text, int[] Members, double Weight, int[] Groups, int Part, bool IsFrame, bool IsNumber, bool IsPopulation);
