using LetterLint.Frameworks;
using LetterLint.Text;

namespace LetterLint.Letters.Claims;

/// <summary>Finds what inspectors are said to judge of the authority's work that is no judgement of the framework: “inspectors judge that the arrangements for … are …”.</summary>
internal sealed class VerdictReader
{
    private const Role Elsewhere = Role.Others | Role.Opinion | Role.Not | Role.Modal | Role.If | Role.When | Role.Which | Role.Break | Role.Stop | Role.Grade;

    private const int LongestJudgement = 4;

    private readonly HashSet<string> _voices;
    private readonly HashSet<string> _verbs;
    private readonly HashSet<string> _nouns;
    private readonly HashSet<string> _judgements;

    private VerdictReader(YamlMap map)
    {
        (_voices, _verbs, _nouns, _judgements) = (Set("voices"), Set("verbs"), Set("nouns"), Set("judgements"));

        HashSet<string> Set(string key) => map.Texts(key, text => text).ToHashSet(StringComparer.Ordinal);
    }

    public static VerdictReader Of(Framework framework) => framework.Vocabulary.Once(vocabulary => vocabulary.Read("verdicts", map => new VerdictReader(map)));

    public IEnumerable<Claim> Read(ClaimText text)
    {
        // A sentence that looks back may tell of another inspection's judgement.
        if (text.Any(Role.Past))
        {
            yield break;
        }

        for (var grade = 1; grade < text.Count; grade++)
        {
            if (text[grade].Does(Role.Grade) && Ends(text, grade) && VerbBefore(text, grade) is > 0 and var verb && BeginOf(text, verb) is >= 0 and var begin)
            {
                yield return new Claim
                {
                    Sentence = text.Sentence,
                    Predicate = text.PhraseOf(verb, grade + 1),
                    Words = text.PhraseOf(begin, grade + 1),
                    Told = Told.Perhaps,
                    Verb = ClaimVerb.State,
                    IsJudged = true,
                    IsVerdict = true,
                    Word = text.PhraseOf(grade, grade + 1),
                };
            }
        }
    }

    /// <summary>“Adequate for their needs” is no grade.</summary>
    private static bool Ends(ClaimText text, int grade) =>
        text[grade + 1].Does(Role.Stop | Role.Comma | Role.End | Role.And | Role.Now | Role.Adverb)
        || (text[grade + 1].Does(Role.Prep | Role.Goes) && text.Word(text[grade + 1].From) != "for");

    /// <summary>The verb of state right before a grade, or -1.</summary>
    private static int VerbBefore(ClaimText text, int grade)
    {
        var at = grade - 1;
        while (text[at].Does(Role.Adverb | Role.Now | Role.Too) && !text[at].Does(Role.Loose | Role.AtMost))
        {
            at--;
        }

        return text[at].Does(Role.Is | Role.Was | Role.As) && !text[at].Does(Role.Not | Role.AtMost) ? at : -1;
    }

    /// <summary>Where begins what ends in a verb and says who judges, or that this is the judgement; -1 where nothing does.</summary>
    private int BeginOf(ClaimText text, int verb)
    {
        var isThat = text[verb - 1].Does(Role.Pronoun) && text[verb - 2].Does(Role.That) && text[verb - 3].Does(Role.Is | Role.Was);
        for (var at = isThat ? verb - 4 : verb - 1; at >= 0 && !text[at].Does(Elsewhere); at--)
        {
            // “The judgement of inspectors is that services for … are …”
            if (!isThat && text[at].Does(Role.That) && IsJudgement(text, at - 1))
            {
                return IsOwn(text, at + 1, verb) ? at + 1 : -1;
            }

            var word = text.Word(text[at].From);
            // “Arrangements to protect children are judged to be …”
            if (!isThat && _verbs.Contains(word) && text[at - 1].Does(Role.Is) && BeginOfClause(text, at - 1) is var begin && IsOwn(text, begin, at - 1))
            {
                return begin;
            }

            if (isThat ? _judgements.Contains(text.Word(text[at].To - 1)) && text[at + 1].Does(Role.Prep) : _verbs.Contains(word) && IsSpoken(text, at))
            {
                return isThat || IsOwn(text, text[at + 1].Does(Role.That) ? at + 2 : at + 1, verb) ? at : -1;
            }
        }

        return -1;
    }

    private static int BeginOfClause(ClaimText text, int verb)
    {
        var begin = verb;
        while (begin > 0 && !text[begin - 1].Does(Elsewhere | Role.Comma | Role.That))
        {
            begin--;
        }

        return begin;
    }

    /// <summary>Whether a verb of state ends what names a judgement: “the judgement of inspectors is”.</summary>
    private bool IsJudgement(ClaimText text, int verb)
    {
        for (var at = verb - 1; at >= verb - LongestJudgement && text[verb].Does(Role.Is) && !text[at].Does(Elsewhere); at--)
        {
            if (Enumerable.Range(text[at].From, text[at].To - text[at].From).Any(word => _judgements.Contains(text.Word(word))))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsSpoken(ClaimText text, int verb)
    {
        var at = verb - 1;
        while (text[at].Does(Role.Adverb | Role.Has | Role.Now | Role.Too))
        {
            at--;
        }

        return at >= 0 && text[at].To > text[at].From && _voices.Contains(text.Word(text[at].To - 1));
    }

    /// <summary>Whether the noun before the first “of”, “for” or “in” is one by which the authority's work is called.</summary>
    private bool IsOwn(ClaimText text, int from, int to)
    {
        var last = -1;
        for (var at = from; at < to; at++)
        {
            if (text[at].Does(Role.Name))
            {
                return true;
            }

            for (var word = text[at].From; word < text[at].To; word++)
            {
                var isEnd = last >= 0 && text.Word(word) is "of" or "for" or "in" or "to" or "with" or "at" or "across";
                if (isEnd)
                {
                    return _nouns.Contains(text.Word(last));
                }

                last = word;
            }
        }

        return last >= 0 && _nouns.Contains(text.Word(last));
    }
}
