namespace LetterLint.Letters.Claims;

/// <summary>Where a clause begins and ends, whose claim it is and of which time.</summary>
internal sealed partial class ClauseReader
{
    private const Role Ends = Role.End | Role.Comma | Role.And | Role.Too | Role.So | Role.Adverb | Role.Now | Role.Past | Role.Having | Role.Goes
        | Role.Better | Role.AtMost | Role.Loose | Role.But;

    private const Role Empty = Role.Neutral | Role.Pointed | Role.Implied | Role.Past | Role.Now | Role.Adverb | Role.Article | Role.Prep;

    private const Role Turns = Role.Grade | Role.Stop | Role.Having | Role.Rise | Role.Fall | Role.And;

    /// <summary>The token before the clause or list of things that ends at a token: a mark, a conjunction, a verb or a grade.</summary>
    private int BoundaryOf(int end)
    {
        var at = end - 1;
        while (at >= 0 && !text[at].Does(Role.End | Role.Grade | Role.Is | Role.Was | Role.Merit))
        {
            at--;
        }

        return at;
    }

    private int StartOf(int verb)
    {
        // “adequate in 2007 and it remains good”
        if (text[verb - 1].Does(Role.Pronoun) && text[verb - 2].Does(Role.And | Role.Comma))
        {
            return verb - 1;
        }

        var at = BoundaryOf(verb) + 1;
        while (at < verb && text[at].Does(Role.Comma | Role.And | Role.Adverb) && !text[at].Does(Role.All | Role.Pronoun))
        {
            at++;
        }

        return at;
    }

    private int EndOf(int from)
    {
        var at = from;
        while (at < text.Count && !text[at].Does(Role.End | Role.Comma | Role.Grade | Role.Goes | Role.Is | Role.Was))
        {
            at++;
        }

        return at;
    }

    private int LastGrade(int before)
    {
        var at = before - 1;
        while (at >= 0 && !text[at].Does(Role.Grade))
        {
            at--;
        }

        return at;
    }

    /// <summary>The verb with which somebody judges what stands behind it, or -1.</summary>
    private int ActiveJudge(int from)
    {
        for (var at = from; at >= 0 && !text[at].Does(Role.Stop | Role.Break | Role.If); at--)
        {
            if (text[at].Does(Role.Judge) && at < from)
            {
                var verb = at - 1;
                while (text[verb].Does(Role.Adverb))
                {
                    verb--;
                }

                // “The inspectors of 2010 had found services to be …”
                return text[verb].Does(Role.Is | Role.Was | Role.Been | Role.Article) && text.Word(text[verb].To - 1) != "had" ? -1 : at;
            }
        }

        return -1;
    }

    private static bool IsSingle(VerbGroup verbs) => verbs.Does(Role.Single);

    private static Subject? SubjectOf(Claim? claim) => claim is null ? null
        : new Subject(claim.Aspects, claim.Told, claim.Counted, claim.IsFormal) { Topic = claim.Topic };

