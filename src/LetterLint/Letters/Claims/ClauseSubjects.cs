namespace LetterLint.Letters.Claims;

/// <summary>What a clause is about: what stands before its verb, or what that points back to.</summary>
internal sealed partial class ClauseReader
{
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
            return subjects.ReadBack(text, BoundaryOf(end), end) ?? (text[end - 1].Does(Role.Grade) && _claims.Count > 0 ? _claims[^1].Subject : null);
        }

        // “That is an improvement on last year.”
        if (last.Does(Role.That) && text[verb - 2].Does(Role.Stop | Role.Comma | Role.And | Role.Break))
        {
            return (_claims.Count > 0 ? _claims[^1].Subject : SubjectOf(before)) is { Counted: null } said ? said with { Told = said.Told == Told.Perhaps ? Told.Perhaps : Told.Implied } : null;
        }

        // “Adoption is a strong service that remains good.”
        if (last.Does(Role.That) && Described(verb - 1) is { } described)
        {
            return described;
        }

        // “Adoption, inadequate in 2012, is now good.”
        if (_asides.Contains(verb - 1))
        {
            return _claims[^1].Subject;
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

    /// <summary>What stands before a relative word and the marks and prepositions that lead to it.</summary>
    private Subject? Owner(int relative)
    {
        var end = relative;
        while (text[end - 1].Does(Role.Comma | Role.Prep))
        {
            end--;
        }

        return subjects.ReadBack(text, BoundaryOf(end) + 1, end);
    }

    /// <summary>What is said to be that which a “that” goes on about; null where nothing is.</summary>
    private Subject? Described(int that)
    {
        var at = that - 1;
        while (at > 0 && !text[at].Does(Role.Is | Role.Was | Role.Stop | Role.Comma | Role.Break | Role.Prep))
        {
            at--;
        }

        return at > 0 && text[at].Does(Role.Is) && text[at + 1].Does(Role.Article) && at + 1 < that ? SubjectIn(BoundaryOf(at) + 1, at, new VerbGroup(Role.Is, at, -1, Role.None)) : null;
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
        // “With adoption having improved to good, …”
        from += verbs.Does(Role.Having) && from < to && text[from].To > text[from].From && text.Word(text[from].From) == "with" ? 1 : 0;
        var known = _claims.Count > 0 ? _claims[^1].Subject : isFirst ? SubjectOf(before) : null;
        if (from >= to)
        {
            return null;
        }

        // “Staying safe, for which the grade in 2006 was adequate”, “staying safe, whose grade …”
        var isWhose = text[from - 1].Does(Role.Which) && text.Word(text[from - 1].From) == "whose";
        if (isWhose || (text[from - 1].Does(Role.Which) && text[from - 2].Does(Role.Prep) && text.Any(from, to, Role.Grading)))
        {
            return (text.Any(from, to, Role.Grading) ? Owner(from - 1) : null) ?? new Subject([], Told.Perhaps);
        }

        if (text[from - 1].Does(Role.That) && from > 1 && to == from + 1 && text[from].Does(Role.Pronoun) && Matrix(from - 1) is { } matrix)
        {
            return matrix;
        }

        if (Made(from - 1) is { } made)
        {
            return made;
        }

        // “It is only in adoption that services are adequate.”
        if (text[from - 1].Does(Role.That) && Cleft(from - 1) is { } cleft)
        {
            return cleft;
        }

        // “Two of the areas that make up this inspection are good.”
        if (CountedBefore(from - 1) is { } counted)
        {
            return counted;
        }

        // “Two of the judgements are that services are good.”
        if (text[from - 1].Does(Role.That) && Matrix(from - 1) is { Counted: not null } judged)
        {
            return judged;
        }

        // “Children in care who are placed for adoption are judged to be good”: some of those of whom a judgement is.
        if (verbs.Does(Role.Judge) && RelativeBefore(from, to) is var relative && relative > 0
            && subjects.Names(text, BoundaryOf(relative) + 1, relative) is { Aspects: [_], Told: Told.Named } some)
        {
            return some with { Told = Told.Perhaps };
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

            // “was adequate in the 2007 assessment and it remains good”
            if (to == at + 2 && text[at + 1].Does(Role.Pronoun) && subjects.Read(text, at + 1, to, known) is { Told: not Told.Perhaps } it)
            {
                return it;
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

    /// <summary>The word with which a clause begins that tells who is meant: “who live with relatives”, “who are privately fostered”; or -1.</summary>
    private int RelativeBefore(int from, int to)
    {
        var before = from - 1;
        while (text[before].Does(Role.Is | Role.Was | Role.Has | Role.Adverb))
        {
            before--;
        }

        if (text[before].Does(Role.Which | Role.That))
        {
            return before;
        }

        for (var at = from + 1; at < to; at++)
        {
            if (text.Word(text[at].From) == "who" && text[at].To > text[at].From)
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>The judgements that are counted before the word of a relative clause: “two of the areas that make up this inspection”.</summary>
    private Subject? CountedBefore(int relative) =>
        relative > 0 && text[relative].Does(Role.That | Role.Which) && subjects.Read(text, BoundaryOf(relative) + 1, relative, null) is { Counted: not null } counted ? counted : null;

    /// <summary>“The judgement for adoption is that it is good”: what “it” is.</summary>
    private Subject? Matrix(int that)
    {
        var verb = MatrixVerb(that);
        var boundary = BoundaryOf(verb + 1);
        return CountedBefore(boundary) ?? subjects.Read(text, boundary + 1, verb + 1, null);
    }

    /// <summary>“The contribution that services make to outcomes in this area is good”: the contribution; null where no such thing is made.</summary>
    private Subject? Made(int that) =>
        that > 0 && text[that].Does(Role.That) && text[that - 1].Does(Role.Pointed) && subjects.Read(text, that - 1, that, null) is { Told: not Told.Perhaps } made ? made : null;

    /// <summary>What stands between “it is only in” and a “that”; null where nothing does.</summary>
    private Subject? Cleft(int that)
    {
        var at = that - 1;
        while (at > 1 && !(text[at].Does(Role.Prep) && text[at - 1].Does(Role.Is | Role.Was | Role.Adverb)))
        {
            at--;
        }

        return at > 1 && text.Any(Math.Max(0, at - 3), at, Role.Pronoun) ? subjects.Read(text, at + 1, EndOf(at + 1), null) : null;
    }

    /// <summary>The last token before the verb of “the judgement is that”.</summary>
    private int MatrixVerb(int that)
    {
        var verb = that - 1;
        while (verb > 0 && text[verb].Does(Role.Is | Role.Was | Role.Judge | Role.Adverb))
        {
            verb--;
        }

        return verb;
    }
}
