using LetterLint.Frameworks;
using LetterLint.Letters;

namespace LetterLint.Evidence;

/// <summary>Pairs every item of a letter with the sentences that show the need behind it.</summary>
internal sealed class EvidenceFinder
{
    private readonly Letter _letter;
    private readonly Lexicon _lexicon = Lexicon.BuiltIn;
    private readonly LetterVocabulary _vocabulary;
    private readonly HashSet<int> _judging;
    private readonly float[] _common;
    private readonly Company[] _company;

    public EvidenceFinder(Letter letter)
    {
        _letter = letter;
        _vocabulary = new LetterVocabulary(letter, _lexicon);
        Sentences = [.. letter.Sentences.Where(sentence => sentence.Kind == SentenceKind.Narrative).Select(sentence => new SentenceReading(sentence, _vocabulary, _lexicon))];

        var plain = Sentences.Select(sentence => CompanyOf(sentence.TermSet, null)).ToArray();
        _common = Company.Common(plain, _lexicon.Terms);
        _company = [.. Sentences.Select(sentence => CompanyOf(sentence.TermSet, _common))];
        _judging = [.. Sentences.Where(sentence => letter.Judgements.SelectMany(judgement => judgement.Statements)
            .Any(stated => stated.Place >= Place.Sentence && sentence.Sentence.Span.Overlaps(stated.Span))).Select(sentence => sentence.Sentence.Index)];
    }

    public SentenceReading[] Sentences { get; }

    public (ItemReading Item, Coverage[] Covers, double[][] Alone) Compare(Item item)
    {
        var reading = new ItemReading(item, _vocabulary, _lexicon, Rarity);
        var likeness = Likeness(reading);
        var covers = Sentences.Select(sentence => new Coverage(reading, sentence, t => LikenessIn(likeness[t], sentence))).ToArray();
        var company = CompanyOf(reading.Terms.SelectMany(term => term.Members), _common);
        var likely = _company.Select(company.Likeness).ToArray();
        var best = Best.Of(covers);
        var weak = WeakAspects(item);
        return (reading, covers, [.. Sentences.Select((sentence, at) => Comparison.ReadAlone(reading, sentence, covers[at], likely[at], likely.DefaultIfEmpty().Max(), best,
            _judging.Contains(sentence.Sentence.Index), weak.Length > 0 && sentence.HasLowGrade))]);
    }

    /// <summary>From 0 for what every sentence of the letter has to 1 for what none has.</summary>
    private double Rarity(int[] members, int[] groups)
    {
        var count = Sentences.Count(sentence => sentence.GroupSet.Overlaps(groups) || (members.Length > 0 && sentence.TermSet.IsSupersetOf(members)));
        return Math.Log((Sentences.Length + 1.0) / (1 + count)) / Math.Log(Sentences.Length + 1.0);
    }

    /// <summary>The aspects that an item names and that the letter grades in the lower half: their grades are its evidence.</summary>
    private Judgement[] WeakAspects(Item item)
    {
        var words = Text.Words.Of(item.Prose.Text);
        return [.. _letter.Judgements.Where(judgement => judgement.Aspect.Id != item.Aspect?.Id
            && judgement.LevelOn(_letter.Framework!.Scale) is { } level && _letter.Framework.Scale.IsLowerHalf(level)
            && judgement.Aspect.Labels.Any(label => label.Find(words, _letter.Framework.GradeWords) is not null))];
    }

    private Company CompanyOf(IEnumerable<int> terms, float[]? common) => Company.Of(
        terms.Where(term => !_vocabulary.IsStop(term)).Select(term => (_lexicon.Terms.IndexOf(_vocabulary.Stem(term)),
            _lexicon.Terms.WeightOf(_vocabulary.Stem(term)) * (_vocabulary.IsFrame(term) ? 0.3 : 1))),
        _lexicon.Terms, common);

    private float[][] Likeness(ItemReading item)
    {
        var rows = new float[item.Terms.Length][];
        for (var t = 0; t < rows.Length; t++)
        {
            var row = rows[t] = new float[_vocabulary.Count];
            if (item.Terms[t].Index < 0 || item.Terms[t].IsFrame)
            {
                continue;
            }

            for (var term = 0; term < row.Length; term++)
            {
                if (!_vocabulary.IsStop(term) && !_vocabulary.IsFrame(term))
                {
                    row[term] = _lexicon.Terms.Likeness(item.Terms[t].Index, _lexicon.Terms.IndexOf(_vocabulary.Stem(term)));
                }
            }
        }

        return rows;
    }

    private static double LikenessIn(float[] row, SentenceReading sentence)
    {
        var best = 0f;
        foreach (var term in sentence.TermSet)
        {
            best = Math.Max(best, row[term]);
        }

        return best < 0.4f ? 0 : best;
    }
}
