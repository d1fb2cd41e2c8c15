using System.Text;

namespace LetterLint.Text;

/// <summary>The plain-text projection of a document, with the start of each of its lines.</summary>
public sealed class SourceText
{
    private readonly int[] _lineStarts;

    public SourceText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Text = text;
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                starts.Add(i + 1);
            }
        }

        _lineStarts = [.. starts];
    }

    /// <summary>The whole projection.</summary>
    public string Text { get; }

    /// <summary>How many lines there are; an empty text has one.</summary>
    public int LineCount => _lineStarts.Length;

    /// <summary>The text between the span's start and end.</summary>
    public string this[Span span] => Text.Substring(span.Start, span.Length);

    /// <summary>The line (from 0) that holds the offset.</summary>
    public int LineOf(int offset) => Ascending.LastUpTo(_lineStarts, offset);

    /// <summary>The line's span without its line end.</summary>
    public Span Line(int line)
    {
        var start = _lineStarts[line];
        var end = line + 1 < _lineStarts.Length ? _lineStarts[line + 1] : Text.Length;
        while (end > start && Text[end - 1] is '\r' or '\n')
        {
            end--;
        }

        return Span.Between(start, end);
    }

    /// <summary>Whether nothing but blanks stands before the offset in its line.</summary>
    public bool BeginsLine(int offset)
    {
        var start = _lineStarts[LineOf(offset)];
        return Text.AsSpan(start, offset - start).IsWhiteSpace();
    }

    /// <summary>Line and column, both from 1, of an offset from 0 to the length of the text.</summary>
    public Location Locate(int offset)
    {
        var line = LineOf(offset);
        return new Location(offset, line + 1, offset - _lineStarts[line] + 1);
    }

    /// <summary>The text after replacements; of two that overlap the first in the text is made.</summary>
    public string With(IEnumerable<TextEdit> edits)
    {
        var text = new StringBuilder(Text.Length);
        var at = 0;
        foreach (var edit in edits.OrderBy(edit => edit.Span))
        {
            if (edit.Span.Start >= at)
            {
                text.Append(Text, at, edit.Span.Start - at).Append(edit.Text);
                at = edit.Span.End;
            }
        }

        return text.Append(Text, at, Text.Length - at).ToString();
    }
}
