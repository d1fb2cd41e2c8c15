using LetterLint.Documents;
using LetterLint.Frameworks;
using LetterLint.Letters.Claims;
using LetterLint.Text;

namespace LetterLint.Letters;

/// <summary>A line that names a judgement and gives its grade, as the row of a table does: “Safeguarding – 3”, “Capacity to improve: good”.</summary>
internal sealed record GradedLine(Aspect Aspect, Phrase Label, Given Given, Span Span)
{
    /// <summary>How many blocks it takes: a grade may stand on the line below, a point on a line of the one above.</summary>
    public int Blocks { get; init; } = 1;

    /// <summary>Whether it is a sentence.</summary>
    public bool IsSaid { get; init; }

    // No framework judges more.
    private const int MostRows = 12;
    private const int FewestRows = 2;
    private const int MostWords = 24;
    private const int MostLinesOfRow = 3;

    /// <summary>The line that the passage is; null for another.</summary>
    public static GradedLine? Read(Passage passage, Framework framework)
    {
        var words = passage.Words;
        if (words.Length is < 2 or > MostWords)
        {
            return null;
        }

        foreach (var aspect in framework.Aspects)
        {
            foreach (var label in aspect.Labels)
            {
                if (label.MatchAt(words, 0, framework.GradeWords) is { } match && match.To < words.Length && GradeReader.Read(passage, match.To, framework) is { } given)
                {
                    return new GradedLine(aspect, passage.PhraseOf(0, match.To), given, passage.Prose.Span) { IsSaid = GradeReader.IsSaid(passage, match.To) };
                }
            }
        }

        return null;
    }

    /// <summary>Whether the block is such a line among the judgements of an earlier inspection, and so no heading of this one.</summary>
    public static bool IsOfThePast(IReadOnlyList<Block> blocks, int at, Framework framework) =>
        blocks[at] is Paragraph paragraph && paragraph.Prose.Words.Length <= MostWords && TellsOfThePast(blocks, at, framework) && Read(new Passage(paragraph), framework) is not null;

    /// <summary>The rows that begin at a block: two or more such lines right below each other, one where the framework has one judgement; none where they follow on the judgements of an earlier inspection.</summary>
    public static List<GradedLine> From(IReadOnlyList<Block> blocks, int at, string text, Framework framework)
    {
        var rows = new List<GradedLine>();
        if (TellsOfThePast(blocks, at, framework))
        {
            return rows;
        }

        // Where a framework has one judgement, one row is all there is.
        var fewest = framework.Aspects.Count(aspect => aspect.Graded) == 1 ? 1 : FewestRows;
        if (Pairs(blocks, at, text, framework) is var pairs && pairs.Count >= fewest)
        {
            return pairs;
        }

        Passage? above = null;
        while (at < blocks.Count && blocks[at] is Paragraph { Look: not Look.Heading } paragraph)
        {
            var passage = new Passage(paragraph);
            if (above is not null && rows.Count > 0 && passage.StandsRightBelow(above, text) && Read(Passage.Join(above, passage), framework) is { } whole && whole.Aspect == rows[^1].Aspect && whole.Given.Word?.Span.End > rows[^1].Given.Word?.Span.End)
            {
                // “Requires improvement”, and on the next line “to be good”.
                rows[^1] = whole with { Blocks = rows[^1].Blocks + 1 };
                above = passage;
                at++;
                continue;
            }

            if ((above is not null && !passage.StandsRightBelow(above, text)) || Lines(passage, text, framework) is not { Count: > 0 } lines
                || (lines[0].IsSaid && passage.Text.EndsWith('.')) || lines.Exists(line => rows.Exists(other => other.Aspect == line.Aspect)))
            {
                break;
            }

            above = passage;
            rows.AddRange(lines);
            at++;
        }

        return rows.Count >= fewest && !(rows is [{ IsSaid: true }]) ? rows : [];
    }

    /// <summary>The rows that the lines of a passage are; none where one of them is no row.</summary>
    private static List<GradedLine> Lines(Passage passage, string text, Framework framework)
    {
        if (Read(passage, framework) is { } only)
        {
            return [only];
        }

        var rows = new List<GradedLine>();
        int[] starts = [0, .. passage.Prose.Pieces.Where(at => at > 0 && passage.Text[at] != ' ' && text.AsSpan(0, passage.Prose.SpanOf(at, 1).Start).TrimEnd(' ').EndsWith("\n")), passage.Text.Length];
        for (var i = 0; i + 1 < starts.Length && starts.Length <= MostRows;)
        {
            // A long label breaks over two lines.
            GradedLine? row = null;
            var to = i;
            while (row is null && ++to < Math.Min(starts.Length, i + 1 + MostLinesOfRow))
            {
                row = Read(passage.Part(starts[i], starts[to] - starts[i]), framework);
            }

            if (row is null || rows.Exists(other => other.Aspect == row.Aspect))
            {
                return [];
            }

            rows.Add(row with { Blocks = i == 0 ? 1 : 0 });
            i = to;
        }

        return rows;
    }

    /// <summary>Rows of which each is a label and, on the line below, its grade; nothing else stands between them.</summary>
    private static List<GradedLine> Pairs(IReadOnlyList<Block> blocks, int at, string text, Framework framework)
    {
        var rows = new List<GradedLine>();
        while (at + 1 < blocks.Count && blocks[at] is Paragraph { Marker: null or { Number: not null } } label && blocks[at + 1] is Paragraph { Marker: null } below)
        {
            var (name, grade) = (new Passage(label), new Passage(below));
            if (!grade.StandsRightBelow(name, text) || framework.Aspects.FirstOrDefault(aspect => aspect.Labels.Any(words => words.MatchAt(name.Words, 0, framework.GradeWords, whole: true) is not null)) is not { } aspect
                || rows.Exists(other => other.Aspect == aspect))
            {
                break;
            }

            // “Requires improvement to”, and on the next line “be good”.
            var whole = at + 2 < blocks.Count && blocks[at + 2] is Paragraph { Marker: null } rest && new Passage(rest) is var next && next.StandsRightBelow(grade, text) ? Passage.Join(grade, next) : grade;
            var isBroken = whole != grade && GradeReader.Read(whole, 0, framework) is { Grade: null };
            grade = isBroken ? whole : grade;
            if (GradeReader.Read(grade, 0, framework) is not { } given)
            {
                break;
            }

            rows.Add(new GradedLine(aspect, name.Prose.Whole, given, Span.Cover(name.Prose.Span, grade.Prose.Span)) { Blocks = isBroken ? 3 : 2 });
            at += rows[^1].Blocks;
        }

        return rows;
    }

    /// <summary>Whether what announces the lines above a place tells of the past: “The last inspection was in December 2015. The judgements were:”</summary>
    private static bool TellsOfThePast(IReadOnlyList<Block> blocks, int at, Framework framework)
    {
        for (var back = 1; back <= MostRows && at >= back && blocks[at - back] is Paragraph paragraph; back++)
        {
            if (paragraph.Prose.Text.EndsWith(':'))
            {
                var words = Words.Of(paragraph.Prose.Text);
                var known = ClaimWords.Of(framework);
                return Enumerable.Range(0, words.Length).Any(word => (known.At(words, word).Role & (Role.Past | Role.Was)) != Role.None);
            }

            if (Read(new Passage(paragraph), framework) is null)
            {
                return false;
            }
        }

        return false;
    }
}
