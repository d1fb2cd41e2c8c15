using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Figures;

/// <summary>Of whom and of what a sentence tells, so far as two that differ in it cannot tell of the same.</summary>
/// <param name="Ages">The ages that it names.</param>
/// <param name="Numbers">The stages and limits that it names.</param>
/// <param name="Groups">Whom it tells of; where it does not say, the sentence before or the heading does.</param>
/// <param name="Kinds">What tells its measure from others like it, and what turns it round.</param>
/// <param name="Names">The places and schemes that it names.</param>
internal sealed record MeasuredOf(HashSet<string> Ages, HashSet<string> Numbers, HashSet<string> Groups, HashSet<string> Kinds, HashSet<string> Names)
{
    private const int Near = 4;

    public static MeasuredOf In(FigureLine line, FigureLine? before, FigureGrammar grammar, string authority)
    {
        var (ages, numbers, kinds, names) = (New(), New(), New(), New());
        for (var i = 0; i < line.Count; i++)
        {
            if (IsAgeAt(line, i))
            {
                ages.Add($"{line[i].Figure!.Least}");
            }
            else if (line[i].Kind == TokenKind.Label)
            {
                (IsAge(line, i) ? ages : numbers).Add(NumberWords.TryParse(line[i].Text, out var number) ? $"{number}" : line[i].Text);
            }
            else if (line[i].Figure is { IsOfTime: true } time)
            {
                numbers.Add($"{time.Least / Math.Max(1, time.Days)} {time.Measure}");
            }
            else if (line.Is(i, "proportion") || line.Is(i, "beside"))
            {
                i += Math.Max(line.ClassAt(i, "proportion"), line.ClassAt(i, "beside")) - 1;
            }
            else if (line.ClassAt(i, "tells-apart") is > 0 and var apart)
            {
                kinds.Add(line.SenseAt(i, "tells-apart")!.Kind ?? StatedFigureReader.Bare(line[i].Text));
                i += apart - 1;
            }
            else if (line.Is(i, "turns-round"))
            {
                kinds.Add(line[i].Text);
            }
            else if (IsName(line, i) && !line.Is(i, "month") && !authority.Contains(line[i].Text, StringComparison.OrdinalIgnoreCase) && !line.Is(i, "group-told"))
            {
                names.Add(line[i].Text);
            }
        }

        return new(ages, numbers, GroupsIn(line, before, grammar), kinds, names);
    }

    /// <summary>Whether figures may tell of the same; what names no age may mean those of its group, and a share that is known by name those that it is worked out for.</summary>
    public bool IsSame(MeasuredOf figures, bool isNamed) =>
        Groups.SetEquals(figures.Groups) && Kinds.SetEquals(figures.Kinds) && Names.SetEquals(figures.Names)
        && Numbers.SetEquals(figures.Numbers) && (Ages.SetEquals(figures.Ages) || (Ages.Count == 0 && (isNamed || Groups.Count > 0)));

    /// <summary>Whether it tells of whom another sentence names: “these”, “of them”, but not “those who”.</summary>
    public static bool PointsBack(FigureLine line) =>
        Enumerable.Range(0, line.Count).Any(at => line.Is(at, "these-here") && !line.Is(at + 1, "relative"));

    /// <summary>“When they are 19” counts nothing.</summary>
    public static bool IsAgeAt(FigureLine line, int at) => line[at].Figure is { Unit: FigureUnit.Number, IsExact: true, Noun: "" } && line.Is(at - 1, "copula") && line.Is(at - 2, "leans");

    private static bool IsAge(FigureLine line, int at) => line.Has(at - Near, at, "aged") || line.Has(at + 1, at + 1 + Near, "year");

    private static HashSet<string> GroupsIn(FigureLine line, FigureLine? before, FigureGrammar grammar)
    {
        var groups = Told(line);
        if (groups.Count == 0 && before is not null && line.Has(0, line.Count, "leans"))
        {
            groups = Told(before);
        }

        if (groups.Count == 0 && line.Sentence.Section?.Heading.Text is { } heading)
        {
            groups.UnionWith(grammar.Groups.Where(group => Array.Exists(group.Phrases, phrase => heading.Contains(phrase, StringComparison.OrdinalIgnoreCase))).Select(group => group.Name));
        }

        return groups;
    }

    private static HashSet<string> Told(FigureLine line)
    {
        var groups = New();
        for (var i = 0; i < line.Count; i++)
        {
            if (line.SenseAt(i, "group-told")?.Kind is { } group)
            {
                groups.Add(group);
                i += line.ClassAt(i, "group-told") - 1;
            }
        }

        return groups;
    }

    private static bool IsName(FigureLine line, int at) => at > 0 && line[at].IsWord && line[at - 1].Text is not (":" or "–" or "‘" or "“" or "'")
        && line.Sentence.Text[line[at].Start..line[at].End] is [var first, .. var rest] && char.IsUpper(first) && rest.Any(char.IsLower);

    private static HashSet<string> New() => new(StringComparer.Ordinal);
}
