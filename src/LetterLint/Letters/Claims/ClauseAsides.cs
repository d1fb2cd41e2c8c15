namespace LetterLint.Letters.Claims;

/// <summary>Grades that are told in passing, without a verb of their own: beside a name, behind a noun, behind another grade, with a count.</summary>
internal sealed partial class ClauseReader
{
    private const Role Opens = Role.Article | Role.Adverb | Role.Now | Role.Past | Role.Judge | Role.As | Role.To | Role.Too | Role.Having | Role.Been;

    private const Role Closes = Role.Past | Role.Adverb | Role.Prep | Role.And | Role.Held | Role.Implied | Role.Neutral | Role.Article | Role.Inspection | Role.Grading;

    private const Role Echoes = Role.That | Role.Which | Role.Is | Role.Was | Role.Been | Role.Has | Role.Pronoun | Role.Voice | Role.Inspection | Role.Judge | Role.Merit
        | Role.Too | Role.Adverb | Role.Neutral | Role.Prep | Role.Article | Role.Past;

    private const Role Finite = Role.Verb | Role.Has | Role.Modal | Role.End | Role.Comma | Role.Grade;

    // Names of judgements are shorter.
    private const int LongestName = 16;

    private readonly HashSet<int> _asides = [];

    private static bool IsBare(VerbGroup verbs) => verbs.Does(Role.Judge) && !verbs.Does(Role.Verb | Role.Been);

    private static bool IsBeing(VerbGroup verbs) => verbs.Does(Role.Been) && !verbs.Does(Role.Verb | Role.Has | Role.Having | Role.Modal);

    private bool IsVerbless(VerbGroup verbs, int grade) =>
        !verbs.Does(Role.Verb | Role.Been | Role.Has | Role.Having | Role.Move | Role.Judge | Role.Modal) && !text[grade].Does(Role.GradeVerb);

    /// <summary>“With two of the five areas judged good, …”, “with two outcomes now good, …”, “two of the outcomes being good, …”.</summary>
    private Subject? CountedWith(VerbGroup verbs)
    {
        var (to, boundary) = (verbs.First, BoundaryOf(verbs.First));
        to -= text[to - 1].Does(Role.Prep) ? 1 : 0;
        var from = to - 1;
        while (from > boundary && !(IsBeing(verbs) ? text[from].Does(Role.Comma) : text[from].Does(Role.Having) || (text[from].Does(Role.Holds) && text.Word(text[from].From) == "with")))
        {
            from--;
        }

        return (from > boundary || IsBeing(verbs)) && subjects.Read(text, from + 1, to, null) is { Counted: not null } counted ? counted : null;
    }

    /// <summary>“Staying safe, judged good in 2006, …”, “staying safe, adequate a year ago, …”: what stands between commas is told of what they follow.</summary>
    private (Claim, Subject)? Aside(int grade)
    {
        var open = grade - 1;
        while (text[open].Does(Opens))
        {
            open--;
        }

        var isFirst = text[open].Does(Role.Stop);
        if (!isFirst && (!text[open].Does(Role.Comma) || text[open - 1].Does(Role.Grade | Role.Past | Role.Adverb)))
        {
            return null;
        }

        var close = grade + 1;
        while (text[close].Does(Closes))
        {
            close++;
        }

        var boundary = BoundaryOf(open);
        if (!text[close].Does(Role.Comma | Role.Stop) || !text.Any(open, close, Role.Past) || text.Any(boundary, open, Role.Others | Role.Opinion))
        {
            return null;
        }

        // “Judged good in 2006, staying safe has …”
        var subject = isFirst ? text[close].Does(Role.Comma) ? subjects.Read(text, close + 1, VerbFrom(close + 1), null) : null
            : subjects.Read(text, boundary + 1, open, null) ?? subjects.Read(text, LastComma(boundary + 1, open - 1) + 1, open, null);
        if (subject is not { Told: Told.Named, Counted: null })
        {
            return null;
        }

        if (!isFirst)
        {
            _asides.Add(close);
        }

        return Make(grade, new VerbGroup(Role.Was, open + 1, -1, Role.None), subject, Period.Earlier, false, text.Any(open, grade, Role.Judge));
    }

    /// <summary>“There are three good outcomes”, “with good judgements in two of the five areas”: how many there are, without a verb of theirs.</summary>
    private (Claim, Subject)? Tallied(int grade)
    {
        var isThere = text[grade - 2].Does(Role.There | Role.Holds);
        var end = grade + 1;
        var counted = isThere ? subjects.Tally(text, grade, out end)
            : text[grade - 1].Does(Role.Stop) && text[grade + 1].Does(Role.Held) && text[grade + 2].Does(Role.Prep)
                && subjects.Read(text, grade + 3, EndOf(grade + 3), null) is { Counted.Of: not null } spread ? spread : null;
        var boundary = BoundaryOf(grade);
        if (counted is null || (isThere && !text[end].Does(Ends)) || text.Any(boundary, end, Role.Others | Role.Opinion | Role.Not | Role.Modal | Role.If))
        {
            return null;
        }

        var first = isThere ? grade - 2 : grade;
        var (claim, subject) = Make(grade, new VerbGroup(Role.Is, first, -1, Role.None), counted, text.Any(boundary, EndOf(end), Role.Past) ? Period.Earlier : Period.Now, false, false);
        return (claim with { Words = text.PhraseOf(first, isThere ? end : EndOf(grade + 3)) }, subject);
    }

