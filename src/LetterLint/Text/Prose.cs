using System.Text;

namespace LetterLint.Text;

/// <summary>
/// The words of a paragraph as an author reads them, with the way back to the source: markup, line ends and page
/// furniture are gone, white space is folded to one blank, quotation marks and apostrophes are straight, ligatures are their letters.
/// </summary>
public sealed class Prose
{
    private readonly Segment[] _segments;
    private Span? _span;
    private Word[]? _words;

    private Prose(string text, Segment[] segments)
    {
        Text = text;
        _segments = segments;
    }

    /// <summary>Prose without words.</summary>
    public static Prose Empty { get; } = new("", []);

    /// <summary>The folded text.</summary>
    public string Text { get; }

    /// <summary>The folded words of the text.</summary>
    internal Word[] Words => _words ??= LetterLint.Text.Words.Of(Text);

    /// <summary>From the first to the last unit in the source; empty at 0 for empty prose.</summary>
    public Span Span => _span ??= Text.Length == 0 ? Span.None : SpanOf(0, Text.Length);

    /// <summary>The place in the source of a part of the text, what was left out between its ends included.</summary>
    public Span SpanOf(int start, int length)
    {
        if (Text.Length == 0)
        {
            return Span.None;
        }

        var first = ToSource(Math.Min(start, Text.Length - 1));
        return length == 0 ? new Span(first, 0) : Span.Between(first, ToSource(start + length - 1) + 1);
    }

    /// <summary>A part of the text with its place.</summary>
    public Phrase Phrase(int start, int length) => new(Text.Substring(start, length), SpanOf(start, length));

    /// <summary>The whole as a phrase.</summary>
    public Phrase Whole => new(Text, Span);

    /// <summary>A part as prose of its own, without blanks at its ends.</summary>
    public Prose Slice(int start, int length)
    {
        while (length > 0 && Text[start] == ' ')
        {
            (start, length) = (start + 1, length - 1);
        }

        while (length > 0 && Text[start + length - 1] == ' ')
        {
            length--;
        }

        if (length == Text.Length)
        {
            return this;
        }

        if (length == 0)
        {
            return Empty;
        }

        var parts = new List<Segment>();
        for (var at = SegmentAt(start); at < _segments.Length && _segments[at].Text < start + length; at++)
        {
            var segment = _segments[at];
            var from = Math.Max(segment.Text, start);
            var to = Math.Min(segment.Text + segment.Length, start + length);
            if (from < to)
            {
                parts.Add(new Segment(from - start, segment.Source + from - segment.Text, to - from));
            }
        }

        return new Prose(Text.Substring(start, length), [.. parts]);
    }

    /// <summary>The text offsets from which on the text stands in one piece in the source; every line of it begins at one.</summary>
    internal IEnumerable<int> Pieces => _segments.Select(segment => segment.Text);

    /// <summary>The text offset of a source offset, or -1 where the source offset was left out.</summary>
    public int OffsetOf(int source)
    {
        foreach (var segment in _segments)
        {
            if (segment.Source <= source && source < segment.Source + segment.Length)
            {
                return segment.Text + source - segment.Source;
            }
        }

        return -1;
    }

    /// <summary>The two one after the other with a blank between them, or nothing between where the first ends in a broken-off hyphen.</summary>
    public static Prose Join(Prose first, Prose second) => Join([first, second]);

    /// <summary>All of them one after the other, likewise.</summary>
    public static Prose Join(IEnumerable<Prose> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var builder = new Builder();
        var end = 0;
        foreach (var part in parts)
        {
            builder.NextLine(end);
            builder.Append(part);
            end = part.Span.End;
        }

        return builder.ToProse();
    }

    public override string ToString() => Text;

    private int ToSource(int offset)
    {
        var segment = _segments[SegmentAt(offset)];
        return segment.Source + offset - segment.Text;
    }

