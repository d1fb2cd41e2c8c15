using System.Globalization;

namespace LetterLint.Readings.Figures;

/// <summary>A count and what it is a count of: a grade, or the rest of its clause.</summary>
internal sealed record TallyPart(int At, int End, Figure Figure, string Name);

/// <summary>
/// Counts or percentages that follow one another: “41 led to an assessment, 15 to early help and seven to no further action”.
/// </summary>
internal sealed record Partition(IReadOnlyList<TallyPart> Parts, TallyKind Kind, bool LeavesNone)
{
    private const int LongestPart = 10;
    private const int MostParts = 20;
    private const int Farthest = 40;

    /// <summary>
    /// The parts that begin with the figure at a token, if they exclude one another; null where nothing says that they do.
    /// </summary>
    public static Partition? At(FigureLine line, int at)
    {
        if (!IsCount(line, at) || (at > 0 && IsCount(line, at - 1)))
        {
            return null;
        }

        var parts = new List<TallyPart>();
        var isOver = false;
        for (var i = at; parts.Count < MostParts && IsCount(line, i) && line[i].Figure!.Unit == line[at].Figure!.Unit;)
        {
            if (IsNested(line, i) || (i > at && IsOfThem(line, i)))
            {
                return null;
            }

            if (i == at && IsAside(line, i))
            {
                return null;
            }

            // “22 were aged under five, 11 were older, and six groups …”: what has no verb behind those that have is of something else.
            if (parts.Count > 1 && parts.TrueForAll(part => line.Is(part.At + 1, "verb")) && !line.Is(i + 1, "verb"))
            {
                isOver = true;
                break;
            }

            var end = EndOf(line, i);
            parts.Add(new TallyPart(i, end, line[i].Figure!, parts.Count.ToString(CultureInfo.InvariantCulture)));
            i = end;
            while (line[i].Text is "," or "and" or "–" || (i > end && line.Is(i, "between-parts"))
                || (line[i].Is("the") && line.Is(i + 1, "rest")))
            {
                i++;
            }

            // Behind “the other five” nothing is left: “and two of those” are told of among them.
            if (i == end || (parts.Count > 1 && line.Has(parts[^2].End, parts[^1].At, "rest")))
            {
                break;
            }
        }

        var isApart = parts.Count > 2 && line.Has(at, parts[^1].At, "apart") && VerbOf(line, parts[0]) > 0;
        if (parts.Count < 2 || (line.Has(at, parts[^1].End, "overlap") && !isApart)
            || (!isOver && line.Any(parts[^1].End, parts[^1].End + 3, token => token.Figure is not null)))
        {
            return null;
        }

        var leavesNone = line.Has(parts[^2].End, parts[^1].At, "rest");
        var kind = leavesNone ? TallyKind.Exclusive : isApart ? TallyKind.Elliptic : KindOf(line, parts) ?? Beside(line, parts);
        return kind is null ? null : new Partition(parts, kind.Value, leavesNone);
    }

    /// <summary>“Four of them”.</summary>
    public static bool IsOfThem(FigureLine line, int at) => line[at + 1].Is("of") && line.Is(at + 2, "these-here");

    /// <summary>“Of the 31, 19 were good or better, four of them outstanding”: they are told of among those before, and are no part of all.</summary>
    public static bool IsNested(FigureLine line, int at) =>
        IsOfThem(line, at) && Enumerable.Range(Math.Max(0, at - Farthest), Math.Min(at, Farthest)).Count(before => IsCount(line, before)) > 1;

    /// <summary>“Of the nine homes, two of them its own, one is full”: a verb goes with what follows, and none with them.</summary>
    public static bool IsAside(FigureLine line, int at) =>
        IsOfThem(line, at) && EndOf(line, at) is var end && line[at - 1].Text == "," && line[end].Text == "," && !line.Has(at, end, "copula")
        && IsCount(line, end + 1) && line.Is(end + 2, "copula");

