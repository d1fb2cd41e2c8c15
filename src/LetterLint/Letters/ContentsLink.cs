using System.Collections.Immutable;
using System.Text.RegularExpressions;
using LetterLint.Documents;
using LetterLint.Frameworks;
using LetterLint.Text;

namespace LetterLint.Letters;

/// <summary>A line of the contents and the heading that it names; the one or the other is null where it has no partner.</summary>
public sealed record ContentsLink(ContentsEntry? Entry, Phrase? Heading) : IPlaced
{
    /// <summary>Where a partner is lacking, the line or heading before the place where it would stand, else after it; null where there is neither.</summary>
    public Phrase? Beside { get; init; }

    /// <summary>Whether line and heading have the same words; case and punctuation do not count.</summary>
    public bool Agrees { get; init; }

    /// <summary>Whether the line lists a section of the framework that the letter lacks.</summary>
    public bool IsMissing { get; init; }

    /// <summary>Whether the line is a row of the table of judgements, which names the sections too.</summary>
    public bool IsRow { get; init; }

    /// <summary>The place of the line, else of the heading.</summary>
    public Span Span => (Entry?.Words ?? Heading!).Span;
}

/// <summary>Finds for every line of the contents its heading, and for every section its line of the contents.</summary>
internal sealed partial class ContentsLinks(Framework framework)
{
    private const int LongestHeading = 25;
    private const int MostLines = 3;

    // “Adoption performance: requires improvement to be good”
    private const int LongestGrade = 5;

    // One word of four may be wrong.
    private const double NearlySame = 0.75;
    private readonly List<Line> _lines = [];
    private readonly List<Phrase> _cells = [];

    /// <summary>Notes a paragraph that may be a heading, of whatever look.</summary>
    public void Note(Paragraph paragraph, int block)
    {
        if (MayBeHeading(paragraph.Prose))
        {
            _lines.Add(new Line(paragraph, block));
        }
    }

    /// <summary>Notes the cells of a table: a heading may stand beside a box with its grade.</summary>
    public void Note(Table table) => _cells.AddRange(table.Rows.SelectMany(row => row.Cells).Where(cell => !cell.Paragraphs.IsEmpty)
        .Select(cell => TableReader.Joined(cell).Prose).Where(MayBeHeading).Select(prose => prose.Whole));

    /// <summary>The rows of the table of judgements that are headings of the framework, each with the heading of its section.</summary>
    public IEnumerable<ContentsLink> OfRows(IEnumerable<JudgedRow> rows, ImmutableArray<Section> sections) =>
        from row in rows.DistinctBy(row => row.Aspect)
        let section = sections.FirstOrDefault(section => !section.Form.Part && section.Form.Aspect == row.Aspect.Id)
        where section is not null && IsOf(section.Form, row.Label)
        select new ContentsLink(new ContentsEntry(row.Label, null), section.Heading) { Agrees = IsSame(RowKeyOf(row.Label.Text), RowKeyOf(section.Heading.Text)), IsRow = true };

    /// <summary>The one may say more than the other, as “Capacity to improve, including the management of services” does.</summary>
    private static bool IsSame(string row, string heading) =>
        row == heading || heading.StartsWith($"{row} ", StringComparison.Ordinal) || row.StartsWith($"{heading} ", StringComparison.Ordinal);

    /// <summary>Neither an article nor a number before a heading counts.</summary>
    private static string RowKeyOf(string heading) => string.Join(' ', Words.Of(Tail().Replace(heading, "")).Select(word => word.Text)
        .SkipWhile(word => word == "the" || word.All(char.IsAsciiDigit)));

