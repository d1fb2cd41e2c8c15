using LetterLint.Frameworks;
using LetterLint.Letters;
using LetterLint.Letters.Claims;
using LetterLint.Text;

namespace LetterLint.Readings.Judgements;

/// <summary>Sets what claims tell of change beside the two levels that the letter gives.</summary>
internal sealed class TrendReader
{
    // A sentence of letters is shorter; whoever writes a longer one asks for work that grows with its square.
    private const int LongestSentence = 200;

    private readonly Framework _framework;
    private readonly int? _year;
    private readonly string? _lastInspection;
    private readonly PhraseTable _inspectionBefore;
    private readonly IReadOnlyList<Claim> _claims;
    private readonly Dictionary<Aspect, LevelMention> _now = [];
    private readonly Dictionary<Aspect, (LevelMention Mention, string? Period)> _past = [];

    private TrendReader(Framework framework, Letter letter, IEnumerable<Judgement> judgements, IReadOnlyList<Claim> claims, int? year)
    {
        (_framework, _claims, _year) = (framework, claims, year);
        var calendar = CalendarWords.Of(framework.Vocabulary);
        _inspectionBefore = calendar.InspectionBefore;
        _lastInspection = LastInspection(letter, calendar);
        foreach (var judgement in judgements.Where(judgement => judgement.Given is not null))
        {
            _now[judgement.Aspect] = new LevelMention(judgement.Level!, judgement.Given!.Words);
        }

        foreach (var claim in claims.Where(claim => claim is { When: Period.Earlier, IsLoose: false, Told: not Told.Perhaps } && claim.IsLastTime))
        {
            foreach (var aspect in claim.Aspects)
            {
                if (Mention(claim.Gives) is { } mention)
                {
                    _past.TryAdd(aspect, (mention, PeriodOf(claim)));
                }
            }
        }
    }

    /// <summary>The reader of a letter; one that judges nothing may tell of what others judged.</summary>
    public static TrendReader Of(Letter letter, int? year) => letter.Framework is { ToldOf: { } told }
        ? new TrendReader(told, letter, [], new ClaimReader(told, letter.Authority, year).Read(letter.Sentences.Until(letter.Stop)), year)
        : new TrendReader(letter.Framework!, letter, letter.Judgements, letter.Claims, year);

    public IEnumerable<Trend> Read()
    {
        // “Services continue to perform well, as they did in 2010” says one thing twice.
        Trend[] trends = [.. _claims.Where(claim => claim is { When: Period.Now, IsLoose: false })
            .SelectMany(claim => Of(claim).OfType<Trend>().Select(trend => (claim.Sentence, Trend: trend)))
            .DistinctBy(told => (told.Sentence, told.Trend.Before.Words.Span, told.Trend.Told, told.Trend.Shown)).Select(told => told.Trend)];
        // Of two accounts of the past one may be told already: “is adequate, as it was”, beside “was good”.
        var told = trends.Where(trend => trend.Told == Direction.Same && trend.Shown != Direction.Same).Select(trend => trend.Before.Words.Span).ToHashSet();
        return [.. trends, .. OfOnePast().Where(trend => !told.Contains(trend.Before.Words.Span) && !told.Contains(trend.After.Words.Span))];
    }

    /// <summary>What a judgement was at one time, told twice.</summary>
    private IEnumerable<Trend> OfOnePast()
    {
        var told = new Dictionary<(Aspect, string), LevelMention>();
        Claim? last = null;
        foreach (var claim in _claims.Where(claim => claim.Sentence.Words.Length <= LongestSentence))
        {
            foreach (var aspect in claim is { IsLoose: false, IsLastTime: true } ? claim.Aspects : [])
            {
                if ((IsSurelyOf(claim, aspect) || GoesOn(claim, last, aspect)) && PeriodOf(claim) is { } period
                    && Mention(claim.When == Period.Earlier ? claim.Gives : claim.From ?? StayedAt(claim, last)) is { } mention
                    && !told.TryAdd((aspect, period), mention) && told[(aspect, period)] is var first)
                {
                    yield return new Trend
                    {
                        Words = mention.Words,
                        Told = Direction.Same,
                        IsStep = true,
                        IsOfOnePast = true,
                        Before = first,
                        After = mention,
                        Shown = DirectionOf(first, mention),
                    };
                }
            }

            last = claim;
        }
    }