    /// <summary>“Last year's judgement of adequate for staying safe”, “the good grade that staying safe was given in 2006”: a past grade in a noun.</summary>
    private (Claim, Subject)? Noted(int grade)
    {
        var isBehind = text[grade - 1].Does(Role.GradeOf) || (text[grade - 1].Does(Role.Prep) && text[grade - 2].Does(Role.Grading | Role.Past));
        var noun = isBehind ? grade : grade + 1;
        if (!isBehind && !text[noun].Does(Role.Grading))
        {
            return null;
        }

        var from = noun + 1;
        while (text[from].Does(Role.Past | Role.Prep | Role.That | Role.Which) && !text[from].Does(Role.Name))
        {
            from++;
        }

        // “Staying safe kept the good grade that it was given in 2006.”
        var isIt = text[from].Does(Role.Pronoun);
        var to = isIt ? from + 1 : Math.Min(EndOf(from), from + LongestName);
        var subject = isIt ? SubjectFrom(grade) : null;
        while (!isIt && from > noun + 1 && to > from && (subject = subjects.Names(text, from, to)) is not { Told: Told.Named })
        {
            to--;
        }

        if (subject is not { Told: Told.Named } || text.Any(BoundaryOf(grade), grade, Role.Others | Role.Opinion | Role.If))
        {
            return null;
        }

        // “… that staying safe was given in 2006”: the verb is the noun's.
        var isThat = text.Any(noun + 1, from, Role.That | Role.Which);
        var close = to;
        while (isThat && text[close].Does(Role.Is | Role.Was | Role.Has | Role.Been | Role.Judge | Role.Merit | Role.Holds))
        {
            close++;
        }

        while (!text[close].Does(Finite))
        {
            close++;
        }

        return text.Any(grade - 3, close, Role.Past)
            ? Make(grade, new VerbGroup(Role.Was, grade, -1, Role.None), subject, Period.Earlier, false, true)
            : null;
    }

    /// <summary>The judgement whose name begins the clause of a grade.</summary>
    private Subject? SubjectFrom(int grade)
    {
        var from = grade;
        while (!text[from - 1].Does(Role.End | Role.Comma | Role.Grade))
        {
            from--;
        }

        Subject? subject = null;
        for (var to = Math.Min(grade, from + LongestName); to > from && subject is not { Told: Told.Named }; to--)
        {
            subject = subjects.Names(text, from, to);
        }

        return subject;
    }

    private int VerbFrom(int at)
    {
        while (at < text.Count && !text[at].Does(Role.Verb | Role.Has | Role.End | Role.Comma | Role.Grade))
        {
            at++;
        }

        return at;
    }

    /// <summary>“Adequate, which is the judgement that we also reached in 2005”: what is told now was told then.</summary>
    private (Claim Claim, Subject Subject)? Echoed(int grade)
    {
        if (_claims is not [.., (var last, { When: Period.Now, IsLoose: false } said, var subject)] || last != grade || !text[grade + 1].Does(Role.Comma))
        {
            return null;
        }

        var at = grade + 2;
        while (text[at].Does(Role.Too | Role.Adverb | Role.As) && !text[at].Does(Role.Past))
        {
            at++;
        }

        // “Good, the same as in 2006.”
        var isAs = text[at - 1].Does(Role.As) && text[at].Does(Role.Past);
        while (text[at].Does(Role.Which | Role.Is | Role.Was | Role.Too | Role.Adverb | Role.Article | Role.Voice | Role.Pronoun) && !text[at].Does(Role.Grading | Role.Past))
        {
            at++;
        }

        var end = at + 1;
        while (text[end].Does(Echoes) && !text[end].Does(Role.Opinion | Role.Not | Role.Modal))
        {
            end++;
        }

        return (isAs ? !text.Any(at, end, Role.Judge) : text[at].Does(Role.Grading)) && text.Any(at, end, Role.Past) && text[end].Does(Role.Stop | Role.Comma | Role.Break | Role.And | Role.When)
            ? (said with
            {
                Verb = ClaimVerb.Stay,
                Predicate = text.PhraseOf(grade, end),
                Words = text.PhraseOf(grade, end),
                Word = null,
                Grade = null,
                From = null,
            }, subject)
            : null;
    }
}