    public ImmutableArray<ContentsLink> Of(ImmutableArray<ContentsEntry> entries, ImmutableArray<Section> sections)
    {
        if (entries.IsEmpty)
        {
            return [];
        }

        var headings = Headings();
        var wholes = sections.Where(section => section.Whole is null).DistinctBy(section => section.Form.Id).ToList();
        foreach (var heading in sections.Select(section => section.Heading).Concat(_cells))
        {
            headings.TryAdd(KeyOf(heading.Text), heading);
        }

        var links = entries.Select(entry => headings.TryGetValue(KeyOf(entry.Words.Text), out var heading)
            ? new ContentsLink(entry, heading) { Agrees = true }
            : new ContentsLink(entry, null)).ToArray();
        wholes.RemoveAll(section => links.Any(link => link.Heading is { } heading && heading.Span.Overlaps(section.Heading.Span)));
        var unlisted = sections.Where(section => !links.Any(link => link.Heading is { } heading && heading.Span.Overlaps(section.Heading.Span))).ToList();
        for (var i = 0; i < links.Length; i++)
        {
            if (links[i].Heading is null && (wholes.Find(section => IsOf(section.Form, links[i].Entry!.Words)) ?? unlisted.Find(section => IsNearly(section, links[i].Entry!.Words))) is { } otherwise)
            {
                links[i] = links[i] with
                {
                    Heading = WithLineBelow(otherwise.Heading),
                    Agrees = otherwise.Form.Part && KeyOf(otherwise.Heading.Text) == KeyOf(links[i].Entry!.Words.Text),
                };
                wholes.Remove(otherwise);
                unlisted.Remove(otherwise);
            }
        }

        // The contents list what follows them.
        wholes.RemoveAll(section => section.Heading.Span.Start < entries[0].Words.Span.Start);

        // The line names a heading like it that stands right beside; two lines may name one heading.
        wholes.RemoveAll(section => entries.Any(entry => IsNearly(section, entry.Words))
            || entries.Zip(entries.Skip(1), (first, second) => KeyOf($"{first.Words} {second.Words}")).Contains(KeyOf(section.Heading.Text)));

        // Contents that list none of the sections that every letter has stop at the chapters above them.
        if (!links.Any(link => link.Heading is { } heading && sections.Any(section => section.Form.Required && section.Heading.Span.Overlaps(heading.Span))))
        {
            wholes.RemoveAll(section => section.Form.Required);
        }

        return [.. links.Select((link, i) => link.Heading is not null ? link : link with
            {
                Beside = Nearest(links, i)?.Heading,
                IsMissing = framework.Sections.Any(form => form is { Part: false, Ordered: true } && IsOf(form, link.Entry!.Words) && !sections.Any(section => section.Form == form)),
            }),
            .. wholes.Select(section => new ContentsLink(null, section.Heading) { Beside = Before(links, section.Heading)?.Entry!.Words })];
    }

    /// <summary>Whether a heading has most words of a line, so that one was changed without the other.</summary>
    private static bool IsNearly(Section section, Phrase line)
    {
        var (heading, words) = (Words.Of(Tail().Replace(section.Heading.Text, "")), Words.Of(line.Text));
        var shared = words.Count(word => heading.Any(other => other.Text == word.Text));
        return shared >= NearlySame * Math.Max(heading.Length, words.Length);
    }

    private static ContentsLink? Nearest(ContentsLink[] links, int at) =>
        links.Take(at).Reverse().Concat(links.Skip(at + 1)).FirstOrDefault(link => link.Heading is not null);

    private static ContentsLink? Before(ContentsLink[] links, Phrase heading)
    {
        var found = links.Where(link => link.Heading is not null);
        return found.LastOrDefault(link => link.Heading!.Span < heading.Span) ?? found.FirstOrDefault() ?? links[0];
    }

    /// <summary>Every line, alone and together with those right below it: “Annex A”, then its title.</summary>
    private Dictionary<string, Phrase> Headings()
    {
        var headings = new Dictionary<string, Phrase>(StringComparer.Ordinal);
        for (var i = 0; i < _lines.Count; i++)
        {
            var prose = Prose.Empty;
            for (var next = i; next < _lines.Count && next < i + MostLines && _lines[next].Block == _lines[i].Block + next - i; next++)
            {
                prose = next == i ? _lines[i].Paragraph.Prose : Prose.Join(prose, _lines[next].Paragraph.Prose);
                headings.TryAdd(KeyOf(prose.Text), prose.Whole);
                if (next == i && prose.Text.LastIndexOf(": ", StringComparison.Ordinal) is > 0 and var colon && Words.Of(prose.Text[colon..]).Length <= LongestGrade)
                {
                    headings.TryAdd(KeyOf(prose.Text[..colon]), prose.Whole);
                }
            }
        }

        return headings;
    }

    private Phrase WithLineBelow(Phrase heading)
    {
        var at = _lines.FindIndex(line => line.Paragraph.Prose.Span.Contains(heading.Span.Start));
        return at >= 0 && at + 1 < _lines.Count && _lines[at + 1] is var below && below.Block == _lines[at].Block + 1 && below.Paragraph.Look != Look.Plain
            ? new Phrase($"{heading.Text} {below.Paragraph.Prose.Text}", Span.Cover(heading.Span, below.Paragraph.Prose.Span))
            : heading;
    }

    private static bool MayBeHeading(Prose prose) => prose.Text.Length < LongestHeading * 10 && prose.Words.Length <= LongestHeading;

    /// <summary>Case and punctuation do not count, nor does an abbreviation in brackets or the mark of a footnote that is glued to the last word.</summary>
    private static string KeyOf(string heading) => GradeWords.Fold(Tail().Match(heading) is { Success: true } tail ? heading[..tail.Index] : heading);

    [GeneratedRegex(@"(?<=\p{L})\d{1,2}$| \([A-Z]{2,6}\)?$")]
    private static partial Regex Tail();

    private bool IsOf(SectionForm form, Phrase words) =>
        form.Headings.Any(heading => heading.MatchAt(Words.Of(words.Text), 0, framework.GradeWords, whole: true) is not null);

    /// <summary>A paragraph and its place among the blocks.</summary>
    private sealed record Line(Paragraph Paragraph, int Block);
}
