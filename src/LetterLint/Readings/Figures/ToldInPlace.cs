namespace LetterLint.Readings.Figures;

/// <summary>
/// A figure with all the words that tell what it is of, so that two of one paragraph can be set side by side: “187 children were
/// subject to a plan at the end of May … each of the 178 children subject to a plan at the end of May”.
/// </summary>
/// <param name="Figure">The figure.</param>
/// <param name="Clause">The words of its clause; empty where another figure shares it.</param>
/// <param name="Others">The words of what else could be all that tells of it: with the clause it leans on, or from the figure on.</param>
/// <param name="IsAll">Whether it is said to count all there are: “all four of the borough's schools”.</param>
/// <param name="IsKnown">Whether it counts them as known: “the four schools”.</param>
/// <param name="IsPast">Whether the clause tells of the past, or null where no verb says so.</param>
internal sealed record ToldInPlace(Figure Figure, string Clause, HashSet<string> Others, bool IsAll, bool IsKnown, bool? IsPast)
{
    private const int FewestWords = 3;
    private const int LongestName = 4;
    private const int MostPlaces = 40;

    public static IEnumerable<ToldInPlace> Read(FigureLine line, IReadOnlyList<Change> changes)
    {
        var moved = changes.SelectMany(change => new[] { change.From.Span, change.To.Span }).ToHashSet();
        for (var i = 0; i < line.Count; i++)
        {
            if (line[i].Figure is { IsExact: true, IsFraction: false, Part: null, Scale: 1, Measure: "", Unit: FigureUnit.Percent or FigureUnit.Number } figure
                && line.RoleOf(i) == Role.Own && !moved.Contains(figure.Span) && Of(line, i, figure) is { } told)
            {
                yield return told;
            }
        }
    }

    /// <summary>Pairs within one paragraph.</summary>
    public static IEnumerable<RestatedFigure> Pair(IEnumerable<ToldInPlace> told) =>
        from paragraph in told.GroupBy(figure => figure.Figure.Sentence.Paragraph)
        let figures = paragraph.Take(MostPlaces).ToArray()
        from second in Enumerable.Range(1, figures.Length - 1)
        let first = Array.FindIndex(figures, 0, second, earlier => earlier.IsOfTheSame(figures[second]))
        where first >= 0
        select new RestatedFigure(figures[first].Figure, figures[second].Figure);

    private bool IsOfTheSame(ToldInPlace other) =>
        Figure.Unit == other.Figure.Unit && !(IsPast is { } past && other.IsPast is { } otherPast && past != otherPast)
        && (Figure.Unit == FigureUnit.Percent || Figure.Noun == other.Figure.Noun || IsOfAll(other))
        && ((Clause.Length > 0 && (Clause == other.Clause || other.Others.Contains(Clause))) || (other.Clause.Length > 0 && Others.Contains(other.Clause))
            || (IsOfAll(other) && Others.Overlaps(other.Others)));

    /// <summary>Whether one counts all there are and the other the same as known.</summary>
    private bool IsOfAll(ToldInPlace other) => (IsAll && (other.IsAll || other.IsKnown)) || (IsKnown && other.IsAll);

