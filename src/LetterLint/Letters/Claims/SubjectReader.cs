using System.Collections.Immutable;
using LetterLint.Frameworks;
using LetterLint.Text;

namespace LetterLint.Letters.Claims;

/// <summary>
/// Reads the words of a subject. It is a judgement of the letter's own only where every word of it is one that names, points at
/// or says nothing else: “the contribution of services to this outcome” is one, “the contribution of young people” is not.
/// </summary>
internal sealed class SubjectReader(Framework framework, JudgementNames names, IReadOnlySet<string> authority)
{
    private const Role Empty = Role.Neutral | Role.Pointed | Role.Implied | Role.Narrow | Role.Adverb | Role.Now | Role.Past | Role.Judge;

    // So many outcomes in one breath are all of them.
    private const int Several = 3;

    private readonly Aspect? _overall = framework.AspectOf(framework.Overall?.Aspect);

    /// <summary>The whole that is judged, or null where there is none.</summary>
    public Aspect? Overall => _overall;

    /// <summary>What a section judges without saying so: its own, else all.</summary>
    public Aspect? OwnOf(Section? section)
    {
        var own = framework.AspectOf((section?.Whole ?? section)?.Form.Aspect);
        return own ?? (section?.Form.Aspect is null ? _overall : null);
    }

    /// <summary>The subject that fills all tokens from one up to another; null where they are about something else.</summary>
    public Subject? Read(ClaimText text, int from, int to, Subject? before)
    {
        while (from < to && text[from].Does(Role.Comma | Role.And | Role.Adverb | Role.Past | Role.Now | Role.Too)
            && !text[from].Does(Role.All | Role.Pronoun | Role.Name))
        {
            from++;
        }

        while (from < to && text[to - 1].Does(Role.Comma))
        {
            to--;
        }

        if (from >= to)
        {
            return null;
        }

        if (to == from + 1 && text[from].Does(Role.Pronoun))
        {
            return before is null or { Counted: not null } ? null : before.Told == Told.Perhaps ? before : before with { Told = Told.Implied };
        }

        return new CountReader(text, names, this).Read(from, to, before?.Counted)
            ?? (Names(text, from, to) is { } subject ? PointsBack(text, from, to, subject, before) ? before : subject : null);
    }

    /// <summary>The judgements that are counted around a grade, “three good outcomes”, and where they end; null where none are.</summary>
    public Subject? Tally(ClaimText text, int grade, out int end) => new CountReader(text, names, this).Around(grade, out end);

    /// <summary>“That outcome”, where all of them are judged, is the one of which was spoken just before.</summary>
    private bool PointsBack(ClaimText text, int from, int to, Subject subject, Subject? before) =>
        to == from + 1 && text[from].To > text[from].From + 1 && subject.Told == Told.Pointed && subject.Aspects is [var own] && own == _overall
        && before is { Told: not Told.Perhaps, Counted: null, Aspects: [_] };

    /// <summary>The judgement or judgements that stand at the end of the tokens before a place: what a “which” behind them means.</summary>
    public Subject? ReadBack(ClaimText text, int from, int to)
    {
        Subject? found = null;
        for (var at = to - 1; at >= from; at--)
        {
            found = Names(text, at, to) is { Told: Told.Named or Told.Pointed } subject ? subject : found;
        }

        return found;
    }

