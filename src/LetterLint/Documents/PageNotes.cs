using System.Text.RegularExpressions;
using LetterLint.Text;

namespace LetterLint.Documents;

/// <summary>Takes the notes at the foot of each page out of the lines, and finds the numerals in the text that refer to them.</summary>
internal sealed partial class PageNotes(SourceText source, TextLine[] lines)
{
    private readonly List<Footnote> _footnotes = [];
    private int _pageStart;

    public List<Footnote> Footnotes => _footnotes;

    /// <summary>The references in the text, in order.</summary>
    public List<Span> Marks { get; } = [];

    /// <summary>A note is a numeral on a line of its own with words below it, or a numeral before words and then the page's end.</summary>
    public void Read()
    {
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].IsBlank || lines[i].IsFurniture || !IsBlank(i - 1) && !lines[i - 1].IsFurniture)
            {
                continue;
            }

            var text = TextOf(lines[i]);
            var isAlone = text.Length <= 2 && int.TryParse(text, out _) && !IsBlank(i + 1);
            var end = i;
            while (end < lines.Length && !IsBlank(end) && !lines[end].IsFurniture)
            {
                end++;
            }

            if ((isAlone && end > i + 1) || (NoteStart().IsMatch(text) && EndsPage(end)))
            {
                ReadNotes(i, end);
                _pageStart = end;
            }
        }

        Marks.Sort();
    }

    private ReadOnlySpan<char> TextOf(TextLine line) => source.Text.AsSpan(line.Span.Start, line.Span.Length);

    private bool IsBlank(int line) => line < 0 || line >= lines.Length || lines[line].IsBlank;

    private bool EndsPage(int line)
    {
        while (line < lines.Length && lines[line].IsBlank)
        {
            line++;
        }

        return line < lines.Length && lines[line].IsFurniture;
    }

    private void ReadNotes(int from, int to)
    {
        var builder = new Prose.Builder();
        var mark = "";
        for (var i = from; i < to; i++)
        {
            var match = NoteMark().Match(TextOf(lines[i]).ToString());
            if (match.Success)
            {
                Add();
                (mark, builder) = (match.Groups[1].Value, new Prose.Builder());
            }

            var start = lines[i].Span.Start + (match.Success ? match.Length : 0);
            builder.Blank(start);
            InlineMarkup.Append(builder, source.Text, Span.Between(start, lines[i].Span.End));
            lines[i] = lines[i] with { IsFurniture = true };
        }

        Add();

        void Add()
        {
            if (!builder.IsEmpty)
            {
                _footnotes.Add(new Footnote(mark, builder.ToProse(), ReferenceTo(mark, lines[from].Span.Start)));
            }
        }
    }

    /// <summary>The numeral glued to a word or stop between the last notes and these.</summary>
    private Span? ReferenceTo(string mark, int end)
    {
        var start = _pageStart < lines.Length ? lines[_pageStart].Span.Start : end;
        foreach (var found in Reference().EnumerateMatches(source.Text.AsSpan(0, end), start))
        {
            var span = new Span(found.Index, found.Length);
            if (source.Text.AsSpan(found.Index, found.Length).SequenceEqual(mark) && !Marks.Contains(span))
            {
                Marks.Add(span);
                return span;
            }
        }

        return null;
    }

    [GeneratedRegex(@"^\d{1,2} \p{Lu}")]
    private static partial Regex NoteStart();

    [GeneratedRegex(@"^(\d{1,2})(?: (?=\p{Lu})|$)")]
    private static partial Regex NoteMark();

    [GeneratedRegex(@"(?<=\p{Ll}{2}|[\p{L})][.,;:?!’'”""]|\))\d{1,2}(?=[\s.,;:)]|$)")]
    private static partial Regex Reference();
}
