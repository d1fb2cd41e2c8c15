using LetterLint.Text;

namespace LetterLint.Letters.Claims;

/// <summary>Reads the clauses of one sentence that give a grade or tell of a change.</summary>
internal sealed partial class ClauseReader(ClaimText text, SubjectReader subjects, Claim? before)
{
    private readonly List<(int Grade, Claim Claim, Subject Subject)> _claims = [];
    private readonly HashSet<int> _from = [];

    public IEnumerable<Claim> Read()
    {
        for (var at = 0; at < text.Count; at++)
        {
            if (text[at].Does(Role.Grade) && !IsFrom(at))
            {
                Note(at, Predicate(at) ?? Held(at) ?? Existing(at) ?? Inverted(at) ?? Gapped(at));
            }
            else if (text[at].Does(Role.Rise | Role.Fall | Role.Stay) && Moved(at) is { } moved)
            {
                _claims.Add((at, moved.Claim, moved.Subject));
            }
            else if (text[at].Does(Role.Same))
            {
                Repeat(at, subjects.Read(text, at + 1, EndOf(at + 1), null));
            }
            else if (text[at].Does(Role.So) && text[at + 1].Does(Role.Is | Role.Was))
            {
                Repeat(at, subjects.Read(text, at + 2, EndOf(at + 2), null));
            }
            else if (text[at].Does(Role.Is | Role.Was) && text[at + 1].Does(Role.Too) && text[at + 2].Does(Role.End | Role.Comma | Role.And))
            {
                Repeat(at, SubjectBefore(at, Role.Is));
            }
        }

        return _claims.OrderBy(claim => claim.Grade).Select(claim => claim.Claim);
    }

    /// <summary>Whether a grade is where another comes from: “from adequate to good”.</summary>
    private bool IsFrom(int grade) => text[grade - 1].Does(Role.From) && text[grade + 1].Does(Role.To | Role.Figure)
        && (text[grade + 2].Does(Role.Grade) || text[grade + 3].Does(Role.Grade));

    private void Note(int at, (Claim Claim, Subject Subject)? read)
    {
        if (read is { } made)
        {
            _claims.Add((at, made.Claim, made.Subject));
        }
    }

    /// <summary>“services are good”, “services were judged to be good”, “services have improved from adequate to good”.</summary>
    private (Claim, Subject)? Predicate(int grade)
    {
        var verbs = VerbGroup.Before(text, grade);
        var isFrom = verbs.Lasts.HasFlag(Role.From) && verbs.Does(Role.Rise | Role.Fall);
        var isPassive = verbs.Does(Role.Judge) && !verbs.Does(Role.Verb | Role.Been) && text[verbs.First - 1].Does(Role.Comma);
        var judge = verbs.States(text[grade]) || isPassive ? -1 : ActiveJudge(verbs.First - 1);
        var isSaid = verbs.States(text[grade]) || isPassive || judge >= 0;
        if (!isSaid || verbs.Does(Role.Not | Role.Modal) || !(isFrom || verbs.From >= 0 || EndsAt(grade, out _)))
        {
            return null;
        }

        var subject = judge >= 0 ? SubjectIn(Math.Max(judge, LastGrade(verbs.First)) + 1, verbs.First, verbs)
            : SubjectBefore(verbs.First, verbs.Roles);
        if (subject is { IsOwned: true } && verbs.Does(Role.Was))
        {
            // “The authority was judged adequate at this inspection” may be said of another inspection.
            subject = subject with { Told = Told.Implied };
        }

        var when = PeriodOf(grade, verbs, judge);
        return subject is null || when is null ? null : Make(grade, verbs, subject, when.Value, isFrom, judge >= 0);
    }

    private (Claim, Subject) Make(int grade, VerbGroup verbs, Subject subject, Period when, bool isFrom, bool isActive)
    {
        _ = EndsAt(grade, out var loose);
        var end = text[grade + 1].Does(Role.Better) ? grade + 2 : grade + 1;
        if (subject.Counted is { } counted && text[grade + 1].Does(Role.But))
        {
            subject = subject with { Counted = counted with { But = subjects.Names(text, grade + 2, EndOf(grade + 2))?.Aspects ?? [] } };
        }

        var from = isFrom ? grade : verbs.From >= 0 ? verbs.From : FromBehind(grade);
        var first = verbs.First;
        while (first < grade && text[first].Does(Role.Adverb | Role.Past | Role.Now | Role.Has | Role.Too) && !text[first].Does(Role.Verb))
        {
            first++;
        }

        return (new Claim
        {
            Sentence = text.Sentence,
            Predicate = text.PhraseOf(first, end),
            Words = text.PhraseOf(Math.Min(StartOf(verbs.First), first), end),
            Aspects = subject.Aspects,
            Told = subject.Told,
            Counted = subject.Counted,
            Topic = subject.Topic,
            IsFormal = subject.IsFormal,
            Verb = verbs.Verb,
            IsJudged = isActive || verbs.Does(Role.Judge),
            Word = isFrom || IsFigure(grade) ? null : text.PhraseOf(grade, grade + 1),
            Grade = !isFrom && IsFigure(grade) ? text.PhraseOf(grade, grade + 1) : null,
            From = from >= 0 ? text.PhraseOf(from, from + 1) : null,
            When = when,
            IsLoose = loose || verbs.Does(Role.Loose),
            IsOrBetter = text[grade + 1].Does(Role.Better) || text.Any(verbs.First, grade, Role.AtLeast),
            IsLastYear = text.Any(0, text.Count, Role.LastYear),
            IsLastTime = !text.Any(0, text.Count, Role.Before) && !IsFollowed(grade),
        }, subject);
    }