    /// <summary>A subject that names judgements, points at one or implies it.</summary>
    public Subject? Names(ClaimText text, int from, int to)
    {
        // “The home was judged to be good”, wherever it stands.
        if (to == from + 1 && text[from] is { Aspect: { } inspected } && !text[from].Does(Role.Name))
        {
            return new Subject([inspected], Told.Implied);
        }

        var (named, about) = (new List<Aspect>(), new List<Aspect>());
        var (isPointed, isThis, isImplied, isOwned, isNarrow, isKnown, isParted, isTail) = (false, false, false, false, false, true, true, false);
        var tail = 0;
        for (var at = from; at < to; at++)
        {
            var token = text[at];
            if (token.Does(Role.Name) && token.Aspect == _overall && isPointed)
            {
                // The contribution of children's services is theirs to what it is made to.
                isImplied = true;
            }
            else if (token.Does(Role.Name) && token.Aspect is { } aspect)
            {
                // “The management of safeguarding and of adoption” names what is managed, not what is judged.
                if (!aspect.CrossCutting && isTail)
                {
                    tail++;
                    continue;
                }

                if (!isParted && named is [.., { CrossCutting: true } whole])
                {
                    // “The overall judgement for care leavers” is theirs.
                    if (whole == _overall)
                    {
                        named[^1] = aspect;
                    }

                    continue;
                }

                isKnown &= isParted;
                named.Add(aspect);
                (isParted, isTail) = (false, false);
            }
            else if (token.Does(Role.And | Role.Comma))
            {
                isParted = true;
            }
            else
            {
                isTail |= named is [.., { CrossCutting: true }] && token.Does(Role.Prep);
                isPointed |= token.Does(Role.Pointed);
                isThis |= token.Does(Role.Pointed) && token.To > token.From + 1;
                isImplied |= token.Does(Role.Implied | Role.Grading);
                isNarrow |= token.Does(Role.Narrow) && named.Count == 0;
                var told = AboutOf(text, token);
                about.AddRange(told);
                var isAuthority = IsAuthority(text, token, from);
                isOwned |= isAuthority || token.Does(Role.Owner);
                isKnown &= token.Does(Empty) || (isPointed && (told.Length > 0 || token.Does(Role.Aim | Role.Article))) || isAuthority;
            }
        }

        // “The management of safeguarding” is less than management; of all that was inspected, it is the whole.
        var own = OwnOf(text.Sentence.Section);
        if (!isKnown || tail == 1)
        {
            return isPointed && own is not null ? new Subject([own], Told.Perhaps) : null;
        }

        Aspect[] all = [.. named.Concat(isPointed && !isThis ? about : []).Distinct()];
        var isWhole = all.Length >= Several && isPointed && _overall is not null && all.All(aspect => framework.Overall!.SumsUp.Contains(aspect.Id));
        var isFormal = text.Any(from, to, Role.Held | Role.Pointed);
        return isWhole ? new Subject([_overall!], Told.Named)
            : named.Count > 0 ? new Subject([.. named.Distinct()], isNarrow && !isPointed ? Told.Perhaps : Told.Named, IsFormal: isFormal)
            : isPointed && !isThis && about.Count > 0 ? About(about, own)
            : isImplied && isOwned && !isNarrow && own is not null && own == _overall ? new Subject([own], Told.Named, IsFormal: isFormal) { IsOwned = true }
            : isOwned && isKnown && own is not null && own == _overall && tail == 0 && !isPointed && !isImplied && !isNarrow ? new Subject([own], Told.Implied)
            : isPointed || isImplied || isNarrow
                ? new Subject(own is null ? [] : [own], isPointed ? Told.Pointed : isNarrow ? Told.Perhaps : Told.Implied)
            : null;
    }

    /// <summary>A contribution to what several outcomes share is one to the section's own; to one outcome, to that.</summary>
    private static Subject? About(List<Aspect> about, Aspect? own) =>
        own is not null && about.Contains(own) ? new Subject([own], Told.Pointed)
        : about.Distinct().Count() == 1 ? new Subject([about[0]], Told.Named)
        : own is null ? null : new Subject([own], Told.Perhaps);

    /// <summary>Whether words tell of the subject of a judgement: “to stay safe”.</summary>
    public bool IsAbout(ClaimText text, int from, int to, Aspect aspect)
    {
        while (from < to && !AboutOf(text, text[from]).Contains(aspect))
        {
            from++;
        }

        return from < to;
    }

    private Aspect[] AboutOf(ClaimText text, ClaimToken token) =>
        token.To == token.From + 1 ? [.. names.About(text.Word(token.From))] : [];

    /// <summary>Whether it is a word of the authority's name; where that is not known, any name behind “in”.</summary>
    public bool IsAuthority(ClaimText text, ClaimToken token, int from)
    {
        for (var word = token.From; word < token.To; word++)
        {
            if (!(authority.Count == 0 ? text.IsCapital(word) && !token.Does(Role.Others) && word > text[from].From
                : authority.Contains(text.Word(word)) || authority.Contains(text.Word(word).TrimEnd('s'))))
            {
                return false;
            }
        }

        return token.To > token.From;
    }
}
