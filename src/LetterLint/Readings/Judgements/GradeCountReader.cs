using LetterLint.Frameworks;
using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Judgements;

/// <summary>Finds statements of how many of the judgements that the overall judgement sums up have which grade.</summary>
internal sealed class GradeCountReader
{
    private const string Verb = "(is|are|remain|remains|continue to be|continues to be) (now|also|still|again|only|all|each|)";

    // Before these a number is a bound, an ordinal, or part of a name (“Key Stage 2 outcomes”).
    private static readonly string[] NotCounted =
        ["least", "most", "than", "over", "nearly", "almost", "about", "around", "other", "further", "another", "to", "or", "and", "stage", "year", "grade", "level", "block"];

    private readonly Framework _framework;
    private readonly Judgement[] _judgements;
    private readonly string[] _called = [];
    private readonly PhrasePattern? _count;
    private readonly PhrasePattern? _all;
    private readonly PhrasePattern? _lead;
    private readonly PhrasePattern _share = PhrasePattern.Parse($"{{number}} {Verb} {{word}}");

    public GradeCountReader(Framework framework, IEnumerable<Judgement> judgements)
    {
        _framework = framework;
        _judgements = [.. judgements.Where(judgement => framework.Overall?.SumsUp.Contains(judgement.Aspect.Id) == true)];
        if (framework.Overall?.Called is { } called)
        {
            _called = [.. LetterLint.Text.Words.Of(called).Select(word => word.Text)];
            _count = PhrasePattern.Parse($"{{number}} (of (the|these|its|) ({{number}}|)|) ({called}) {Verb} {{word}}");
            _all = PhrasePattern.Parse($"all (of|) (the|these|) ({{number}}|) ({called}) {Verb} {{word}}");
            _lead = PhrasePattern.Parse($"of (the|these|its) ({{number}}|) ({called})");
        }
    }

    public IEnumerable<GradeCount> In(Sentence sentence)
    {
        var words = sentence.Words;
        if (_count is null || !words.Any(word => _called.Contains(word.Text)))
        {
            yield break;
        }

        var isList = false;
        for (var at = 0; at < words.Length; at++)
        {
            isList |= At(_lead!, at) is not null;
            if (At(_all!, at) is { } all)
            {
                if (Read(sentence, all, _judgements.Length) is { } statement)
                {
                    yield return statement;
                }

                at = all.To - 1;
            }
            else if ((At(_count, at) ?? (isList ? At(_share, at) : null)) is { } count)
            {
                if (at == 0 || isList || !NotCounted.Contains(words[at - 1].Text))
                {
                    _ = NumberWords.TryParse(words[at].Text, out var number);
                    if (Read(sentence, count, number) is { } statement)
                    {
                        yield return statement;
                    }
                }

                at = count.To - 1;
            }
        }

        PhraseMatch? At(PhrasePattern pattern, int at) => pattern.MatchAt(words.AsSpan(), at, _framework.GradeWords);
    }

    private GradeCount? Read(Sentence sentence, PhraseMatch match, int said)
    {
        var words = sentence.Words;
        var word = match["word"]!;
        var to = word.To;
        if (_framework.Scale.LevelOfWord(sentence.PhraseOf(word.From, word.To).Text) is not { } level)
        {
            return null;
        }

        var orBetter = to + 1 < words.Length && words[to].Text == "or" && words[to + 1].Text is "better" or "above" or "higher";
        if (!orBetter && to < words.Length && words[to].Text == "or")
        {
            return null;
        }

        var rank = _framework.Scale.Rank(level);
        return new GradeCount
        {
            Words = sentence.PhraseOf(match.From, orBetter ? to + 2 : to),
            Said = said,
            Level = level,
            Counted = [.. _judgements.Where(judgement => judgement.Level is { } given && (given == level || (orBetter && _framework.Scale.Rank(given) > rank)))],
            Unknown = _judgements.Count(judgement => judgement.Level is null),
        };
    }
}
