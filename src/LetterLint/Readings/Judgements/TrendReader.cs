using System.Collections.Immutable;
using LetterLint.Frameworks;
using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Judgements;

/// <summary>Finds comparisons with the past whose two levels the letter gives.</summary>
internal sealed class TrendReader
{
    private readonly TrendWords _words;
    private readonly Framework _framework;
    private readonly Sentence[] _sentences;
    private readonly Dictionary<string, LevelMention> _now;
    private readonly Dictionary<string, LevelMention> _past = new(StringComparer.Ordinal);

    public TrendReader(Framework framework, IEnumerable<Judgement> judgements, IEnumerable<Sentence> sentences)
    {
        _framework = framework;
        _words = TrendWords.Of(framework);
        _sentences = [.. sentences.Where(sentence => sentence.Kind == SentenceKind.Narrative)];
        _now = judgements.Where(judgement => judgement.Given is not null)
            .ToDictionary(judgement => judgement.Aspect.Id, judgement => new LevelMention(judgement.Level!, judgement.Given!.Words), StringComparer.Ordinal);
        foreach (var sentence in _sentences)
        {
            if (AspectOf(sentence) is { } aspect && First(_words.Past, sentence) is { } match && MentionIn(sentence, match) is { } mention)
            {
                _past.TryAdd(aspect, mention);
            }
        }
    }

    public IEnumerable<Trend> Read() => _sentences.SelectMany(sentence => Steps(sentence).Concat(Moves(sentence))).OfType<Trend>();

    /// <summary>“improved from adequate to good”, whatever it is said of; where it is said of the letter's own subject, the step to its grade is one too.</summary>
    private IEnumerable<Trend?> Steps(Sentence sentence)
    {
        foreach (var comparison in _words.Comparisons)
        {
            var (told, isOwn) = (comparison.Told, First(comparison.OwnSteps, sentence) is not null);
            foreach (var match in comparison.Steps.In(sentence.Words.AsSpan(), _framework.GradeWords))
            {
                var mentions = match.Captures.Select(capture => Mention(sentence, capture)).ToArray();
                if (mentions is not [{ } before, { } after])
                {
                    continue;
                }

                var step = Compare(sentence, match, told, before, after, isStep: true);
                yield return step;
                if (isOwn && step?.IsContradicted == false)
                {
                    yield return Compare(sentence, match, told, before, NowOf(sentence), isStep: true);
                }
            }
        }
    }

    /// <summary>“Services remain good”, “Services have improved since last year, when they were good”.</summary>
    private IEnumerable<Trend?> Moves(Sentence sentence)
    {
        if (First(_words.Remains, sentence) is { } remains)
        {
            yield return Compare(sentence, remains, Direction.Same, PastOf(sentence), MentionIn(sentence, remains), isStep: false);
        }

        foreach (var comparison in _words.Comparisons)
        {
            if (First(comparison.Moves, sentence) is { } match)
            {
                yield return Compare(sentence, match, comparison.Told, MentionIn(sentence, match) ?? PastOf(sentence), NowOf(sentence), isStep: false);
                yield break;
            }
        }
    }

    private Trend? Compare(Sentence sentence, PhraseMatch match, Direction told, LevelMention? before, LevelMention? after, bool isStep)
    {
        if (before is null || after is null)
        {
            return null;
        }

        var change = _framework.Scale.Rank(after.Level) - _framework.Scale.Rank(before.Level);
        return new Trend
        {
            Words = sentence.PhraseOf(match.From, match.To),
            Told = told,
            IsStep = isStep,
            Before = before,
            After = after,
            Shown = change > 0 ? Direction.Better : change < 0 ? Direction.Worse : Direction.Same,
        };
    }

    private PhraseMatch? First(IEnumerable<PhrasePattern> phrases, Sentence sentence) =>
        phrases.Select(phrase => phrase.MatchAt(sentence.Words.AsSpan(), 0, _framework.GradeWords)).FirstOrDefault(match => match is not null);

    private LevelMention? MentionIn(Sentence sentence, PhraseMatch match) =>
        match.Captures.Select(capture => Mention(sentence, capture)).FirstOrDefault(mention => mention is not null);

    private LevelMention? Mention(Sentence sentence, PhraseCapture capture)
    {
        if (capture.Slot is not ("word" or "grade"))
        {
            return null;
        }

        var words = sentence.PhraseOf(capture.From, capture.To);
        return (_framework.Scale.LevelOfWord(words.Text) ?? _framework.Scale.LevelOf(words.Text)) is { } level ? new LevelMention(level, words) : null;
    }

    private LevelMention? NowOf(Sentence sentence) => AspectOf(sentence) is { } aspect ? _now.GetValueOrDefault(aspect) : null;

    private LevelMention? PastOf(Sentence sentence) => AspectOf(sentence) is { } aspect ? _past.GetValueOrDefault(aspect) : null;

    /// <summary>What a sentence about “services” or “this aspect” is about: what its section judges, else the whole.</summary>
    private string? AspectOf(Sentence sentence) => sentence.Section?.Form.Aspect
        ?? (sentence.Section is null or { Form.Summary: true } ? _framework.Overall?.Aspect : null);
}
