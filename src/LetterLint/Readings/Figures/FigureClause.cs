namespace LetterLint.Readings.Figures;

/// <summary>Where the clause of a figure begins and ends.</summary>
internal static class FigureClause
{
    // Nobody writes a clause of more words, and whoever looks for its end looks no farther.
    public const int Longest = 40;

    /// <summary>The first token of the clause before a token.</summary>
    public static int StartOf(FigureLine line, int at)
    {
        var from = at;
        while (from > at - Longest && !IsBreak(line, from - 1))
        {
            from--;
        }

        return from;
    }

    /// <summary>The token behind the clause that goes on at a token.</summary>
    public static int EndOf(FigureLine line, int at)
    {
        var to = at;
        while (to < at + Longest && !IsBreak(line, to))
        {
            to++;
        }

        return to;
    }

    /// <summary>
    /// The first token of what stands in front of a clause and tells of whom it speaks, “of children in care, 26% …”; the clause's own first token
    /// where nothing does, or a date or a place.
    /// </summary>
    public static int GroupBefore(FigureLine line, int from) =>
        line[from - 1].Is(",") && StartOf(line, from - 1) is var front && (line.Is(front, "preposition") || line.Is(front, "of"))
            && (line[front].Is("of") || !(line.Any(front, from, token => token.Kind == TokenKind.Period) || line.Has(front, from, "tells-place-or-time")))
            ? front : from;

    public static bool HasFigure(FigureLine line, int from, int to) => line.Any(Math.Max(0, from), to, token => token.Figure is not null);

    public static bool IsBreak(FigureLine line, int at) => line[at].Kind == TokenKind.Mark
        ? line[at].Text is "" or "," or ";" or ":" or "(" or ")" or "–" or "." or "!" or "?" && !IsInList(line, at)
        : line[at].Is("and") && line[at + 1].Figure is not null;

    /// <summary>“In education, employment or training”.</summary>
    private static bool IsInList(FigureLine line, int at) => line[at].Is(",") && line[at - 1].IsWord && line[at + 1].IsWord
        && line[at + 2].Text is "or" or "and" && line[at + 3].IsWord && !line.Is(at + 1, "verb") && !line.Is(at + 1, "stop");
}
