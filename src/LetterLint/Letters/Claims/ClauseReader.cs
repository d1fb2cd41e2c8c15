using LetterLint.Text;

namespace LetterLint.Letters.Claims;

/// <summary>Reads the clauses of one sentence that give a grade or tell of a change.</summary>
internal sealed partial class ClauseReader(ClaimText text, SubjectReader subjects, Claim? before)
{
    private readonly List<(int Grade, Claim Claim, Subject Subject)> _claims = [];
    private readonly List<Claim> _hints = [];
    private readonly HashSet<int> _from = [];

    /// <summary>Grades that may be those of a judgement, in clauses that make no claim.</summary>
    public IEnumerable<Claim> Hints => _hints;

    public IEnumerable<Claim> Read()
    {
        for (var at = 0; at < text.Count; at++)
        {
            if (text[at].Does(Role.Grade) && !IsFrom(at))
            {
                Note(at, Nominal(at) ?? Aside(at) ?? Predicate(at) ?? Held(at) ?? Existing(at) ?? Inverted(at) ?? Tallied(at) ?? Noted(at) ?? Gapped(at));
                if (Echoed(at) is { } echo)
                {
                    _claims.Add((at, echo.Claim, echo.Subject));
                }
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
    private bool IsFrom(int grade) => _from.Contains(grade) || text.IsLeft(grade);

    private void Note(int at, (Claim Claim, Subject Subject)? read)
    {
        if (read is { } made)
        {
            _claims.Add((at, made.Claim, made.Subject));
        }

        if (read is null or { Claim: { Told: Told.Perhaps, Aspects.IsEmpty: true } } && Hinted(at) is { } hint)
        {
            _hints.Add(hint);
        }
    }

    /// <summary>“services are good”, “services were judged to be good”, “services have improved from adequate to good”.</summary>
    private (Claim, Subject)? Predicate(int grade)
    {
        var verbs = VerbGroup.Before(text, grade);
        // “improved from adequate”, “is better than last year's adequate”
        var isFrom = (verbs.Lasts & (Role.From | Role.Past)) != 0 && verbs.Does(Role.Rise | Role.Fall);
        var isPassive = IsBare(verbs) && text[verbs.First - 1].Does(Role.Comma);
        var with = IsVerbless(verbs, grade) || IsBeing(verbs) || IsBare(verbs) ? CountedWith(verbs) : null;
        // “Inspectors had found services to perform adequately.”
        var isTold = verbs.States(text[grade]) && !text[verbs.First].Does(Role.To);
        var judge = isTold || isPassive || with is not null ? -1 : ActiveJudge(verbs.First - 1);
        var isSaid = verbs.States(text[grade]) || isPassive || with is not null || isFrom || judge >= 0;
        if (!isSaid || verbs.Does(Role.Modal) || (verbs.Does(Role.Not) && !verbs.Does(Role.AtMost)) || !(isFrom || verbs.From >= 0 || EndsAt(grade, out _)))
        {
            return null;
        }

        var subject = with ?? (judge >= 0 ? SubjectIn(Math.Max(judge, LastGrade(verbs.First)) + 1, verbs.First, verbs)
            : SubjectBefore(verbs.First, verbs.Roles));
        if (subject is { IsOwned: true } && verbs.Does(Role.Was))
        {
            // “The authority was judged adequate at this inspection” may be said of another inspection.
            subject = subject with { Told = Told.Implied };
        }

        // “Services are good in four of the five areas.”
        if (subject is null or { Aspects: [], Counted: null } or { Told: Told.Implied or Told.Perhaps } or { IsOwned: true } && text[grade + 1].Does(Role.Prep)
            && subjects.Read(text, grade + 2, EndOf(grade + 2), null) is { Counted: not null } places)
        {
            subject = places;
        }

        var when = PeriodOf(grade, verbs, judge);
        // “Short of good” gives a grade only to what is counted.
        return subject is null || when is null || (verbs.Does(Role.Not) && subject.Counted is null) ? null : Make(grade, verbs, subject, when.Value, isFrom, judge >= 0);
    }

    private (Claim, Subject) Make(int grade, VerbGroup verbs, Subject subject, Period when, bool isFrom, bool isActive)
    {
        _ = EndsAt(grade, out var loose);
        var end = text[grade + 1].Does(Role.Better) ? grade + 2 : grade + 1;
        if (subject.Counted is { } counted && text[grade + 1].Does(Role.But))
        {
            subject = subject with { Counted = counted with { But = subjects.Names(text, grade + 2, EndOf(grade + 2))?.Aspects ?? [] } };
        }

        // “Services were found to be inadequate overall”, wherever it stands.
        if (subject is { Told: Told.Implied, Counted: null } && subjects.Overall is { } whole && end < text.Count && text.Word(text[end].From) == "overall")
        {
            subject = subject with { Aspects = [whole] };
        }

        var (behind, turn) = isFrom || verbs.From >= 0 ? (-1, ClaimVerb.State) : FromBehind(grade);
        var from = isFrom ? grade : verbs.From >= 0 ? verbs.From : behind;
        var first = verbs.First;
        while (first < grade && text[first].Does(Role.Adverb | Role.Past | Role.Now | Role.Has | Role.Too) && !text[first].Does(Role.Verb))
        {
            first++;
        }

        var start = StartOf(verbs.First);
        start = subject.Counted is not null && text[start - 1].Does(Role.That | Role.Which) ? StartOf(MatrixVerb(start - 1) + 1) : start;
        return (new Claim
        {
            Sentence = text.Sentence,
            Predicate = text.PhraseOf(first, end),
            Words = text.PhraseOf(Math.Min(start, first), end),
            Aspects = subject.Aspects,
            Told = subject.Told,
            Counted = subject.Counted,
            Topic = subject.Topic,
            IsFormal = subject.IsFormal,
            Verb = verbs.Verb == ClaimVerb.State ? turn : verbs.Verb,
            IsStep = verbs.Does(Role.Step),
            IsJudged = isActive || verbs.Does(Role.Judge),
            Word = isFrom || IsFigure(grade) ? null : text.PhraseOf(grade, grade + 1),
            Grade = !isFrom && IsFigure(grade) ? text.PhraseOf(grade, grade + 1) : null,
            From = from >= 0 ? text.PhraseOf(from, from + 1) : null,
            When = when,
            IsLoose = loose || verbs.Does(Role.Loose | Role.AtMost | Role.Better),
            // “Mostly no better than adequate” is no bound of the whole.
            Reach = subject.Counted is null && verbs.Does(Role.Loose) ? GradeReach.Exactly : ReachOf(grade, verbs),
            IsLastYear = text.Any(Role.LastYear),
            IsLastTime = !text.Any(Role.Before) && !IsFollowed(grade),
        }, subject);
    }

    private GradeReach ReachOf(int grade, VerbGroup verbs) =>
        text[grade + 1].Does(Role.Better) || verbs.Does(Role.Better) ? GradeReach.OrBetter
        : verbs.Verb == ClaimVerb.Rise && (verbs.Lasts & Role.Rise) != 0 ? GradeReach.Better
        : !verbs.Does(Role.AtMost) && !text[grade + 1].Does(Role.AtMost) ? GradeReach.Exactly
        : verbs.Does(Role.Not) ? GradeReach.Worse : GradeReach.OrWorse;

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
}
