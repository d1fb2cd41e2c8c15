using System.Collections.Immutable;
using LetterLint.Frameworks;
using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Judgements;

/// <summary>Sets the overall judgement beside what it sums up, the framework's limits and what is usual.</summary>
internal sealed class OverallReader(Framework framework, Overall overall, ImmutableArray<Judgement> judgements, ImmutableArray<Section> sections, ImmutableArray<Sentence> sentences)
{
    private readonly Judgement? _judgement = judgements.FirstOrDefault(judgement => judgement.Aspect.Id == overall.Aspect);
    private readonly Judgement[] _summedUp = [.. judgements.Where(judgement => overall.SumsUp.Contains(judgement.Aspect.Id))];

    /// <summary>The reader of a letter; null where its framework has no overall judgement.</summary>
    public static OverallReader? Of(Letter letter) => letter.Framework is { Overall: { } overall } framework
        ? new OverallReader(framework, overall, letter.Judgements, letter.Sections, letter.Sentences)
        : null;

    public OverallJudgement? Read()
    {
        if (_judgement is not { Level: { } level, Given: { } given })
        {
            return null;
        }

        Judgement[] parts = [.. _summedUp.Where(judgement => judgement.Level is not null).OrderByDescending(RankOf)];
        var rank = framework.Scale.Rank(level);
        return new OverallJudgement
        {
            Judgement = _judgement,
            Level = level,
            Words = (_judgement.Statements.FirstOrDefault(statement => statement.Place >= Place.Sentence && statement.Level == level) ?? given).Words,
            Parts = [.. parts],
            Unknown = _summedUp.Length - parts.Length,
            IsBetterThanParts = parts.Length > 0 && rank > RankOf(parts[0]),
            IsWorseThanParts = parts.Length > 0 && rank < RankOf(parts[^1]),
            Limits = [.. overall.Limits.Select(limit => Apply(limit, rank)).Concat(sections.Select(section => Apply(section, rank))).OfType<AppliedLimit>()],
            Departures = [.. overall.Normally.Where(norm => level.IsWord(norm.Overall)).Select(norm => Depart(norm, parts)).OfType<Departure>()],
        };
    }

    /// <summary>Sentences of the overall judgement's own section or of a summary that say why it is what it is.</summary>
    public IEnumerable<Explanation> Explanations() =>
        from sentence in sentences
        where sentence.Kind == SentenceKind.Narrative
            && (sentence.Section is { Form.Summary: true } || sentence.Section?.Form.Aspect == overall.Aspect)
            && overall.Explained.Any(phrase => phrase.Find(sentence.Words.AsSpan(), framework.GradeWords) is not null)
        select new Explanation(overall.Aspect, sentence.Prose.Whole);

    private AppliedLimit? Apply(Limit limit, int rank)
    {
        var by = judgements.FirstOrDefault(judgement => limit.Any.Contains(judgement.Aspect.Id) && judgement.Level is not null && RankOf(judgement) <= RankOf(limit.Is));
        return by is null ? null : new AppliedLimit(limit.Says, by.Given!.Words, $"“{by.Aspect.Name}” is “{by.Level!.Word}”", rank > RankOf(limit.AtBest));
    }

    private AppliedLimit? Apply(Section section, int rank) => section.Form.GoesWith is not { } word ? null
        : new AppliedLimit($"“{section.Form.Name}” stands only where it is “{word}”.", section.Heading, "this section stands here", rank > RankOf(word));

    private Departure? Depart(Norm norm, Judgement[] parts)
    {
        if (norm.At is not { } at)
        {
            Phrase[] said = [.. sentences.Where(sentence => norm.Unsaid.Any(phrase => phrase.Find(sentence.Words.AsSpan(), framework.GradeWords) is not null)).Select(sentence => sentence.Prose.Whole)];
            return said.Length == 0 ? null : new Departure(norm, [.. said]);
        }

        var reached = parts.Count(part => RankOf(part) >= RankOf(at));
        return reached > norm.To || reached + _summedUp.Length - parts.Length < norm.From
            ? new Departure(norm, [])
            : null;
    }

    private int RankOf(Judgement judgement) => framework.Scale.Rank(judgement.Level!);

    private int RankOf(string word) => framework.Scale.Rank(framework.Scale.LevelOfWord(word)!);
}
