using LetterLint.Frameworks;

namespace LetterLint.Letters.Claims;

/// <summary>The other forms of claims: what somebody has, what there is, what is inverted, left out or said again, and change without a grade.</summary>
internal sealed partial class ClauseReader
{
    /// <summary>“there is good capacity to improve”, “the council has an outstanding capacity to improve”.</summary>
    private (Claim, Subject)? Held(int grade)
    {
        if (!text[grade + 1].Does(Role.Held))
        {
            return null;
        }

        var at = grade - 1;
        var roles = Role.None;
        while (text[at].Does(Role.Article | Role.Adverb | Role.Now | Role.Loose | Role.Too | Role.AtMost | Role.Better) && !text[at].Does(Role.There | Role.Holds))
        {
            roles |= text[at--].Role;
        }

        // “There is, in short, an adequate capacity …”
        if (text[at].Does(Role.Comma) && text[at - 1].Does(Role.Adverb | Role.Now | Role.Loose) && text[at - 2].Does(Role.Comma) && text[at - 3].Does(Role.There | Role.Holds))
        {
            at -= 3;
        }

        if (!text[at].Does(Role.There | Role.Holds) || text.Any(at - 2, at, Role.Not | Role.Modal | Role.If)
            || text.Any(BoundaryOf(at), at, Role.Others | Role.Opinion))
        {
            return null;
        }

        // “An outstanding contribution to two of the five outcomes.”
        var held = text[grade + 2].Does(Role.Prep) && subjects.Read(text, grade + 3, EndOf(grade + 3), null) is { Counted: not null } counted ? counted : null;
        for (var to = EndOf(grade + 1); to > grade + 1 && held is null; to--)
        {
            held = subjects.Names(text, grade + 1, to) is { } named && named.Told switch
            {
                Told.Named or Told.Pointed => true,
                Told.Implied => text[grade + 1].Does(Role.Neutral),
                _ => false,
            }
                ? named : null;
        }

        if (held is null || text[EndOf(grade + 1)].Does(Role.Grade))
        {
            return null;
        }

        // What an inspection “resulted in” it gave to those that it inspected.
        var boundary = BoundaryOf(at);
        var isWhich = text[boundary].Does(Role.Which);
        var isOwn = text[at].Does(Role.There) || text.Any(0, at, Role.Inspection) || (!isWhich && IsOwner(boundary + 1, at));
        var verbs = new VerbGroup(roles | Role.Is, at, -1, Role.None);

        // “In 2006 there was a review, which resulted in a good grade”
        var period = text.Any(isWhich ? 0 : boundary, EndOf(grade + 1), Role.Past) ? Period.Earlier : Period.Now;
        return Make(grade, verbs, isOwn ? held : held with { Told = Told.Perhaps }, period, false, false);
    }

    /// <summary>“There are widespread failings …”, where the words of the scale say what there is.</summary>
    private (Claim, Subject)? Existing(int grade) =>
        text[grade - 1].Does(Role.There) && text[grade].To > text[grade].From + 2 && subjects.OwnOf(text.Sentence.Section) is { } own
            ? Make(grade, new VerbGroup(Role.Is, grade - 1, -1, Role.None), new Subject([own], Told.Pointed), Period.Now, false, false)
            : null;

    /// <summary>“The decline to adequate has been steep”, “the rise of staying safe from adequate to good”: change in a noun.</summary>
    private (Claim, Subject)? Nominal(int grade)
    {
        var verbs = VerbGroup.Before(text, grade);
        var noun = verbs.First;
        Subject? subject = null;
        if (!IsNoun(noun))
        {
            // Between the noun and where it leads may stand what changed.
            while (noun >= 0 && !IsNoun(noun) && !text[noun].Does(Role.End | Role.Comma | Role.Grade | Role.Is | Role.Was))
            {
                noun--;
            }

            subject = noun >= 0 && IsNoun(noun) && text[noun + 1].Does(Role.Prep | Role.Neutral) ? subjects.Read(text, noun + 1, verbs.First, null) : null;
        }
        else if (text[noun - 1].Does(Role.Stop | Role.Comma | Role.Break | Role.That | Role.And))
        {
            subject = SubjectOf(_claims.Count > 0 ? _claims[^1].Claim : before);
        }

        var roles = verbs.Roles | (noun >= 0 ? text[noun].Role : Role.None);
        return subject is { Told: not Told.Perhaps, Counted: null } && verbs.Does(Role.To) && !verbs.Does(Role.Not | Role.Modal | Role.If | Role.Past)
            ? Make(grade, verbs with { Roles = roles & ~(Role.Is | Role.Was), First = noun }, subject, Period.Now, false, false)
            : null;
    }

