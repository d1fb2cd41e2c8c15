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
        return new OverallJudgement
        {
            Judgement = _judgement,
            Level = level,
            Words = (_judgement.Statements.FirstOrDefault(statement => statement.Place >= Place.Sentence && statement.Level == level) ?? given).Words,
            Parts = [.. parts],
            Unknown = _summedUp.Length - parts.Length,
            Unusual =
            [
                .. from norm in overall.Normally
                   where norm.At is null && level.IsWord(norm.Overall)
                   from sentence in sentences
                   where norm.Unsaid.Any(phrase => phrase.Find(sentence.Words.AsSpan(), framework.GradeWords) is not null)
                   select new UnusualWords(norm, sentence.Prose.Whole),
            ],
        };
    }

    /// <summary>The limits that apply, each with what makes it apply.</summary>
    public IEnumerable<AppliedLimit> Limits() => overall.Limits.Select(Apply).Concat(sections.Select(Apply)).OfType<AppliedLimit>();

    /// <summary>Sentences of the overall judgement's own section or of a summary that say why it is what it is.</summary>
    public IEnumerable<Explanation> Explanations() =>
        from sentence in sentences
        where sentence.Kind == SentenceKind.Narrative
            && (sentence.Section is { Form.Summary: true } || sentence.Section?.Form.Aspect == overall.Aspect)
            && overall.Explained.Any(phrase => phrase.Find(sentence.Words.AsSpan(), framework.GradeWords) is not null)
        select new Explanation(overall.Aspect, sentence.Prose.Whole);

    private AppliedLimit? Apply(Limit limit) =>
        judgements.FirstOrDefault(judgement => limit.Any.Contains(judgement.Aspect.Id)
            && judgement.Level is { } level && !framework.Scale.IsBetter(level, LevelOf(limit.Is))) is { } by
            ? new AppliedLimit(LevelOf(limit.AtBest), limit.Says, by.Given!.Words, $"“{by.Aspect.Name}” is “{by.Level!.Word}”")
            : null;

    private AppliedLimit? Apply(Section section) => section.Form.GoesWith is { } word
        ? new(LevelOf(word), $"“{section.Form.Name}” stands only where it is “{word}”.", section.Heading, "this section stands here")
        : null;

    private int RankOf(Judgement judgement) => framework.Scale.Rank(judgement.Level!);

    private Level LevelOf(string word) => framework.Scale.LevelOfWord(word)!;
}