    /// <summary>“The council was assessed as performing well in 2010” and “they were good overall” are said of the whole, where that is what is judged.</summary>
    private bool IsSurelyOf(Claim claim, Aspect aspect) => claim.Told is Told.Named or Told.Pointed
        || (claim.Told == Told.Implied && aspect.Id == _framework.Overall?.Aspect && (claim.IsJudged || claim.Sentence.Words.Any(word => word.Text == "overall")));

    /// <summary>“… in this aspect is adequate. It was judged to be adequate last year too.”</summary>
    private static bool GoesOn(Claim claim, Claim? before, Aspect aspect) => claim is { Told: Told.Implied, IsJudged: true } && before is { Told: Told.Named or Told.Pointed, Aspects: [var same] } && same == aspect
        && before.Sentence.Index + 1 == claim.Sentence.Index && before.Sentence.Paragraph == claim.Sentence.Paragraph;

    /// <summary>The grade to which it says that something stayed: “is adequate, as it was in 2006”; else null.</summary>
    private static Phrase? StayedAt(Claim claim, Claim? before) =>
        claim is { Verb: ClaimVerb.Stay, Gives: null } && before?.When == Period.Now && before.Sentence == claim.Sentence && ReferenceEquals(before.Topic, claim.Topic) ? before.Gives : null;

    /// <summary>The year of the last inspection: the one that the head of a report gives, or the last in which the whole is said to have been judged; null where none is.</summary>
    private string? LastInspection(Letter letter, CalendarWords calendar)
    {
        var line = letter.Sentences.Until(letter.Stop).FirstOrDefault(sentence => sentence.Words.Length > 0 && calendar.LastInspectionLines.At(sentence.Words.AsSpan(), 0, GradeWords.None) is not null);
        var told = line is not null ? [line] : _claims.Where(claim => claim is { When: Period.Earlier, IsJudged: true } && claim.Sentence.Words.Length <= LongestSentence && claim.Aspects.Any(aspect => aspect.Id == _framework.Overall?.Aspect)).Select(claim => claim.Sentence);
        return told.Select(sentence => YearsOf(sentence.Words)).Where(years => years.Length == 1).Max(years => years[0]);
    }

    private static string[] YearsOf(IEnumerable<Word> words) =>
        [.. words.Where(word => word.Text is ['1' or '2', _, _, _] year && year.All(char.IsAsciiDigit)).Select(word => word.Text).Distinct()];

    /// <summary>The one year that its sentence names, empty for last year; null where it may be any.</summary>
    private string? PeriodOf(Claim claim)
    {
        if (claim.Sentence.Words.Length > LongestSentence)
        {
            return null;
        }

        var years = YearsOf(claim.Sentence.Words);
        // “In 2004–05 few took part, which led last year's assessment to judge this area adequate”: the year is of the few.
        if (claim.IsLastYear && YearsOf(Words.Of(claim.Words.Text)).Length == 0 && claim.When == Period.Earlier)
        {
            return "";
        }

        if (years.Length == 0 && !claim.IsLastYear && _lastInspection is not null && _inspectionBefore.In(claim.Sentence.Words.AsSpan(), GradeWords.None).Count > 0)
        {
            years = [_lastInspection];
        }

        // “Last year they were adequate, and the inspection of May 2011 explains the rise”: of the letter's own year nothing is past.
        return years is [var only] ? only == $"{_year - 1}" || (claim.IsLastYear && only == $"{_year}") ? "" : only : years.Length == 0 && claim.IsLastYear ? "" : null;
    }

    private Direction DirectionOf(LevelMention before, LevelMention after) =>
        (_framework.Scale.Rank(after.Level) - _framework.Scale.Rank(before.Level)) switch { > 0 => Direction.Better, < 0 => Direction.Worse, _ => Direction.Same };

