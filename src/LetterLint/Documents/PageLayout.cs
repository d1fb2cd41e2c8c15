using System.Text;
using System.Text.RegularExpressions;
using LetterLint.Text;

namespace LetterLint.Documents;

/// <summary>A line of a text file without the blanks around it.</summary>
/// <param name="Span">Its words in the source; empty for a blank line.</param>
/// <param name="Indent">How many blanks stand before them.</param>
/// <param name="IsFurniture">Whether it is a page number, a running header or a footnote: nothing of the text.</param>
internal sealed record TextLine(Span Span, int Indent, bool IsFurniture)
{
    public bool IsBlank => Span.Length == 0;

    public int EndColumn => Indent + Span.Length;
}

/// <summary>What the page did to a text: how wide its lines are, and which of them are page numbers, running headers and footnotes.</summary>
internal sealed partial class PageLayout
{
    // A converter that keeps a paragraph on one line makes lines far longer than any page is wide.
    private const int WidestPage = 140;

    // Narrower pages are letters of a few short lines, where nothing can be told from the width.
    private const int NarrowestPage = 70;

    // Lines of a table of contents that are alike stand closer together than the feet of two pages.
    private const int ShortestPage = 20;

    private readonly SourceText _source;
    private readonly TextLine[] _lines;
    private readonly List<Span> _marks;

    private PageLayout(SourceText source)
    {
        _source = source;
        _lines = new TextLine[source.LineCount];
        var columns = new List<int>(_lines.Length);
        for (var i = 0; i < _lines.Length; i++)
        {
            _lines[i] = Trim(i);
            if (!_lines[i].IsBlank)
            {
                columns.Add(_lines[i].EndColumn);
            }
        }

        columns.Sort();
        var widest = columns.Count == 0 ? 0 : columns[(columns.Count - 1) * 97 / 100];
        IsWrapped = widest <= WidestPage;
        Width = Math.Max(widest, NarrowestPage);
        DropPageNumbers();
        DropRunningLines();
        var notes = new PageNotes(source, _lines);
        notes.Read();
        (Footnotes, _marks) = (notes.Footnotes, notes.Marks);
    }

    public static PageLayout Of(SourceText source) => new(source);

    public IReadOnlyList<TextLine> Lines => _lines;

    /// <summary>Whether paragraphs are broken into lines; else every line is a paragraph.</summary>
    public bool IsWrapped { get; }

    /// <summary>The column near which full lines end.</summary>
    public int Width { get; }

    public List<Footnote> Footnotes { get; }

    /// <summary>Adds a stretch of the text without the marks of the footnotes.</summary>
    public void Append(Prose.Builder builder, Span span)
    {
        var start = span.Start;
        for (var i = FirstMarkFrom(start); i < _marks.Count && _marks[i].Start < span.End; i++)
        {
            InlineMarkup.Append(builder, _source.Text, Span.Between(start, _marks[i].Start));
            start = _marks[i].End;
        }

        InlineMarkup.Append(builder, _source.Text, Span.Between(start, span.End));
    }

    private int FirstMarkFrom(int offset)
    {
        var at = _marks.BinarySearch(new Span(offset, 0));
        return at < 0 ? ~at : at;
    }

    /// <summary>The highest number of a page, or null where none was found.</summary>
    public int? LastPage { get; private set; }

    /// <summary>Whether the line ended where it did because the next word did not fit.</summary>
    public bool IsFull(TextLine line, TextLine next)
    {
        var text = _source.Text.AsSpan(next.Span.Start, next.Span.Length);
        var word = text.IndexOf(' ') is var blank && blank < 0 ? text.Length : blank;
        return line.EndColumn + 1 + word > Width * 0.86;
    }

