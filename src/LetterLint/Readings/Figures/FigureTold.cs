namespace LetterLint.Readings.Figures;

/// <summary>
/// A percentage or a rate that is all its sentence tells of, with what it was before or what it is beside, if the sentence says that: “15% of posts were
/// vacant, compared with 11% a year earlier”.
/// </summary>
/// <param name="Line">Its sentence.</param>
/// <param name="Before">The sentence before it in its paragraph, or null.</param>
/// <param name="At">Its token.</param>
/// <param name="Own">The figure.</param>
internal sealed record FigureTold(FigureLine Line, FigureLine? Before, int At, Figure Own)
{
    private const int LongestSentence = 80;
    private const int MostYears = 2;

    private MeasuredOf? _of;
    private List<Measure>? _measures;

    /// <summary>What it was before, or null.</summary>
    public Figure? Past { get; init; }

    /// <summary>The figure of others, or null.</summary>
    public Figure? Other { get; init; }

    /// <summary>Whose that is.</summary>
    public string? Beside { get; init; }

    public static FigureTold? Read(FigureLine line, FigureLine? before, IReadOnlyList<Change> changes, int? year)
    {
        if (line.Count > LongestSentence || changes.Count > 1 || line.Has(0, line.Count, "of-then") || MeasuredOf.PointsBack(line) || IsOld(line, year))
        {
            return null;
        }

        var change = changes is [var only] ? only : null;
        int[] told = [.. Enumerable.Range(0, line.Count).Where(at => line[at].Figure is { Unit: FigureUnit.Percent or FigureUnit.Rate } && !line.IsAmount(at))];
        int[] past = [.. told.Where(at => change is null ? line.RoleOf(at) == Role.Past : line[at].Figure!.Span == change.From.Span)];
        int[] other = [.. told.Where(at => change?.From.Span != line[at].Figure!.Span && change?.To.Span != line[at].Figure!.Span && line.RoleOf(at) == Role.Other)];
        // “Last year 64% of 19-year-olds were in work”: none is later.
        past = told.Length == 1 && !line.Has(0, line.Count, "long-past") ? [] : past;
        int[] own = [.. told.Except(past).Except(other)];
        return own is [var at] && line[at].Figure is { IsExact: true, IsFraction: false, IsRound: false } figure && past.Length <= 1 && other.Length <= 1
            && (change is null || change.To.Span == figure.Span) && Array.TrueForAll([.. past, .. other], side => line[side].Figure is { IsExact: true } beside && beside.IsLike(figure))
            ? new(line, before, at, figure)
            {
                Past = past is [var then] ? line[then].Figure : null,
                Other = other is [var of] ? line[of].Figure : null,
                Beside = ToldWithoutFigures.KindsIn(line, 0, line.Count) is [var kind] ? kind : null,
            }
            : null;
    }

    /// <summary>What it may be of: its clause, with the clause before or behind it, or its sentence.</summary>
    public List<Measure> Measures(Func<FigureLine, Func<int, bool>> passedOver) => _measures ??= MeasuresOf(passedOver);

    /// <summary>Of whom its sentence tells.</summary>
    public MeasuredOf Of(FigureGrammar grammar, string authority) => _of ??= MeasuredOf.In(Line, Before, grammar, authority);

    private List<Measure> MeasuresOf(Func<FigureLine, Func<int, bool>> passedOver)
    {
        var (from, to) = (FigureClause.StartOf(Line, At), FigureClause.EndOf(Line, At + 1));
        if (Line[from - 1].Is("(") && Line[to].Is(")"))
        {
            (from, to) = (FigureClause.StartOf(Line, from - 1), FigureClause.EndOf(Line, to + 1));
        }

        var isPassedOver = passedOver(Line);
        return [Told(from, to), Told(FigureClause.StartOf(Line, from - 1), to), Told(from, FigureClause.EndOf(Line, to + 1)), Told(0, Line.Count)];

        Measure Told(int start, int end) => new(Line, start, end, -1, 0, "", isPassedOver);
    }

    /// <summary>Whether the last year that it names lies some time before that of the letter.</summary>
    private static bool IsOld(FigureLine line, int? year)
    {
        var latest = 0;
        for (var i = 0; i < line.Count; i++)
        {
            if (line[i].Kind == TokenKind.Period && line[i].Text is [.., var a, var b, var c, var d] && int.TryParse([a, b, c, d], out var named))
            {
                latest = Math.Max(latest, named);
            }
        }

        return latest > 0 && latest < year - MostYears;
    }
}