    /// <summary>The last segment that begins at the offset or before it; a paragraph of many lines has many.</summary>
    private int SegmentAt(int offset)
    {
        var (low, high) = (0, _segments.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (_segments[middle].Text <= offset)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return low;
    }

    private sealed record Segment(int Text, int Source, int Length);

    /// <summary>Collects prose from pieces of the source.</summary>
    public sealed class Builder
    {
        private readonly StringBuilder _text = new();
        private readonly List<Segment> _segments = [];

        // Where lines end in a hyphen.
        private readonly List<int> _hyphens = [];

        // U+FB00 to U+FB06, as letters of a PDF are set.
        private static readonly string[] Ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];

        // The segment that is still growing.
        private int _start;
        private int _source;

        /// <summary>Whether nothing has been collected yet.</summary>
        public bool IsEmpty => _text.Length == 0;

        /// <summary>Adds one unit from the source, folded.</summary>
        public void Append(char unit, int source)
        {
            switch (unit)
            {
                case '\u00AD' or '\u200B' or '\uFEFF':
                    return;
                case '\u2018' or '\u2019' or '\u02BC':
                    unit = '\'';
                    break;
                case '\u201C' or '\u201D':
                    unit = '"';
                    break;
                case '\u2011' or '\u2010':
                    unit = '-';
                    break;
                case >= '\uFB00' and <= '\uFB06':
                    foreach (var letter in Ligatures[unit - '\uFB00'])
                    {
                        Add(letter, source);
                    }

                    return;
                default:
                    if (char.IsWhiteSpace(unit))
                    {
                        Blank(source);
                        return;
                    }

                    break;
            }

            Add(unit, source);
        }

        /// <summary>Adds a blank unless there is one already or nothing stands before it.</summary>
        public void Blank(int source)
        {
            if (_text.Length > 0 && _text[^1] != ' ')
            {
                Add(' ', source);
            }
        }

        /// <summary>Ends a line: with a blank, or where a hyphen parts a word there, without one.</summary>
        public void NextLine(int source)
        {
            if (_text.Length > 0 && _text[^1] == '-')
            {
                _hyphens.Add(_text.Length - 1);
            }
            else
            {
                Blank(source);
            }
        }

        /// <summary>Adds all of another prose.</summary>
        public void Append(Prose prose)
        {
            ArgumentNullException.ThrowIfNull(prose);
            foreach (var segment in prose._segments)
            {
                for (var i = 0; i < segment.Length; i++)
                {
                    var unit = prose.Text[segment.Text + i];
                    if (unit == ' ')
                    {
                        Blank(segment.Source + i);
                    }
                    else
                    {
                        Add(unit, segment.Source + i);
                    }
                }
            }
        }

        /// <summary>What has been collected, without a blank at its end.</summary>
        public Prose ToProse()
        {
            var text = _text.ToString();
            var prose = text.Length == 0 ? Empty : new Prose(text, [.. _segments, Growing]).Slice(0, text.Length);
            return _hyphens.Exists(at => LineEnds.Part(text, at)) ? Mended(prose, text) : prose;
        }

        /// <summary>Without the hyphens that stand for nothing but the end of a line.</summary>
        private Prose Mended(Prose prose, string text)
        {
            var builder = new Builder();
            var start = text.Length - text.AsSpan().TrimStart(' ').Length;
            var from = 0;
            foreach (var hyphen in _hyphens)
            {
                if (LineEnds.Part(text, hyphen))
                {
                    builder.Append(prose.Slice(from, hyphen - start - from));
                    from = hyphen - start + 1;
                }
            }

            builder.Append(prose.Slice(from, prose.Text.Length - from));
            return builder.ToProse();
        }

        private Segment Growing => new(_start, _source, _text.Length - _start);

        private void Add(char unit, int source)
        {
            if (_text.Length > 0 && source != _source + _text.Length - _start)
            {
                _segments.Add(Growing);
                _start = _text.Length;
            }

            if (_text.Length == _start)
            {
                _source = source;
            }

            _text.Append(unit);
        }
    }
}
