using System.Collections.Immutable;
using System.Text.RegularExpressions;
using LetterLint.Documents;
using LetterLint.Text;

namespace LetterLint.Letters;

/// <summary>Reads the table of contents, so that what it lists is not taken for headings.</summary>
internal sealed partial class ContentsReader(ImmutableArray<Block> blocks)
{
    private const int MostEntries = 60;
    private const int LongestEntry = 25;
    private readonly List<ContentsEntry> _entries = [];
    private readonly HashSet<string> _listed = new(StringComparer.Ordinal);

    public ImmutableArray<ContentsEntry> Entries => [.. _entries];

    /// <summary>Reads the contents that begin at a block; gives how many blocks they take, 0 where none begin there.</summary>
    public int Read(int at)
    {
        if (_entries.Count > 0 || !IsHeading(blocks[at]))
        {
            return 0;
        }

        // What has no page number belongs to the contents only where numbered lines follow, or where there are none at all.
        var (end, kept) = (at + 1, 0);
        var next = at + (blocks[at] is Table ? 0 : 1);
        for (; next < blocks.Length && _entries.Count < MostEntries && Takes(blocks[next]); next++)
        {
            if (blocks[next] is Table || _entries[^1].Page is not null)
            {
                (end, kept) = (next + 1, _entries.Count);
            }
        }

        if (kept == 0)
        {
            // The heading of the text that ended the contents is no part of them.
            var isHeadingOfText = next < blocks.Length && !IsListed(blocks[next]);
            (end, kept) = isHeadingOfText ? (next - 1, _entries.Count - 1) : (next, _entries.Count);
        }

        _entries.RemoveRange(Math.Max(kept, 0), _entries.Count - Math.Max(kept, 0));
        return _entries.Count == 0 ? 0 : end - at;
    }

    private static bool IsHeading(Block block) => block switch
    {
        Paragraph paragraph => IsHeading(paragraph),
        Table table => table.Rows[0].Cells[0].Paragraphs is [var only] && IsHeading(only),
        _ => false,
    };

    private static bool IsHeading(Paragraph paragraph) =>
        paragraph.Prose.Words is [{ Text: "contents" }] or [{ Text: "table" }, { Text: "of" }, { Text: "contents" }];

    private bool IsListed(Block block) => block is Paragraph paragraph && _listed.Contains(GradeWords.Fold(paragraph.Prose.Text));

    private bool Takes(Block block) => block switch
    {
        Table table => Takes(table),
        Paragraph paragraph => !IsListed(block) && Takes(paragraph),
        _ => false,
    };

    private bool Takes(Paragraph paragraph)
    {
        var match = Entry().Match(paragraph.Prose.Text);

        // The page stands at the end of the first line of an entry that takes two.
        if (!match.Success && _entries is [.., { Page: { } page } above] && GoesOn(above, paragraph.Prose.Text) && paragraph.Prose.Words.Length <= LongestEntry)
        {
            _entries.RemoveAt(_entries.Count - 1);
            Add(new Phrase($"{above.Words.Text} {paragraph.Prose.Text}", Span.Cover(above.Words.Span, paragraph.Prose.Span)), page);
            return true;
        }

        if (!match.Success && paragraph.Prose.Words.Length > LongestEntry)
        {
            return false;
        }

        Add(match.Success ? paragraph.Prose.Phrase(0, match.Groups["words"].Length) : paragraph.Prose.Whole, match.Success ? int.Parse(match.Groups["page"].Value) : null);
        return true;
    }

    /// <summary>Whether a line without a page goes on with the entry above: in small letters, or with its last capitals and their abbreviation.</summary>
    private static bool GoesOn(ContentsEntry above, string text) => char.IsLower(text[0]) || text[0] == '('
        || (Abbreviated().Match(text) is { Success: true } match && Initials(above.Words.Text + " " + text[..match.Index]).EndsWith(match.Groups["letters"].Value, StringComparison.Ordinal));

    private static string Initials(string text) => string.Concat(Words.Of(text).Select(word => text[word.Start]).Where(char.IsUpper));

    private bool Takes(Table table)
    {
        var rows = table.Rows.Where(row => !row.Cells[0].Paragraphs.IsEmpty && !IsHeading(row.Cells[0].Paragraphs[0]))
            .Select(row => new Line(row.Cells[0].Paragraphs, int.TryParse(row.Cells[^1].Text, out var page) ? page : null)).ToArray();
        if (rows.Count(row => row.Page is not null) * 2 < rows.Length)
        {
            return false;
        }

        foreach (var (words, page) in rows)
        {
            Add(Prose.Join(words.Select(paragraph => paragraph.Prose)).Whole, page);
        }

        return rows.Length > 0;
    }

    private void Add(Phrase words, int? page)
    {
        _entries.Add(new ContentsEntry(words, page));
        _listed.Add(GradeWords.Fold(words.Text));
    }

    [GeneratedRegex(@"^(?<words>.{2,200}?)[ .…]{1,200}(?<page>\d{1,3})$")]
    private static partial Regex Entry();

    // “… Children” and in the next line “Board (LSCB)”.
    [GeneratedRegex(@"(?<=^[\p{L} ]{1,60}) \((?<letters>\p{Lu}{2,8})\)$")]
    private static partial Regex Abbreviated();

    private sealed record Line(ImmutableArray<Paragraph> Words, int? Page);
}
