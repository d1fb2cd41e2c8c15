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

        DropBlanksOfRaisedMarks();
        Marks.Sort();
    }

    /// <summary>A raised numeral may have come to stand on a line of its own; where it stood, before a stop on the line below, is a blank.</summary>
    private void DropBlanksOfRaisedMarks()
    {
        for (var i = 1; i + 1 < lines.Length; i++)
        {
            var (line, below) = (lines[i], lines[i + 1]);
            if (line.Span.Length is not (1 or 2) || line.Indent <= below.Indent || below.IsBlank || lines[i - 1].IsBlank || TextOf(line).ContainsAnyExceptInRange('0', '9'))
            {
                continue;
            }

            lines[i] = line with { IsFurniture = true };
            foreach (var blank in BlankBeforeStop().EnumerateMatches(TextOf(below)))
            {
                Marks.Add(new Span(below.Span.Start + blank.Index, blank.Length));
            }
        }
    }

    [GeneratedRegex(@"(?<=\p{L}) (?=[.,;:](?: |$))")]
    private static partial Regex BlankBeforeStop();

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
        var references = ReferencesUpTo(lines[from].Span.Start);
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
                _footnotes.Add(new Footnote(mark, builder.ToProse(), references.TryGetValue(mark, out var places) && places.TryDequeue(out var place) ? place : null));
                if (_footnotes[^1].Reference is { } reference)
                {
                    Marks.Add(reference);
                }
            }
        }
    }

    /// <summary>The numerals glued to a word or stop between the last notes and these.</summary>
    private Dictionary<string, Queue<Span>> ReferencesUpTo(int end)
    {
        var found = new Dictionary<string, Queue<Span>>(StringComparer.Ordinal);
        var start = _pageStart < lines.Length ? lines[_pageStart].Span.Start : end;
        foreach (var match in Reference().EnumerateMatches(source.Text.AsSpan(0, end), start))
        {
            var span = new Span(match.Index, match.Length);
            var mark = source.Text.Substring(match.Index, match.Length);
            (found.TryGetValue(mark, out var places) ? places : found[mark] = new Queue<Span>()).Enqueue(span);
        }

        return found;
    }

    [GeneratedRegex(@"^\d{1,2} \p{Lu}")]
    private static partial Regex NoteStart();

    [GeneratedRegex(@"^(\d{1,2})(?: (?=\p{Lu})|$)")]
    private static partial Regex NoteMark();

    [GeneratedRegex(@"(?<=\p{Ll}{2}|[\p{L})][.,;:?!’'”""]|\))\d{1,2}(?=[\s.,;:)]|$)")]
    private static partial Regex Reference();
}
