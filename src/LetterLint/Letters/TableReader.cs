using System.Collections.Immutable;
using LetterLint.Documents;
using LetterLint.Frameworks;
using LetterLint.Text;

namespace LetterLint.Letters;

/// <summary>Reads the tables about grades: the key to them, and the judgements.</summary>
internal sealed class TableReader(Framework framework)
{
    private const int LongestHeader = 3;
    private const int FewestLevels = 3;

    public List<KeyEntry> Key { get; } = [];

    /// <summary>The first cell of the table of judgements, or null.</summary>
    public Phrase? JudgementTable { get; private set; }

    /// <summary>The rows of tables of judgements.</summary>
    public List<JudgedRow> Rows { get; } = [];

    /// <summary>Reads the keys that stand in notes.</summary>
    public void ReadKeys(IEnumerable<Footnote> notes)
    {
        foreach (var table in notes.SelectMany(note => note.Blocks).OfType<Table>())
        {
            _ = TryReadKey(table);
        }
    }

    public bool TryReadKey(Table table)
    {
        var entries = table.Rows.Select(KeyEntryOf).OfType<KeyEntry>().ToArray();
        if (entries.Length < 2 || entries.Length < table.Rows.Length - 1 || !entries.Any(entry => entry.Explains(framework.Scale)))
        {
            return false;
        }

        Key.AddRange(entries);
        return true;
    }

    /// <summary>“4 | Outstanding”, “Performs well (3) | An organisation that …”, “Performs well | An organisation that …”.</summary>
    private KeyEntry? KeyEntryOf(TableRow row)
    {
        if (row.Cells is not [{ Paragraphs: [{ Prose: var label }] }, _, ..])
        {
            return null;
        }

        var means = row.Cells.Skip(1).SelectMany(cell => cell.Paragraphs).Select(paragraph => paragraph.Prose.Whole).ToArray();
        return KeyLine.LabelOf(label) is var (grade, words) ? new KeyEntry(grade, [.. words, .. means])
            : framework.Scale.LevelOfWord(label.Text) is not null && means.Any(text => framework.Scale.Levels.Any(level => level.MeaningIn(text.Text) is not null)) ? new KeyEntry(label.Whole, [.. means])
            : null;
    }

    /// <summary>The heading of a section that is set as a table with its grade beside it; null where the table is another.</summary>
    public SectionHeading? HeadingIn(Table table)
    {
        SectionHeading? found = null;
        foreach (var row in table.Rows)
        {
            var cells = row.Cells.Where(cell => !cell.Paragraphs.IsEmpty).Select(cell => new Passage(Joined(cell))).ToArray();
            var form = cells.Length == 0 ? null : framework.Sections.FirstOrDefault(form => form.Aspect is not null && IsHeading(form, cells[0]));
            if (form is not null && found is null && cells.Length == 2 && (GradeReader.Read(cells[1], 0, framework) is var given) && (given is not null || SaysNoGrade(cells[1])))
            {
                found = new SectionHeading(form, cells[0].Prose.Whole, given);
            }
            else if (form is not null || (cells.Length > 0 && AspectOf(cells[0]) is not null))
            {
                return null;
            }
        }

        return found;

        bool IsHeading(SectionForm form, Passage passage) =>
            form.Headings.Any(heading => heading.MatchAt(passage.Words, 0, framework.GradeWords, whole: true) is not null);
    }

    /// <summary>Reads a table of judgements; what it says beside its rows, as “Children's services in Northmere are good” at its head, are sentences.</summary>
    public bool TryReadJudgements(Table table, JudgementReader judgements, SentenceCollector sentences)
    {
        var rows = new List<JudgedRow>();
        var beside = new List<Prose>();
        foreach (var row in table.Rows)
        {
            var cells = row.Cells.Where(cell => !cell.Paragraphs.IsEmpty).Select(cell => new Passage(Joined(cell))).ToArray();
            if (cells.Length == 0 || AspectOf(cells[0]) is not { } aspect)
            {
                beside.AddRange(row.Cells.SelectMany(cell => cell.Paragraphs).Select(paragraph => paragraph.Prose));
            }
            else
            {
                rows.Add(new JudgedRow(aspect, cells[0].Prose.Whole, row.Span, cells.Skip(1).Select(cell => GradeReader.Read(cell, 0, framework)).FirstOrDefault(given => given is not null), cells.Skip(1).Any(SaysNoGrade)));
            }
        }

        // A table that names aspects and gives none of them a grade is some other table.
        if (!rows.Any(row => row.Given is not null))
        {
            return false;
        }

        foreach (var remark in beside)
        {
            sentences.Add(remark, SentenceKind.Front);
        }

        Rows.AddRange(rows);
        JudgementTable ??= table.Rows.SelectMany(row => row.Cells).First(cell => !cell.Paragraphs.IsEmpty).Paragraphs[0].Prose.Whole;
        foreach (var (aspect, label, row, given, isWithheld) in rows)
        {
            if (given is { } grade)
            {
                judgements.Add(aspect, Place.Table, grade.Grade, grade.Word, row);
            }
            else if (isWithheld)
            {
                judgements.Withhold(aspect);
            }
            else
            {
                judgements.AddBlank(aspect, label);
            }
        }

        return true;
    }