    /// <summary>Whether another grade follows, of last year: “was adequate in 2004 and good last year”.</summary>
    private bool IsFollowed(int grade)
    {
        var at = grade + 1;
        while (at < text.Count && !text[at].Does(Role.Grade | Role.LastYear | Role.Stop))
        {
            at++;
        }

        return text[at].Does(Role.Grade) && text.Any(at, text.Count, Role.LastYear);
    }

    private bool IsFigure(int grade) => char.IsAsciiDigit(text.Word(text[grade].From)[0]);

    /// <summary>The subject whose verb begins at a token.</summary>
    private Subject? SubjectBefore(int verb, Role roles)
    {
        var last = text[verb - 1];
        if (last.Does(Role.If))
        {
            return null;
        }

        if (last.Does(Role.Which))
        {
            var end = text[verb - 2].Does(Role.Comma) ? verb - 2 : verb - 1;
            return subjects.ReadBack(text, BoundaryOf(end), end);
        }

        // “the other outcomes, staying safe among them, are adequate”
        if (last.Does(Role.Comma) && (roles & (Role.Is | Role.Was | Role.Stay | Role.Has)) != 0 && !roles.HasFlag(Role.Having))
        {
            var open = verb - 2;
            while (open > 0 && !(text[open].Does(Role.Comma) && text[open + 1].Does(Role.Which)) && !text[open].Does(Role.Stop | Role.Break))
            {
                open--;
            }

            if (!text[open].Does(Role.Comma))
            {
                open = verb - 2;
                while (open > 0 && !text[open].Does(Role.Comma | Role.End | Role.Grade | Role.Is | Role.Was))
                {
                    open--;
                }
            }

            return !text[open].Does(Role.Comma) ? null
                : SubjectIn(BoundaryOf(open) + 1, verb - 1, new VerbGroup(roles, verb, -1, Role.None)) is { Told: not Told.Perhaps } whole ? whole
                : SubjectIn(BoundaryOf(open) + 1, open, new VerbGroup(roles, verb, -1, Role.None));
        }

        if (last.Does(Role.Stop | Role.Comma | Role.And | Role.Break | Role.When) && !last.Does(Role.Pronoun))
        {
            return Understood(verb);
        }

        return SubjectIn(BoundaryOf(verb) + 1, verb, new VerbGroup(roles, verb, -1, Role.None));
    }

    /// <summary>A verb without a subject of its own has that of the verb before it, or of the one that its participle opens.</summary>
    private Subject? Understood(int verb)
    {
        if (_claims.Count > 0)
        {
            return _claims[^1].Subject;
        }

        for (var at = verb - 1; at > 0; at--)
        {
            if (text[at].Does(Role.Is | Role.Was | Role.Stay | Role.Has | Role.Merit))
            {
                var first = VerbGroup.Before(text, at).First;
                return text[first - 1].Does(Role.End | Role.Comma | Role.And) ? null
                    : SubjectIn(BoundaryOf(first) + 1, first, new VerbGroup(Role.Is, first, -1, Role.None));
            }
        }

        if (verb > 0 || !text[verb].Does(Role.Having | Role.Been | Role.Judge))
        {
            return null;
        }

        // “Having been adequate last year, staying safe is now good.”
        for (var at = verb; at < text.Count; at++)
        {
            if (text[at].Does(Role.Comma))
            {
                var to = at + 1;
                while (to < text.Count && !text[to].Does(Role.Verb | Role.Has | Role.End))
                {
                    to++;
                }

                return subjects.Read(text, at + 1, to, null);
            }
        }

        return null;
    }

    private Subject? SubjectIn(int from, int to, VerbGroup verbs)
    {
        var isFirst = !text.Any(0, from, ~(Role.Comma | Role.Adverb | Role.Past | Role.Now));
        var known = _claims.Count > 0 ? _claims[^1].Subject : isFirst ? SubjectOf(before) : null;
        if (from >= to)
        {
            return null;
        }

        if (text[from - 1].Does(Role.That) && from > 1 && to == from + 1 && text[from].Does(Role.Pronoun) && Matrix(from - 1) is { } matrix)
        {
            return matrix;
        }

        var perhaps = subjects.Read(text, from, to, known);
        if (perhaps is { Told: not Told.Perhaps })
        {
            return perhaps;
        }

        for (var at = from + 1; at < to - 1; at++)
        {
            var isAnd = text[at].Does(Role.And);
            if (!text[at].Does(Role.Comma) && !isAnd)
            {
                continue;
            }

            // “Leaders plan well and the capacity to improve is good”, but not “feedback from schools and children's services is good”.
            if (subjects.Read(text, at + 1, to, known) is { Told: Told.Named or Told.Pointed } behind
                && (!isAnd || text[from - 1].Does(Role.Verb | Role.Grade) || behind.Told == Told.Pointed
                    || (text[at + 1].Does(Role.Article) && (IsSingle(verbs) || behind.Aspects.Any(aspect => aspect.CrossCutting)))))
            {
                return behind;
            }

            if (isAnd && subjects.Read(text, from, at, known) is { Told: Told.Named or Told.Pointed } first && !IsSingle(verbs))
            {
                return first;
            }
        }

        return perhaps ?? new Subject([], Told.Perhaps);
    }

    /// <summary>“The judgement for adoption is that it is good”: what “it” is.</summary>
    private Subject? Matrix(int that)
    {
        var verb = that - 1;
        while (verb > 0 && text[verb].Does(Role.Is | Role.Was | Role.Judge | Role.Adverb))
        {
            verb--;
        }

        return subjects.Read(text, BoundaryOf(verb + 1) + 1, verb + 1, null);
    }
}