    private static ToldInPlace? Of(FigureLine line, int at, Figure figure)
    {
        var (from, to) = (at, at + 1);
        while (from > at - FigureClause.Longest && !IsBreak(line, from - 1))
        {
            from--;
        }

        while (to < at + FigureClause.Longest && !IsBreak(line, to))
        {
            to++;
        }

        // “In the first audit, 40% of plans …” tells in front which plans they are.
        if (line[from - 1].Is(",") && LastBreak(line, from - 1) is var front && (line.Is(front, "preposition") || line.Is(front, "of")) && !line.Has(front, from, "verb") && !FigureClause.HasFigure(line, front, from))
        {
            from = front;
        }

        var others = new HashSet<string>(StringComparer.Ordinal);
        var (isAll, isKnown) = (line[at - 1].Is("all") && line[at + 1].Is("of"), line[at - 1].Is("the"));
        if (figure.Unit == FigureUnit.Number)
        {
            // “Each of the 178 children subject to a plan at the end of May” stands in a clause about something else.
            for (var end = at + 2; line[at - 1].Text is "the" or "all" && end <= to; end++)
            {
                if (end == to || !GoesOn(line, end))
                {
                    Add(at + 1, end, at + 1);
                }
            }
        }

        // “In 91% of cases, plans are issued on time”, “the share in work is high: in May it was 61%”.
        if (line[to].Text is "," && NextBreak(line, to + 1) is var next && !FigureClause.HasFigure(line, to + 1, next))
        {
            Add(from, next, at);
        }

        if (line[from - 1].Text is ":" && LastBreak(line, from - 2) is var last && !FigureClause.HasFigure(line, last, from))
        {
            Add(last, to, at);
        }

        // “Re-referrals, which now stand at 19%”: what the clause leans on stands right before it.
        for (var start = from - 2; line.Is(from, "relative") && line[from - 1].Is(",") && start >= from - 1 - LongestName && !IsBreak(line, start); start--)
        {
            Add(start, to, at);
        }

        var isShared = line[from - 1].Text is ":" or "(" || FigureClause.HasFigure(line, from, at) || FigureClause.HasFigure(line, at + 1, to)
            || line.Any(Math.Max(0, from), to, token => token.Text is "who" or "whom" or "whose" or "which");
        var past = PastOf(line, from, to);
        // What was so of no date may have been so of two.
        var isOf = IsDated(line, from, to) || (figure.Unit == FigureUnit.Percent && past == false);
        return new ToldInPlace(figure, isShared || !isOf ? "" : WordsOf(line, from, to, at), others, isAll, isKnown, past);

        void Add(int start, int end, int own)
        {
            if (WordsOf(line, start, end, own) is { Length: > 0 } words)
            {
                others.Add(words);
            }
        }
    }

    /// <summary>Whether more is said of which they are: “in the borough”, “judged good”, “who live at home”.</summary>
    private static bool GoesOn(FigureLine line, int at) => !(line[at].Is("at") && line[at + 1].Is("least"))
        && (line.Is(at, "preposition") || line.Is(at, "relative") || line.Is(at, "sorting") || line.Is(at, "goes-on")
            || (line[at].Text.Length > "need".Length && (line[at].Text.EndsWith("ed", StringComparison.Ordinal) || line[at].Text.EndsWith("ing", StringComparison.Ordinal))));

    /// <summary>The words that tell something, in one order; empty where they are too few.</summary>
    private static string WordsOf(FigureLine line, int from, int to, int figure)
    {
        var words = new SortedSet<string>(StringComparer.Ordinal);
        for (var i = Math.Max(0, from); i < to; i++)
        {
            if (line[i].Kind is TokenKind.Label or TokenKind.Period || (line[i].IsWord && !line.Is(i, "measures-nothing") && !line.Is(i, "tells-again")))
            {
                words.Add(StatedFigureReader.Bare(line[i].Text));
            }
        }

        return words.Count < FewestWords ? "" : string.Join(' ', words);
    }

    /// <summary>Counts change from day to day: only of one date are two the same.</summary>
    private static bool IsDated(FigureLine line, int from, int to) =>
        line.Any(Math.Max(0, from), to, token => token.Kind == TokenKind.Period) || line.Has(from, to, "month");

    private static bool? PastOf(FigureLine line, int from, int to)
    {
        var (past, present) = (line.Has(from, to, "past-verb"), line.Has(from, to, "present-verb"));
        return past == present ? null : past;
    }

    private static int NextBreak(FigureLine line, int at)
    {
        var to = at;
        while (to < at + FigureClause.Longest && !IsBreak(line, to))
        {
            to++;
        }

        return to;
    }

    private static int LastBreak(FigureLine line, int at)
    {
        var from = at;
        while (from > at - FigureClause.Longest && !IsBreak(line, from - 1))
        {
            from--;
        }

        return from;
    }

    private static bool IsBreak(FigureLine line, int at) =>
        FigureClause.IsBreak(line, at) || (line[at].Is("and") && line.Is(at + 1, "preposition") && line[at + 2].Figure is not null);
}
