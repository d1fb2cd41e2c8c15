using System.Collections.Immutable;
using LetterLint.Frameworks;
using LetterLint.Text;

namespace LetterLint.Letters.Claims;

/// <summary>Reads subjects that count judgements: “two of the five outcomes”, “all judgements but one”, “the other three”.</summary>
internal sealed class CountReader(ClaimText text, JudgementNames names, SubjectReader subjects)
{
    /// <summary>The count that fills the tokens; null where they are something else.</summary>
    /// <param name="from">The first token.</param>
    /// <param name="to">The token behind the last one.</param>
    /// <param name="before">What the sentence counts before it, so that a bare number goes on counting.</param>
    public Subject? Read(int from, int to, CountedSubject? before)
    {
        // “In three of the five outcomes the contribution of services is good, and in the others it is adequate.”
        var isPlace = Word(from) == "in";
        from += isPlace ? 1 : 0;

        // “of the five outcomes two”
        var at = Skip(from, to);
        if (at == 0 && to > 0 && Word(at) == "of" && LeadEnd() is var end && end > 0 && end < to)
        {
            return Read(end, to, before);
        }

        // “all but one of the outcomes”
        var less = text[at].Does(Role.But) && at + 1 < to ? NumberAt(at + 1) : null;
        at += less is null ? 0 : 2;
        int? number = null;
        var (isAll, isRest) = (false, false);
        for (; at < to; at++)
        {
            if (text[at].Does(Role.All))
            {
                isAll = true;
            }
            else if (text[at].Does(Role.Rest))
            {
                isRest = true;
            }
            else if (NumberAt(at) is { } said && number is null)
            {
                number = said;
            }
            else
            {
                break;
            }
        }

        isAll |= less is not null;
        if (at < to && number is null && !isAll && !isRest && Word(at) is "none" or "no")
        {
            (number, at) = (0, at + 1);
        }

        if (number is null && !isAll && !isRest)
        {
            return null;
        }

        var of = before?.Of;
        if (at < to && Word(at) == "of")
        {
            at = Skip(at + 1, to);
            if (at < to && NumberAt(at) is { } all)
            {
                (of, at) = (all, at + 1);
            }
        }
        else if (isAll)
        {
            (of, number) = (number ?? of, null);
        }

        var lead = Lead();
        var called = CalledAt(ref at, to);
        if (called is null && ((at < to && !isPlace) || (before is null && lead is null)))
        {
            return null;
        }

        // “Two areas, safeguarding and adoption,” names them; “one of the five, that on safeguarding,” still counts.
        if (called is not null && at < to && text[at].Does(Role.Comma))
        {
            var named = subjects.Names(text, text[at + 1].Does(Role.That) ? at + 2 : at + 1, to);
            return named is not { Aspects.IsEmpty: false, Told: Told.Named } || (of is null && number != named.Aspects.Length) ? null
                : of is null ? named : new Subject([], Told.Named, new CountedSubject(number, of, called.Value, []));
        }

        var but = ImmutableArray<Aspect>.Empty;
        for (; at < to; at++)
        {
            if (text[at].Does(Role.But))
            {
                but = subjects.Names(text, at + 1, to)?.Aspects ?? [];
                if (but.IsEmpty)
                {
                    return null;
                }

                break;
            }

            if (!text[at].Does(Role.Neutral | Role.Judge | Role.Adverb | Role.Is | Role.Was | (isPlace ? Role.Pointed | Role.Pronoun | Role.Article : Role.None)))
            {
                return null;
            }
        }

        // “The rest” can be counted only against what was counted before it.
        number ??= isRest && before is { Number: { } counted, Of: { } whole, But.IsEmpty: true } && whole > counted ? whole - counted : null;
        return isRest && number is null ? null
            : new Subject([], Told.Named, new CountedSubject(
                isAll ? null : number, of ?? lead?.Of, called ?? before?.Called ?? lead!.Called, but, less ?? 0));
    }

    /// <summary>The count that stands around a grade: “three good outcomes”.</summary>
    /// <param name="grade">The token of the grade.</param>
    /// <param name="end">The token behind the count.</param>
    public Subject? Around(int grade, out int end)
    {
        end = grade + 1;
        return NumberAt(grade - 1) is { } number && CalledAt(ref end, text.Count) is { } called
            ? new Subject([], Told.Named, new CountedSubject(number, null, called, [])) : null;
    }

    /// <summary>“Of the five outcomes, …” at the beginning of the sentence.</summary>
    private CountedSubject? Lead()
    {
        if (text.Count == 0 || Word(0) != "of")
        {
            return null;
        }

        var at = Skip(1, text.Count);
        var of = NumberAt(at);
        at += of is null ? 0 : 1;
        return CalledAt(ref at, text.Count) is { } called ? new CountedSubject(null, of, called, []) : null;
    }

    /// <summary>The token behind “Of the five outcomes”, or 0.</summary>
    private int LeadEnd()
    {
        var at = Skip(1, text.Count);
        at += NumberAt(at) is null ? 0 : 1;
        return CalledAt(ref at, text.Count) is null ? 0 : at;
    }

    /// <summary>Whether the words call judgements as the framework does; false where they do as every framework may, null where they do not.</summary>
    private bool? CalledAt(ref int at, int to)
    {
        if (at >= to)
        {
            return null;
        }

        var words = text.Sentence.Words;
        var from = text[at].From;
        if (from + 1 < words.Length && at + 1 < to && names.AreCalled($"{words[from].Text} {words[from + 1].Text}"))
        {
            at += text[at].To > from + 1 ? 1 : 2;
            return true;
        }

        if (names.AreCalled(words[from].Text))
        {
            at++;
            return true;
        }

        if (text[at].Does(Role.Counted))
        {
            at++;
            return false;
        }

        return null;
    }

    private int Skip(int at, int to)
    {
        while (at < to && (text[at].Does(Role.Article) || (text[at].Does(Role.Adverb) && !text[at].Does(Role.All))))
        {
            at++;
        }

        return at;
    }

    private int? NumberAt(int at) => text[at] is { From: var from, To: var to } && to == from + 1
        && NumberWords.TryParse(text.Word(from), out var number) && number < 20 ? number : null;

    private string Word(int at) => text[at].To > text[at].From ? text.Word(text[at].From) : "";
}
