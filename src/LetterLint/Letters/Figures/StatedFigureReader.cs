using System.Collections.Immutable;

namespace LetterLint.Letters.Figures;

/// <summary>Finds percentages whose clause says what is measured and when.</summary>
internal static class StatedFigureReader
{
    private static readonly HashSet<string> Empty = new(StringComparer.Ordinal)
    {
        "a", "an", "the", "of", "in", "on", "at", "to", "for", "by", "with", "and", "or", "as", "is", "are", "was", "were", "be", "been", "being",
        "has", "have", "had", "this", "that", "these", "those", "it", "its", "their", "there", "which", "who", "from", "during", "all", "also", "only", "now",
    };

    public static IEnumerable<StatedFigure> Read(FigureLine line)
    {
        for (var i = 0; i < line.Count; i++)
        {
            if (line[i].Figure is { Unit: FigureUnit.Percent, IsExact: true, IsFraction: false } figure && Stated(line, i, figure) is { } stated)
            {
                yield return stated;
            }
        }
    }

    private static StatedFigure? Stated(FigureLine line, int at, Figure figure)
    {
        var (from, to) = (at, at + 1);
        while (from > 0 && !IsBreak(line[from - 1]))
        {
            from--;
        }

        while (to < line.Count && !IsBreak(line[to]))
        {
            to++;
        }

        // A clause with a second figure says what is measured of neither, and one that points back does not say it at all.
        if (Enumerable.Range(from, to - from).Any(i => i != at && line[i].Figure is not null)
            || line.Has(from - 4, to, word => word is "whom" or "which" or "these" or "those" or "this" or "it" or "they" or "who"))
        {
            return null;
        }

        var periods = Periods(line, from, to) is { Length: > 0 } own ? own : Periods(line, 0, line.Count);
        var words = Enumerable.Range(from, to - from).Where(i => line[i].IsWord || line[i].Kind == TokenKind.Label)
            .Select(i => Singular(line[i].Text)).Where(word => !Empty.Contains(word)).Distinct().ToImmutableArray();
        return periods.Length < 2 && words.Length >= 3 ? new StatedFigure(figure, words, Ages(line, from, to), periods.FirstOrDefault("")) : null;
    }

    private static ImmutableArray<string> Ages(FigureLine line, int from, int to) =>
        [.. Enumerable.Range(from, to - from).Where(i => line[i].Kind == TokenKind.Label && line.Has(i + 1, i + 4, word => word is "year" or "years")).Select(i => line[i].Text)];

    private static string[] Periods(FigureLine line, int from, int to) =>
        [.. Enumerable.Range(from, to - from).Where(i => line[i].Kind == TokenKind.Period).Select(i => Folded(line[i].Text)).Distinct()];

    private static string Folded(string period) => period.Replace(" ", "", StringComparison.Ordinal).Replace('–', '/').Replace('-', '/').Replace('−', '/');

    private static bool IsBreak(Token token) => token.Kind == TokenKind.Mark && token.Text is "," or ";" or ":" or "(" or ")" or "–" or "." or "!" or "?";

    private static string Singular(string word) => word.Length > 3 && word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) ? word[..^1] : word;
}
