using System.Globalization;

namespace LetterLint.Readings.Figures;

/// <summary>
/// A figure with the words and times around it, so that one in which two digits changed places is found beside it: “in September 2,846 children had
/// a plan … more than half of the 2,486 plans that there were in September”.
/// </summary>
/// <param name="Figure">The figure.</param>
/// <param name="Digits">Its digits.</param>
/// <param name="Times">The times that its sentence names.</param>
/// <param name="Words">The words near it that tell something.</param>
internal sealed record TransposedFigure(Figure Figure, string Digits, HashSet<string> Times, HashSet<string> Words)
{
    private const int FewestDigits = 3;
    private const int FewestWords = 2;
    private const int Near = 24;
    private const int MostPlaces = 200;

    public static IEnumerable<TransposedFigure> Read(FigureLine line)
    {
        HashSet<string> times = [.. Enumerable.Range(0, line.Count).Where(i => line[i].Kind == TokenKind.Period).Select(i => StatedFigureReader.Folded(line[i].Text))];
        for (var at = 0; at < line.Count && times.Count > 0; at++)
        {
            if (line[at].Figure is { IsExact: true, IsFraction: false, Part: null, Scale: 1, Measure: "", Unit: FigureUnit.Percent or FigureUnit.Number } figure && line.RoleOf(at) == Role.Own
                && figure.Least.ToString(CultureInfo.InvariantCulture) is { } digits && digits.Count(char.IsAsciiDigit) >= FewestDigits)
            {
                var from = Math.Max(0, at - Near);
                yield return new TransposedFigure(figure, digits, times, [.. Enumerable.Range(from, Math.Min(line.Count, at + Near) - from)
                    .Where(i => i != at && line[i].IsWord && !line.Is(i, "measures-nothing") && !line.Is(i, "everyone")).Select(i => StatedFigureReader.Bare(line[i].Text))]);
            }
        }
    }

    /// <summary>Pairs those of different sentences that tell of one time and one thing.</summary>
    public static IEnumerable<RestatedFigure> Pair(IEnumerable<TransposedFigure> figures) =>
        from same in figures.Take(MostPlaces).GroupBy(figure => (figure.Figure.Unit, string.Concat(figure.Digits.Order())))
        let told = same.ToArray()
        from second in Enumerable.Range(1, told.Length - 1)
        let first = Array.FindIndex(told, 0, second, earlier => earlier.IsTransposed(told[second]))
        where first >= 0
        select new RestatedFigure(told[first].Figure, told[second].Figure);

    private bool IsTransposed(TransposedFigure other) =>
        Figure.Sentence.Index != other.Figure.Sentence.Index && AreSwapped(Digits, other.Digits) && Times.Overlaps(other.Times) && Words.Intersect(other.Words).Take(FewestWords).Count() == FewestWords;

    /// <summary>Whether two digits side by side, and nothing else, have changed places.</summary>
    private static bool AreSwapped(string digits, string others)
    {
        var at = digits.AsSpan().CommonPrefixLength(others);
        var next = at + 1 < digits.Length && digits[at + 1] == '.' ? at + 2 : at + 1;
        return next < digits.Length && digits.Length == others.Length && digits[at] == others[next] && digits[next] == others[at] && digits.AsSpan(next + 1).SequenceEqual(others.AsSpan(next + 1));
    }
}