    private TextLine Trim(int number)
    {
        var span = _source.Line(number);
        var (start, end) = (span.Start, span.End);
        var text = _source.Text;
        while (start < end && (char.IsWhiteSpace(text[start]) || text[start] == '\f') && text[start] != '\t')
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]) && text[end - 1] != '\t')
        {
            end--;
        }

        return text.AsSpan(start, end - start).IsWhiteSpace()
            ? new TextLine(new Span(span.Start, 0), 0, false)
            : new TextLine(Span.Between(start, end), start - Math.Max(span.Start, text.LastIndexOf('\f', start, start - span.Start + 1) + 1), false);
    }

    private ReadOnlySpan<char> TextOf(TextLine line) => _source.Text.AsSpan(line.Span.Start, line.Span.Length);

    private bool IsBlank(int line) => line < 0 || line >= _lines.Length || _lines[line].IsBlank;

    private void Drop(int line) => _lines[line] = _lines[line] with { IsFurniture = true };

    /// <summary>Lone numerals that count upwards are page numbers; a single one may be a grade or a stray mark.</summary>
    private void DropPageNumbers()
    {
        var numerals = new List<(int Line, int Value)>();
        for (var i = 0; i < _lines.Length; i++)
        {
            var text = TextOf(_lines[i]);
            if (PageOf().IsMatch(text))
            {
                Drop(i);
            }
            else if (text.Length is > 0 and <= 3 && int.TryParse(text, out var value))
            {
                if (IsLastOfPage(i))
                {
                    DropPageNumber(i, value);
                }
                else if (IsBlank(i + 1))
                {
                    numerals.Add((i, value));
                }
            }
        }

        for (var i = 0; i < numerals.Count; i++)
        {
            var follows = i > 0 && numerals[i].Value - numerals[i - 1].Value is 1 or 2;
            var leads = i + 1 < numerals.Count && numerals[i + 1].Value - numerals[i].Value is 1 or 2;
            if (follows || leads || _lines[numerals[i].Line].Indent > Width / 3)
            {
                DropPageNumber(numerals[i].Line, numerals[i].Value);
            }
        }
    }

    private void DropPageNumber(int line, int page)
    {
        Drop(line);
        LastPage = Math.Max(LastPage ?? 0, page);
    }

    /// <summary>A line with “#” for every number and one blank for every gap.</summary>
    private static string KeyOf(ReadOnlySpan<char> line)
    {
        var key = new StringBuilder(line.Length);
        foreach (var unit in line)
        {
            var plain = char.IsDigit(unit) ? '#' : char.IsWhiteSpace(unit) ? ' ' : unit;
            if (plain is not ('#' or ' ') || key.Length == 0 || key[^1] != plain)
            {
                key.Append(plain);
            }
        }

        return key.ToString();
    }

    /// <summary>A line that stands again and again beside page numbers or page breaks, or ends in the page number itself, is a running header.</summary>
    private void DropRunningLines()
    {
        var places = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < _lines.Length; i++)
        {
            if (!_lines[i].IsBlank && !_lines[i].IsFurniture && _lines[i].Span.Length <= WidestPage)
            {
                var key = KeyOf(TextOf(_lines[i]));
                (places.TryGetValue(key, out var same) ? same : places[key] = []).Add(i);
            }
        }

        foreach (var (key, same) in places)
        {
            if (same.Count < 2 || !CountsPages(same))
            {
                continue;
            }

            same.ForEach(Drop);
            if (places.TryGetValue(key[..^" #".Length], out var unnumbered))
            {
                unnumbered.ForEach(Drop);
            }
        }

        // What stands at the head of one page in ten is the heading of a chapter.
        var pages = _lines.Count(line => line.IsFurniture);
        foreach (var same in places.Values.Where(same => same.Count >= 2))
        {
            var beside = same.FindAll(IsBesidePageEdge);
            if (beside.Count * 3 >= same.Count * 2 && beside.Count * 3 >= pages && (beside.Count >= 3 || beside.TrueForAll(TouchesFurniture)))
            {
                beside.ForEach(Drop);
                same.FindAll(TouchesFurniture).ForEach(Drop);
            }
        }
    }

    /// <summary>Whether each line ends in a number that stands far off and is greater than that of the line before it.</summary>
    private bool CountsPages(List<int> lines)
    {
        var last = 0;
        foreach (var line in lines)
        {
            var match = FarNumber().Match(TextOf(_lines[line]).ToString());
            if (!match.Success || int.Parse(match.Groups["number"].ValueSpan) <= last)
            {
                return false;
            }

            last = int.Parse(match.Groups["number"].ValueSpan);
        }

        return lines[^1] - lines[0] >= ShortestPage * (lines.Count - 1);
    }

    private bool TouchesFurniture(int line) =>
        (line > 0 && _lines[line - 1].IsFurniture) || (line + 1 < _lines.Length && _lines[line + 1].IsFurniture);

    private bool IsBesidePageEdge(int line)
    {
        for (var i = Math.Max(0, line - 4); i <= Math.Min(_lines.Length - 1, line + 4); i++)
        {
            if (i != line && _lines[i].IsFurniture)
            {
                return true;
            }
        }

        return BeginsPage(line);
    }

    private bool BeginsPage(int line) => _source.Line(line) is { Length: > 0 } span && _source.Text[span.Start] == '\f';

    private bool IsLastOfPage(int line)
    {
        for (line++; line < _lines.Length && !BeginsPage(line); line++)
        {
            if (!_lines[line].IsBlank)
            {
                return false;
            }
        }

        return line < _lines.Length;
    }

    [GeneratedRegex(@"^page \d{1,3}( of \d{1,3})?$", RegexOptions.IgnoreCase)]
    private static partial Regex PageOf();

    [GeneratedRegex(@"(?<=\S {8,200})(?<number>\d{1,3})$")]
    private static partial Regex FarNumber();
}
