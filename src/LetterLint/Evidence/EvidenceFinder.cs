using System.Collections.Immutable;
using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Evidence;

/// <summary>Pairs every item of a letter with the sentences that show the need behind it.</summary>
internal sealed class EvidenceFinder(Letter letter)
{
    private const double RelatedCover = 0.8;
    private const double LeastLikeness = 0.5;
    private const double CarriedCover = 0.75;
    private const double ParagraphCover = 0.35;

    private readonly Lexicon _lexicon = Lexicon.BuiltIn;
    private readonly Dictionary<string, string[]> _abbreviations = letter.Abbreviations
        .GroupBy(abbreviation => GradeWords.Fold(abbreviation.Short.Text), StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => Words.Of(group.First().Expansion.Text).Select(word => Stemmer.Stem(word.Text)).ToArray(), StringComparer.Ordinal);

    private SentenceReading[]? _sentences;
    private readonly Dictionary<string, int> _frequency = new(StringComparer.Ordinal);

    internal SentenceReading[] Sentences => _sentences ??= ReadSentences();

    private SentenceReading[] ReadSentences()
    {
        SentenceReading[] sentences = [.. letter.Sentences
            .Where(sentence => sentence.Kind == SentenceKind.Narrative)
            .Select(sentence => new SentenceReading(sentence, _lexicon, _abbreviations))];
        foreach (var stem in sentences.SelectMany(sentence => sentence.Reading.StemSet))
        {
            _frequency[stem] = _frequency.GetValueOrDefault(stem) + 1;
        }

        return sentences;
    }

    /// <summary>What tells a link from chance, for every narrative sentence.</summary>
    internal (double[] Features, IReadOnlyList<string> Shared)[] Compare(Item item)
    {
        var sentences = Sentences;
        var terms = TermsOf(item);
        var pairs = PairsOf(item);
        var cover = new double[sentences.Length][];
        var total = terms.Sum(term => term.Weight);
        for (var i = 0; i < sentences.Length; i++)
        {
            cover[i] = [.. terms.Select(term => Cover(term, sentences[i].Reading))];
        }

        var context = WithContext(sentences, cover);
        var own = cover.Select(row => Sum(terms, row) / total).ToArray();
        var full = context.Select(row => Sum(terms, row) / total).ToArray();
        var best = Math.Max(full.Length == 0 ? 0 : full.Max(), 1e-6);
        var bestOwn = Math.Max(own.Length == 0 ? 0 : own.Max(), 1e-6);
        var result = new (double[], IReadOnlyList<string>)[sentences.Length];
        for (var i = 0; i < sentences.Length; i++)
        {
            var s = sentences[i];
            var need = Math.Min(s.Need.Count, 3) / 3.0;
            var hasNeed = s.Need.Count > 0 ? 1.0 : 0;
            var top = 0.0;
            for (var t = 0; t < terms.Count; t++)
            {
                top = Math.Max(top, terms[t].Weight * context[i][t]);
            }

            var sameSection = item.Aspect is not null && s.Sentence.Section?.Form.Aspect == item.Aspect.Id ? 1.0 : 0;
            result[i] = (
            [
                1,
                own[i],
                full[i],
                top,
                hasNeed,
                need,
                hasNeed * full[i],
                s.Praise.Count > 0 && s.Need.Count == 0 ? 1 : 0,
                sameSection,
                full[i] / best,
                own[i] / bestOwn,
                hasNeed * full[i] / best,
                Math.Log(1 + s.Sentence.Words.Length) / 4,
                i > 0 && s.Carries ? full[i - 1] / best : 0,
                s.Carries ? 1 : 0,
                s.HasTurn ? 1 : 0,
                sameSection * full[i],
                best,
                pairs.Count == 0 ? 0 : pairs.Count(s.Reading.Pairs.Contains) / (double)pairs.Count,
                pairs.Any(s.Reading.Pairs.Contains) ? 1 : 0,
                i > 0 && pairs.Any(sentences[i - 1].Reading.Pairs.Contains) && s.Sentence.Paragraph == sentences[i - 1].Sentence.Paragraph ? hasNeed : 0,
            ],
            [.. terms.Where((_, t) => cover[i][t] > 0).Select(term => term.Stem)]);
        }

        return result;
    }

    private List<(string, string)> PairsOf(Item item) => [.. new Reading(Words.Of(item.Prose.Text), _lexicon, _abbreviations).Pairs];

    private static double Sum(List<Term> terms, double[] cover)
    {
        var sum = 0.0;
        for (var t = 0; t < terms.Count; t++)
        {
            sum += terms[t].Weight * cover[t];
        }

        return sum;
    }

    /// <summary>Terms of the sentences before, as far as a sentence carries on with them, and of its paragraph.</summary>
    private static double[][] WithContext(SentenceReading[] sentences, double[][] cover)
    {
        var context = cover.Select(row => (double[])row.Clone()).ToArray();
        for (var i = 1; i < sentences.Length; i++)
        {
            if (sentences[i].Sentence.Paragraph != sentences[i - 1].Sentence.Paragraph)
            {
                continue;
            }

            var share = sentences[i].Carries ? CarriedCover : ParagraphCover;
            for (var t = 0; t < context[i].Length; t++)
            {
                context[i][t] = Math.Max(context[i][t], share * context[i - 1][t]);
            }
        }

        return context;
    }

    private double Cover(Term term, Reading sentence)
    {
        if (sentence.StemSet.Contains(term.Stem))
        {
            return 1;
        }

        if (term.Groups.Any(sentence.GroupSet.Contains))
        {
            return RelatedCover;
        }

        var likeness = 0f;
        foreach (var stem in sentence.StemSet)
        {
            if (!_lexicon.Frame.Contains(stem) && !_lexicon.Stop.Contains(stem))
            {
                likeness = Math.Max(likeness, _lexicon.Terms.Likeness(term.Index, _lexicon.Terms.IndexOf(stem)));
            }
        }

        return likeness < LeastLikeness ? 0 : likeness * 0.7;
    }

    private List<Term> TermsOf(Item item)
    {
        var words = Words.Of(item.Prose.Text);
        var reading = new Reading(words, _lexicon, _abbreviations);
        var terms = new Dictionary<string, Term>(StringComparer.Ordinal);
        for (var i = 0; i < reading.Stems.Count; i++)
        {
            var stem = reading.Stems[i];
            int[] groups = [.. reading.Groups.Where(group => group.From <= i && i < group.To).Select(group => group.Group)];
            if (_lexicon.Stop.Contains(stem))
            {
                continue;
            }

            var local = Math.Log((Sentences.Length + 1.0) / (1 + _frequency.GetValueOrDefault(stem))) / Math.Log(Sentences.Length + 1.0);
            var weight = (0.1 + 0.45 * _lexicon.Terms.WeightOf(stem) + 0.45 * local) * (_lexicon.Frame.Contains(stem) ? 0.35 : 1);
            terms[stem] = terms.TryGetValue(stem, out var known)
                ? known with { Groups = [.. known.Groups, .. groups] }
                : new Term(stem, weight, _lexicon.Terms.IndexOf(stem), groups);
        }

        return [.. terms.Values];
    }

    private sealed record Term(string Stem, double Weight, int Index, int[] Groups);
}
