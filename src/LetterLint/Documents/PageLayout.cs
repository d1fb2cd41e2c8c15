using System.Text.RegularExpressions;
using LetterLint.Text;

namespace LetterLint.Documents;

/// <summary>A line of a text file without the blanks around it.</summary>
/// <param name="Span">Its words in the source; empty for a blank line.</param>
/// <param name="Indent">How many blanks stand before them.</param>
/// <param name="IsFurniture">Whether it is a page number, a running header or a footnote: nothing of the text.</param>
internal readonly record struct TextLine(Span Span, int Indent, bool IsFurniture)
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

    private readonly SourceText _source;
    private readonly TextLine[] _lines;

    private PageLayout(SourceText source)
    {
        _source = source;
        _lines = [.. Enumerable.Range(0, source.LineCount).Select(Trim)];
        var columns = _lines.Where(line => !line.IsBlank).Select(line => line.EndColumn).Order().ToArray();
        var widest = columns.Length == 0 ? 0 : columns[(columns.Length - 1) * 97 / 100];
        IsWrapped = widest <= WidestPage;
        Width = Math.Max(widest, NarrowestPage);
        DropPageNumbers();
        DropRunningLines();
        DropFootnotes();
    }

    public static PageLayout Of(SourceText source) => new(source);

    public IReadOnlyList<TextLine> Lines => _lines;

    /// <summary>Whether paragraphs are broken into lines; else every line is a paragraph.</summary>
    public bool IsWrapped { get; }

    /// <summary>The column near which full lines end.</summary>
    public int Width { get; }

    public List<Footnote> Footnotes { get; } = [];

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
            : new TextLine(Span.Between(start, end), start - span.Start, false);
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

    /// <summary>A line that stands three times or more, mostly beside a page number or a page break, is a running header.</summary>
    private void DropRunningLines()
    {
        var places = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < _lines.Length; i++)
        {
            if (!_lines[i].IsBlank && !_lines[i].IsFurniture && _lines[i].Span.Length <= WidestPage)
            {
                var key = Digits().Replace(TextOf(_lines[i]).ToString(), "#");
                (places.TryGetValue(key, out var same) ? same : places[key] = []).Add(i);
            }
        }

        foreach (var same in places.Values.Where(same => same.Count >= 3))
        {
            var beside = same.Where(IsBesidePageEdge).ToArray();
            if (beside.Length >= 3 && beside.Length * 3 >= same.Count * 2)
            {
                Array.ForEach(beside, Drop);
            }
        }
    }

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

    /// <summary>At the foot of a page: a numeral on a line of its own with words below it, or a numeral before words, then the page's end.</summary>
    private void DropFootnotes()
    {
        for (var i = 0; i < _lines.Length; i++)
        {
            if (_lines[i].IsBlank || _lines[i].IsFurniture || !IsBlank(i - 1) && !_lines[i - 1].IsFurniture)
            {
                continue;
            }

            var text = TextOf(_lines[i]);
            var isAlone = text.Length <= 2 && int.TryParse(text, out _) && !IsBlank(i + 1);
            var end = i;
            while (end < _lines.Length && !IsBlank(end) && !_lines[end].IsFurniture)
            {
                end++;
            }

            if ((isAlone && end > i + 1) || (FootnoteStart().IsMatch(text) && EndsPage(end)))
            {
                ReadFootnotes(i, end);
            }
        }
    }

    private bool EndsPage(int line)
    {
        while (line < _lines.Length && _lines[line].IsBlank)
        {
            line++;
        }

        return line < _lines.Length && _lines[line].IsFurniture;
    }

    private void ReadFootnotes(int from, int to)
    {
        var builder = new Prose.Builder();
        var mark = "";
        for (var i = from; i < to; i++)
        {
            var match = FootnoteMark().Match(TextOf(_lines[i]).ToString());
            if (match.Success)
            {
                Add(mark, builder);
                (mark, builder) = (match.Groups[1].Value, new Prose.Builder());
            }

            var start = _lines[i].Span.Start + (match.Success ? match.Length : 0);
            builder.Blank(start);
            InlineMarkup.Append(builder, _source.Text, Span.Between(start, _lines[i].Span.End));
            Drop(i);
        }

        Add(mark, builder);

        void Add(string numeral, Prose.Builder words)
        {
            if (!words.IsEmpty)
            {
                Footnotes.Add(new Footnote(numeral, words.ToProse(), null));
            }
        }
    }

    [GeneratedRegex(@"^page \d{1,3}( of \d{1,3})?$", RegexOptions.IgnoreCase)]
    private static partial Regex PageOf();

    [GeneratedRegex(@"\d{1,9}")]
    private static partial Regex Digits();

    [GeneratedRegex(@"^\d{1,2} \p{Lu}")]
    private static partial Regex FootnoteStart();

    [GeneratedRegex(@"^(\d{1,2})(?: (?=\p{Lu})|$)")]
    private static partial Regex FootnoteMark();
}