    /// <summary>Reads the rows of a table that is set in lines; gives how many blocks they are.</summary>
    public int ReadLines(IReadOnlyList<Block> blocks, int at, string text, JudgementReader judgements)
    {
        if (IsScale(blocks[at]))
        {
            return 1;
        }

        // Behind the table of this letter such lines are those of another: of the last inspection, of the services of a partner.
        var lines = JudgementTable is null ? GradedLine.From(blocks, at, text, framework) : [];
        foreach (var line in lines)
        {
            Rows.Add(new JudgedRow(line.Aspect, line.Label, line.Span, line.Given, false));
            judgements.Add(line.Aspect, Place.Table, line.Given.Grade, line.Given.Word, line.Span);
        }

        JudgementTable ??= lines.Count > 0 ? lines[0].Label : null;
        return lines.Sum(line => line.Blocks);
    }

    /// <summary>“Inadequate Adequate Good Outstanding”: the boxes of which one was ticked.</summary>
    private bool IsScale(Block block)
    {
        var words = block is Paragraph { Marker: null } paragraph ? new Passage(paragraph).Words : [];
        var (at, levels) = (0, 0);
        while (at < words.Length && framework.GradeWords.LongestAt(words, at) is > 0 and var length)
        {
            (at, levels) = (at + length, levels + 1);
        }

        return levels >= FewestLevels && at == words.Length;
    }

    /// <summary>A table of one row in one line: the box in which a heading stands with its grade, or the grade alone.</summary>
    public static Passage? Boxed(Table table)
    {
        var cells = table.Rows is [var row] ? row.Cells.Where(cell => !cell.Paragraphs.IsEmpty).Select(Joined).ToArray() : [];
        return cells.Length == 0 ? null : new Passage(cells[0] with { Prose = Prose.Join(cells.Select(cell => cell.Prose)) });
    }

    /// <summary>The heading of a table of one column: a line of few words over cells that all have more; null where there is none.</summary>
    public static Paragraph? HeaderOf(Table table) =>
        table.Rows.Length > 1 && table.Rows.All(row => row.Cells is [{ Paragraphs.IsEmpty: false }]) && table.Rows[0].Cells[0].Paragraphs is [{ Marker: null } header]
            && WordsIn(header) <= LongestHeader && table.Rows.Skip(1).All(row => WordsIn(row.Cells[0].Paragraphs[0]) > LongestHeader)
            ? header
            : null;

    private static int WordsIn(Paragraph paragraph) => Words.Of(paragraph.Prose.Text).Length;

    /// <summary>The aspect that the passage names, or null.</summary>
    public Aspect? AspectOf(Passage passage) => framework.Aspects.FirstOrDefault(aspect =>
        aspect.Labels.Any(label => label.MatchAt(passage.Words, 0, framework.GradeWords, whole: true) is not null));

    /// <summary>All that stands in a cell, which is not empty, in one line.</summary>
    public static Paragraph Joined(TableCell cell) =>
        cell.Paragraphs[0] with { Prose = Prose.Join(cell.Paragraphs.Select(paragraph => paragraph.Prose)) };

    /// <summary>“Not judged”, “Not inspected this time”.</summary>
    private static bool SaysNoGrade(Passage passage) => passage.Words is [{ Text: "not" }, _] or [{ Text: "not" }, _, _] or [{ Text: "not" }, _, _, _];
}

/// <summary>A row of the table of judgements: what is judged, as it is called there, and the grade.</summary>
internal sealed record JudgedRow(Aspect Aspect, Phrase Label, Span Row, Given? Given, bool IsWithheld);
