using LetterLint.Frameworks;
using LetterLint.Text;

namespace LetterLint.Letters.Claims;

/// <summary>Finds grades that a sentence about something else tells of by the way: “builds on the judgement of good that it received in 2021”, “the good judgement for staying safe owes much to …”.</summary>
internal sealed class NominalGradeReader
{
    // “There is no rise”, “could be a rise”
    private const int Near = 2;

    private readonly PhraseTable _told;
    private readonly PhraseTable _held;
    private readonly PhraseTable _lastYear;
    private readonly HashSet<string> _gradings;
    private readonly HashSet<string> _heldGradings;
    private readonly HashSet<string> _articles;
    private readonly HashSet<string> _of;
    private readonly HashSet<string> _rises;
    private readonly HashSet<string> _falls;

    private NominalGradeReader(YamlMap map)
    {
        (_told, _held, _lastYear) = (Table("told"), Table("held"), Table("last-year"));
        (_heldGradings, _articles) = (Set("held-gradings"), Set("articles"));
        (_gradings, _of, _rises, _falls) = (Set("gradings"), Set("of"), Set("rises"), Set("falls"));

        PhraseTable Table(string key) => new(map.Texts(key, PhrasePattern.Parse));
        HashSet<string> Set(string key) => map.Texts(key, word => word).ToHashSet(StringComparer.Ordinal);
    }

    public static NominalGradeReader Of(Framework framework) => framework.Vocabulary.Once(vocabulary => vocabulary.Read("nominal-grades", map => new NominalGradeReader(map)));

    public IEnumerable<Claim> Read(ClaimText text, Framework framework) => [.. Held(text, framework), .. Given(text), .. Changed(text)];

    /// <summary>The grade of a judgement that stands before it: “the good judgement for staying safe”.</summary>
    private IEnumerable<Claim> Given(ClaimText text)
    {
        if (text.Any(Role.Past | Role.Others | Role.Opinion | Role.Not | Role.Modal | Role.If))
        {
            yield break;
        }

        for (var at = 1; at + 3 < text.Count; at++)
        {
            if (text[at].Does(Role.Grade) && text[at + 3] is { Aspect: { } aspect } && WordOf(text, at - 1) == "the" && _gradings.Contains(WordOf(text, at + 1)) && _of.Contains(WordOf(text, at + 2)))
            {
                yield return new Claim
                {
                    Sentence = text.Sentence,
                    Predicate = text.PhraseOf(at, at + 2),
                    Words = text.PhraseOf(at, at + 4),
                    Aspects = [aspect],
                    Told = Told.Named,
                    Verb = ClaimVerb.State,
                    IsJudged = true,
                    Word = text.PhraseOf(at, at + 1),
                };
            }
        }
    }

    /// <summary>What a judgement came from and to, told as a thing: “the rise in enjoying and achieving from inadequate last year to adequate”.</summary>
    private IEnumerable<Claim> Changed(ClaimText text)
    {
        for (var at = 0; at + 5 < text.Count; at++)
        {
            if (text.Any(at - Near, at, Role.Others | Role.Opinion | Role.Not | Role.Modal | Role.If) || !text[at + 1].Does(Role.Prep) || text[at + 2] is not { Aspect: { } aspect } || !text[at + 3].Does(Role.From) || !text[at + 4].Does(Role.Grade)
                || VerbOf(WordOf(text, at)) is not { } verb)
            {
                continue;
            }

            var to = at + 5;
            while (text[to].Does(Role.Past) && !text[to].Does(Role.To))
            {
                to++;
            }

            if (text[to].Does(Role.To) && text[to + 1].Does(Role.Grade) && !text[to + 2].Does(Role.Past))
            {
                yield return new Claim
                {
                    Sentence = text.Sentence,
                    Predicate = text.PhraseOf(at + 3, to + 2),
                    Words = text.PhraseOf(at, to + 2),
                    Aspects = [aspect],
                    Told = Told.Named,
                    Verb = verb,
                    IsJudged = true,
                    Word = text.PhraseOf(to + 1, to + 2),
                    From = text.PhraseOf(at + 4, at + 5),
                    IsLastYear = text.Any(at, to, Role.LastYear),
                };
            }
        }
    }

    private ClaimVerb? VerbOf(string noun) => _rises.Contains(noun) ? ClaimVerb.Rise : _falls.Contains(noun) ? ClaimVerb.Fall : null;

    private static string WordOf(ClaimText text, int at) => text[at].To > text[at].From ? text.Word(text[at].To - 1) : "";

    /// <summary>The words that tell of a grade once held, and the first of the grade's words and the one behind its last.</summary>
    private IEnumerable<(PhraseMatch Held, int From, int To)> GradesHeld(ClaimText text, Framework framework)
    {
        foreach (var told in _told.In(text.Sentence.Words.AsSpan(), framework.GradeWords))
        {
            yield return (told, told["word"]!.From, told["word"]!.To);
        }

        foreach (var held in _held.In(text.Sentence.Words.AsSpan(), GradeWords.None))
        {
            if (GradingBefore(text, held.From) is { } grade)
            {
                yield return (held, grade.From, grade.To);
            }
        }
    }

    /// <summary>The grade of the grading that ends right before a word: “the judgement of good”, “the good judgement”, “performs well, the rating”.</summary>
    private ClaimToken? GradingBefore(ClaimText text, int word)
    {
        if (IsOneOf(_heldGradings, word - 1))
        {
            return text.GradeBefore(word - 1) ?? (IsOneOf(_articles, word - 2) ? text.GradeBefore(word - 2) : null);
        }

        return text.GradeBefore(word) is { } grade && IsOneOf(_of, grade.From - 1) && IsOneOf(_heldGradings, grade.From - 2) ? grade : null;

        bool IsOneOf(HashSet<string> set, int at) => at >= 0 && set.Contains(text.Word(at));
    }

    /// <summary>The grade that the whole once had, in a sentence that names no part of what is judged, and nobody else.</summary>
    private List<Claim> Held(ClaimText text, Framework framework)
    {
        if (framework.AspectOf(framework.Overall?.Aspect) is not { } overall || text.Any(Role.Name))
        {
            return [];
        }

        var words = text.Sentence.Words.AsSpan();
        var claims = new List<Claim>();
        foreach (var (held, from, to) in GradesHeld(text, framework))
        {
            if (text.TellsBefore(held.From, Role.Others))
            {
                continue;
            }

            var whole = text.Sentence.PhraseOf(Math.Min(from, held.From), held.To);
            claims.Add(new Claim
            {
                Sentence = text.Sentence,
                Predicate = whole,
                Words = whole,
                Aspects = [overall],
                Told = Told.Named,
                Verb = ClaimVerb.State,
                IsJudged = true,
                Word = text.Sentence.PhraseOf(from, to),
                When = Period.Earlier,
                IsLastYear = _lastYear.In(words[held.From..held.To], GradeWords.None).Count > 0,
            });
        }

        return claims;
    }
}