    /// <summary>Whether a change is told in a noun with its article: “the decline”.</summary>
    private bool IsNoun(int at) => text[at].Does(Role.Rise | Role.Fall) && text[at].To > text[at].From + 1 && !text[at].Does(Role.From)
        && ClaimWords.IsDeterminer(text.Word(text[at].From));

    private bool IsOwner(int from, int to)
    {
        // “The council plans ahead and has …”
        if (to > from && text[to - 1].Does(Role.And) && text.Any(from, from + 3, Role.Implied | Role.Pronoun))
        {
            return true;
        }

        while (from < to && text[to - 1].Does(Role.Comma | Role.And | Role.Adverb | Role.Has))
        {
            to--;
        }

        return from >= to || (to == from + 1 && text[from].Does(Role.Pronoun)) || subjects.Names(text, from, to) is { Told: not Told.Perhaps };
    }

    /// <summary>“Good, too, is the capacity to improve.”</summary>
    private (Claim, Subject)? Inverted(int grade)
    {
        var verb = grade + 1;
        while (text[verb].Does(Role.Comma | Role.Too | Role.Adverb))
        {
            verb++;
        }

        var first = grade - 1;
        while (text[first].Does(Role.Adverb | Role.Too) && !text[first].Does(Role.And))
        {
            first--;
        }

        return text[verb].Does(Role.Is | Role.Was) && text[first].Does(Role.Stop | Role.And | Role.Break)
            && subjects.Read(text, verb + 1, EndOf(verb + 1), null) is { Told: Told.Named or Told.Pointed } subject
            ? Make(grade, new VerbGroup(Role.Is, grade, -1, Role.None), subject, text[verb].Does(Role.Was) ? Period.Unclear : Period.Now, false, false)
            : null;
    }

    /// <summary>“X is good and Y adequate”.</summary>
    private (Claim, Subject)? Gapped(int grade)
    {
        if (_claims.Count == 0 || !EndsAt(grade, out _))
        {
            return null;
        }

        var (last, said, told) = _claims[^1];
        var from = last + 1;
        while (from < grade && text[from].Does(Role.Comma | Role.And | Role.Stop | Role.Break))
        {
            from++;
        }

        var to = grade;
        while (to > from && text[to - 1].Does(Role.Adverb | Role.Comma))
        {
            to--;
        }

        return from > last + 1 && subjects.Read(text, from, to, told) is { Told: Told.Named } subject
            ? (About(said, subject) with { Word = text.PhraseOf(grade, grade + 1), Words = text.PhraseOf(from, grade + 1), Predicate = text.PhraseOf(grade, grade + 1) }, subject)
            : null;
    }

    /// <summary>What is said of one thing is said of another: “and so is the capacity to improve”.</summary>
    private void Repeat(int at, Subject? subject)
    {
        var said = _claims.Count > 0 ? _claims[^1].Claim : before;
        if (subject is { Aspects.IsEmpty: false, Told: Told.Named or Told.Pointed } && said is { Word: not null } or { Grade: not null })
        {
            _claims.Add((at, About(said!, subject!), subject!));
        }
    }

    /// <summary>The same, said of something else.</summary>
    private static Claim About(Claim said, Subject subject) =>
        said with { Aspects = subject.Aspects, Told = subject.Told, Topic = subject.Topic, Counted = subject.Counted, IsFormal = subject.IsFormal, From = null };