    /// <summary>Whether what is said ends with the grade, and is not of “good practice” or “good for some”.</summary>
    private bool EndsAt(int grade, out bool isLoose)
    {
        var next = text[grade + 1];
        isLoose = next.Does(Role.Better | Role.AtMost | Role.Loose) || text.Any(grade + 1, grade + 2, Role.Loose);
        // A headline has no full stop.
        var isNext = next.Does(Role.Article | Role.Pronoun) && text.IsCapital(next.From);
        if (isNext || next.Does(Ends))
        {
            return !next.Does(Role.If);
        }

        if (next.Does(Role.Held))
        {
            return text[grade + 2].Does(Role.End | Role.Comma | Role.Goes | Role.And | Role.Prep | Role.Adverb);
        }

        if (!next.Does(Role.Prep))
        {
            return next.Does(Role.Is | Role.Was);
        }

        if (subjects.Read(text, grade + 2, EndOf(grade + 2), null) is { Counted: not null })
        {
            return true;
        }

        for (var at = grade + 1; !text[at].Does(Role.End | Role.Comma | Role.Goes | Role.And); at++)
        {
            if (text[at].Does(Role.Grade | Role.Name)
                || !(text[at].Does(Empty) || subjects.IsAuthority(text, text[at], grade)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Where a grade comes from that stands before, and which way: “good, up from adequate”, “good, down a grade from outstanding”.</summary>
    private (int Grade, ClaimVerb Turn) FromBehind(int grade)
    {
        for (var at = grade + 1; at < grade + 5 && (text[at].Does(Role.From) || !text[at].Does(Turns)); at++)
        {
            var from = at + 1;
            while (text[at].Does(Role.From) && text[from].Does(Role.Article | Role.Past | Role.GradeOf | Role.Held | Role.Prep | Role.Neutral) && !text[from].Does(Role.Grade))
            {
                from++;
            }

            if (text[at].Does(Role.From) && text[from].Does(Role.Grade) && !text[from + 1].Does(Role.To))
            {
                _from.Add(from);
                return (from, text[at].Does(Role.Rise) ? ClaimVerb.Rise : text[at].Does(Role.Fall) ? ClaimVerb.Fall : ClaimVerb.State);
            }
        }

        return (-1, ClaimVerb.State);
    }

    /// <summary>Where the last clause begins that “, and” joins to one with a verb of its own: what was said before it is not its speaker's.</summary>
    private int Coordinated(int from, int verb)
    {
        for (var at = verb - 1; at > from; at--)
        {
            if (text[at].Does(Role.And) && text[at - 1].Does(Role.Comma) && at + 1 < verb && text.Any(from, at, Role.Is | Role.Was) && !IsReported(from, at))
            {
                return at;
            }
        }

        return from;
    }

    /// <summary>Whether somebody says it: “parents believe that …”.</summary>
    private bool IsReported(int from, int to)
    {
        for (var at = Math.Max(from, 1); at < to; at++)
        {
            if (text[at].Does(Role.That) && text[at - 1].Does(Role.Opinion | Role.Judge) && text[at + 1].Does(Role.Article | Role.Neutral | Role.Pronoun | Role.Pointed | Role.Name | Role.All))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Of which time a claim speaks; null where it is no claim of the letter's: a condition, or somebody else's opinion.</summary>
    private Period? PeriodOf(int grade, VerbGroup verbs, int judge)
    {
        var start = judge >= 0 ? judge : BoundaryOf(verbs.First);
        var open = judge >= 0 ? judge : verbs.First;
        while (open > 0 && !text[open - 1].Does(Role.Stop | Role.Break | Role.Grade))
        {
            open--;
        }

        if (text.Any(judge >= 0 ? open : Math.Max(open, Coordinated(open, verbs.First)), grade, Role.Opinion) || text[start].Does(Role.If))
        {
            return null;
        }

        var close = grade + 1;
        while (close < text.Count && !text[close].Does(Role.End | Role.Grade | Role.Having | Role.Is | Role.Was | Role.Stay | Role.From))
        {
            close++;
        }

        var isWhen = text[start].Does(Role.When);
        var isPast = text.Any(isWhen ? 0 : open, close, Role.Past);
        if (judge >= 0)
        {
            return !text.Any(open, judge, Role.Voice | Role.Inspection) ? null
                : isPast ? Period.Earlier
                : text.Any(open, judge, Role.Voice) ? Period.Now : Period.Unclear;
        }

        // “It no longer meets the principles for a judgement that services perform well.”
        if (start > 0 && text[start].Does(Role.That) && text.Any(BoundaryOf(start - 1), start, Role.Not))
        {
            return null;
        }

        if (start > 0 && text[start].Does(Role.That) && !text.Any(0, start, Role.Voice | Role.Inspection | Role.Name) && CountedBefore(start) is null && Made(start) is null && Matrix(start) is not { Counted: not null })
        {
            return null;
        }

        if ((verbs.Does(Role.Having) && !(verbs.From >= 0 && text.Any(grade, close, Role.Now))) || (verbs.Does(Role.From) && !verbs.Does(Role.Rise | Role.Fall | Role.Move)))
        {
            return Period.Earlier;
        }

        if (verbs.Does(Role.Was) || text[grade].Does(Role.Was))
        {
            return isPast ? Period.Earlier : verbs.Does(Role.Now) || text.Any(open, close, Role.Now) ? Period.Now : Period.Unclear;
        }

        return isWhen ? null
            : isPast && !verbs.Does(Role.Is | Role.Stay) && verbs.Does(Role.Been | Role.Judge) ? Period.Earlier
            : isPast && IsVerbless(verbs, grade) && !text.Any(open, close, Role.Now) ? Period.Earlier
            : verbs.Does(Role.Judge) && !verbs.Does(Role.Is | Role.Has | Role.Stay) && !text.Any(grade, close, Role.Now) ? Period.Unclear
            : Period.Now;
    }
}