    private static TallyKind? KindOf(FigureLine line, List<TallyPart> parts)
    {
        var (first, later) = (parts[0], parts.Skip(1).ToArray());
        if (parts.TrueForAll(part => line[part.At + 1].Is("as")) && line.Has(first.At - 3, first.At, "sorting"))
        {
            return TallyKind.Exclusive;
        }

        var verb = VerbOf(line, first);
        if (verb < 0 || later.Any(part => line.Any(part.At + 1, part.End, token => token.Kind == TokenKind.Period)))
        {
            return null;
        }

        // Who “are in work” may be in their own home too.
        if (line.Is(verb + 1, "preposition") && !line.Is(verb, "copula") && later.All(part => line.Is(part.At + 1, "preposition")))
        {
            // Who “lived in the area” may well have lived “with foster families”.
            return first.Figure.Unit == FigureUnit.Number ? TallyKind.Exclusive
                : later.All(part => line[part.At + 1].Text == line[verb + 1].Text) ? TallyKind.Elliptic
                : null;
        }

        // “Are approved for one child, 59 for two”; but who is seen within a day is seen within two.
        if (line.Is(verb, "copula") && line.ClassAt(verb + 1, "sorting") is > 0 and var sorted && line.Is(verb + 1 + sorted, "preposition")
            && later.All(part => line.Is(part.At + 1, "preposition") && !IsVerbal(line, part))
            && !line.Any(first.At, later[^1].End, token => token.Figure?.Unit == FigureUnit.Time))
        {
            return TallyKind.Exclusive;
        }

        if (line.Is(verb, "copula")
            && later.All(part => !IsVerbal(line, part) && part.End > part.At + 1 && !line.Is(part.At + 1, "preposition")
            && !line[part.At + 1].Is("of")))
        {
            return TallyKind.Elliptic;
        }

        // “22 were aged under five and 11 were aged five or over”: sorted by the same word again.
        if (line.Is(verb, "copula") && line.ClassAt(verb + 1, "sorting") > 0 && later.All(part => line[part.At + 1].Text == line[verb].Text && line[part.At + 2].Text == line[verb + 1].Text))
        {
            return TallyKind.Exclusive;
        }

        // “62% attend community schools, 27% church schools”: who attends one of them attends no other.
        if (verb == first.At + 1 && line.Is(verb, "settling")
            && later.All(part => !IsVerbal(line, part) && part.End > part.At + 1 && !line[part.At + 1].Is("of")))
        {
            return TallyKind.Elliptic;
        }

        return parts.Count > 2 && parts.TrueForAll(part => VerbOf(line, part) > 0)
            && parts.Exists(part => line.Has(part.At, part.End, "lacking")) && !line.Has(first.At, first.End, "lacking")
            ? TallyKind.Listed
            : null;
    }

    /// <summary>Parts without a verb behind the first, or three that have one each: “six for primary schools and five for secondary”; in “who left one last summer, 19 …” the “one” is none.</summary>
    private static TallyKind? Beside(FigureLine line, List<TallyPart> parts) =>
        parts[0].Figure.Unit == FigureUnit.Number && !line[parts[0].At].Is("one") && (parts.Count > 2 || !IsVerbal(line, parts[1])) ? TallyKind.Beside : null;

    /// <summary>The verb of a part: right behind its figure, or behind “of pupils” or “children”.</summary>
    private static int VerbOf(FigureLine line, TallyPart part)
    {
        for (var i = part.At + 1; i < part.End && i <= part.At + 5; i++)
        {
            if (line.Is(i, "verb")
                || (i == part.At + 1 && line[i].IsWord && line[i].Text.Length > 2 && !line.Is(i, "preposition")
                && line.Is(i + 1, "preposition"))
                || (i == part.At + 1 && line.Is(i, "lacking")))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsVerbal(FigureLine line, TallyPart part) =>
        line.Has(part.At, part.End, "verb")
            || line.Any(part.At + 1, part.End, token => token.IsWord && token.Text.EndsWith("ed", StringComparison.Ordinal));

    private static int EndOf(FigureLine line, int at)
    {
        var end = at + 1;
        while (end < at + LongestPart && IsInside(line, end) && !IsJoint(line, end))
        {
            end++;
        }

        return end;
    }

    /// <summary>A word of a part, or a number that counts something in it: “for two children”, “with five years' service”.</summary>
    private static bool IsInside(FigureLine line, int at) =>
        line[at].Figure is null ? line[at].IsWord || line[at].Text is "-" or "'" || line[at].Kind == TokenKind.Label
            : line.Is(at - 1, "preposition") || line.Is(at - 1, "aged");

    /// <summary>“… and six”, “… and the other six”: where the next part begins.</summary>
    private static bool IsJoint(FigureLine line, int at)
    {
        if (line[at].Text is not ("and" or "while" or "with"))
        {
            return false;
        }

        for (var i = at + 1; i <= at + 4; i++)
        {
            if (line[i].Figure is not null)
            {
                return true;
            }

            if (!line.Is(i, "between-parts"))
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsCount(FigureLine line, int at) =>
        line[at].Figure is { IsExact: true, IsFraction: false, Part: null, Scale: 1 } figure
            && (figure is { Unit: FigureUnit.Number, Measure: "" } || figure.Unit == FigureUnit.Percent);
}