    /// <summary>
    /// “services have improved since last year”, “services remain at the same level as last year”, “this is an improvement on last year”,
    /// “it has slipped by a grade”: the past is told in the clause, or right before it.
    /// </summary>
    private (Claim Claim, Subject Subject)? Moved(int at)
    {
        var verbs = VerbGroup.Before(text, at);
        var end = EndOf(at + 1);
        var isPast = text.Any(at, end, Role.Past) || (_asides.Contains(verbs.First - 1) && text[at].Does(Role.As)) || (text[at].Does(Role.Rise | Role.Fall) && (text.Any(StartOf(verbs.First), at, Role.Past) || IsTold(Period.Earlier)));
        return isPast && !text.Any(at + 1, end, Role.From) && !(text[end].Does(Role.Grade) && text.Any(at, end, Role.To | Role.From | Role.Past))
            && !verbs.Does(Role.Not | Role.Modal | Role.Judge | Role.Was)
            && text[at + 1].Does(Role.Past | Role.Adverb | Role.As | Role.Prep | Role.Step | Role.Comma | Role.End | Role.And)
            && SubjectBefore(verbs.First, verbs.Roles) is { Counted: null } subject
            ? (new Claim
            {
                Sentence = text.Sentence,
                Predicate = text.PhraseOf(at, end),
                Words = text.PhraseOf(StartOf(verbs.First), end),
                Aspects = subject.Aspects,
                Told = subject.Told,
                Topic = subject.Topic,
                Verb = text[at].Does(Role.Rise) ? ClaimVerb.Rise : text[at].Does(Role.Fall) ? ClaimVerb.Fall : ClaimVerb.Stay,
                IsLastYear = text.Any(Role.LastYear),
                IsLastTime = !text.Any(Role.Before),
                IsStep = verbs.Does(Role.Step) || text.Any(at, end, Role.Step) || text.Any(StartOf(verbs.First), verbs.First, Role.Step | Role.Grading),
            }, subject)
            : null;
    }

    /// <summary>Whether one of the two claims right before is of that time.</summary>
    private bool IsTold(Period when) => _claims.TakeLast(2).Any(claim => claim.Claim.When == when) || (_claims.Count < 2 && before?.When == when);

    /// <summary>
    /// A grade that some subject has of which judgements are told, in words that the grammar does not read: perhaps the section's own judgement.
    /// </summary>
    private Claim? Hinted(int grade)
    {
        if (IsFigure(grade) || subjects.OwnOf(text.Sentence.Section) is not { } own || text[grade - 1].Does(Role.From))
        {
            return null;
        }

        var (open, close) = (grade, grade + 1);
        while (open > 0 && !text[open - 1].Does(Role.Stop | Role.Break | Role.Grade))
        {
            open--;
        }

        while (close < text.Count && !text[close].Does(Role.Stop | Role.Break | Role.Grade | Role.Comma))
        {
            close++;
        }

        // “The council does good work to keep children safe”, “children enjoy good outcomes for their health”, “good services help young people to …”.
        var isWork = text[grade + 1].Does(Role.Implied | Role.Narrow) && (open == grade || text.Any(open, grade, Role.Owner | Role.Pronoun | Role.Implied | Role.Holds))
            && (text.Any(grade, close, Role.Pointed) || IsNamed(grade, close, own) || subjects.IsAbout(text, grade, close, own));
        var isStated = EndsAt(grade, out _) || isWork || text[grade + 1].Does(Role.Held | Role.Prep) || text[grade - 1].Does(Role.As | Role.GradeOf);
        return isStated && !text.Any(LastComma(open, grade), close, Role.Others | Role.Opinion | Role.Not | Role.Modal | Role.If)
            && (text.Any(open, close, Role.Held | Role.Pointed | Role.Implied | Role.Narrow) || IsNamed(open, close, own))
            ? Make(grade, new VerbGroup(Role.Is, grade, -1, Role.None), new Subject([own], Told.Perhaps), Period.Unclear, false, false).Item1
            : null;
    }

    private int LastComma(int from, int to)
    {
        while (to > from && !text[to].Does(Role.Comma))
        {
            to--;
        }

        return to;
    }

    private bool IsNamed(int from, int to, Aspect aspect)
    {
        while (from < to && text[from].Aspect != aspect)
        {
            from++;
        }

        return from < to;
    }
}