    private IEnumerable<Trend?> Of(Claim claim)
    {
        var from = Mention(claim.From);
        var to = Mention(claim.Gives);
        // The numbers of others' scales may run the other way.
        if (claim.Told == Told.Perhaps && claim.Word is null && claim.Grade is not null)
        {
            yield break;
        }

        if (claim.Verb is ClaimVerb.Rise or ClaimVerb.Fall && from is not null && to is not null)
        {
            var step = Compare(claim, claim.Predicate, from, to, isStep: true);
            yield return step;
            if (step?.Told != step?.Shown || claim.Told == Told.Perhaps || claim.Aspects is not [var moved])
            {
                yield break;
            }

            yield return Compare(claim, claim.Predicate, from, _now.GetValueOrDefault(moved), isStep: true);
            yield break;
        }

        if (claim.Verb == ClaimVerb.State)
        {
            yield break;
        }

        if ((from ?? Sibling(claim)) is { } then && (to ?? (claim.Told == Told.Perhaps || claim.Aspects.IsEmpty ? null : _now.GetValueOrDefault(claim.Aspects[0]))) is { } now)
        {
            yield return Compare(claim, claim.From is null ? claim.Words : claim.Predicate, then, now, isStep: claim.IsStep || from is not null || (to is not null && claim.Verb != ClaimVerb.Stay));
            yield break;
        }

        if (claim.Told == Told.Perhaps)
        {
            yield break;
        }

        foreach (var aspect in claim.Aspects)
        {
            // What is implied may be less than the whole judgement, of which the past is told elsewhere.
            var before = from ?? (claim.Told == Told.Implied && to is not null ? null : PastOf(aspect, PeriodOf(claim)));
            var after = claim.Verb == ClaimVerb.Stay ? to ?? _now.GetValueOrDefault(aspect) : _now.GetValueOrDefault(aspect) ?? to;
            yield return Compare(claim, claim.From is null ? claim.Words : claim.Predicate, before, after, isStep: claim.IsStep || from is not null);
        }
    }

    /// <summary>What the letter says elsewhere that a judgement was, unless that was in another year.</summary>
    private LevelMention? PastOf(Aspect aspect, string? period) =>
        _past.TryGetValue(aspect, out var past) && MayBeOne(past.Period, period) ? past.Mention : null;

    private static bool MayBeOne(string? period, string? other) => period is null || other is null || period == other;

    /// <summary>
    /// What the same sentence or one beside it says that the same subject was: “remains good, having been adequate last year”; null where it says
    /// more than one thing, of one year and of another.
    /// </summary>
    private LevelMention? Sibling(Claim claim)
    {
        var told = _claims
            .Where(other => ReferenceEquals(other.Topic, claim.Topic) && other != claim && other.IsLastTime && MayBeOne(PeriodOf(other), PeriodOf(claim))
                && other.Sentence.Index >= claim.Sentence.Index - (claim.Verb == ClaimVerb.Stay ? 0 : 1))
            .Select(other => other.When == Period.Earlier && other.Gives is not null ? Mention(other.Gives)
                : other.Verb is ClaimVerb.Rise or ClaimVerb.Fall ? Mention(other.From) : null)
            .OfType<LevelMention>()
            .DistinctBy(mention => mention.Level)
            .Take(2)
            .ToArray();
        return told is [var only] ? only : null;
    }

    private Trend? Compare(Claim claim, Phrase words, LevelMention? before, LevelMention? after, bool isStep)
    {
        if (before is null || after is null)
        {
            return null;
        }

        return new Trend
        {
            Words = words,
            Told = claim.Verb switch { ClaimVerb.Rise => Direction.Better, ClaimVerb.Fall => Direction.Worse, _ => Direction.Same },
            IsStep = isStep,
            Before = before,
            After = after,
            Shown = DirectionOf(before, after),
        };
    }

    private LevelMention? Mention(Phrase? words) =>
        (_framework.Scale.LevelOfWord(words?.Text) ?? _framework.Scale.LevelOf(words?.Text)) is { } level ? new LevelMention(level, words!) : null;
}
