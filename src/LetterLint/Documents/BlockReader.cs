using System.Collections.Immutable;
using System.Text.RegularExpressions;
using LetterLint.Text;

namespace LetterLint.Documents;

/// <summary>Puts the lines of a text together again into paragraphs and tables.</summary>
internal sealed partial class BlockReader(SourceText source, PageLayout page, Budget budget)
{
    private const int LongestPage = 100;

    private readonly ImmutableArray<Block>.Builder _blocks = ImmutableArray.CreateBuilder<Block>();
    private readonly IReadOnlyList<TextLine> _lines = page.Lines;
    private int _at;

    // Whether something other than a line end stands between the last paragraph and the line at hand.
    private bool _broken = true;
    private bool _pageTurned;

    public ImmutableArray<Block> Read()
    {
        while (_at < _lines.Count)
        {
            budget.Look();
            var line = _lines[_at];
            if (line.IsBlank || line.IsFurniture)
            {
                _broken = true;
                _pageTurned |= line.IsFurniture;
                _at++;
            }
            else if (MarkupTable.TryRead(source, _lines, ref _at) is { } table)
            {
                AddTable(table);
            }
            else if (page.IsWrapped && LayoutTable.TryRead(source, page, ref _at) is { } laid)
            {
                AddTable(laid);
            }
            else
            {
                ReadParagraph();
            }
        }

        return _blocks.ToImmutable();
    }

    private void AddTable(ImmutableArray<TableRow> rows)
    {
        if (rows.IsEmpty)
        {
            return;
        }

        // A page break cuts a table in two; the parts have the same columns and nothing of the text between them.
        if (_blocks.LastOrDefault() is Table last && last.Rows[^1].Cells.Length == rows[0].Cells.Length
            && Enumerable.Range(source.LineOf(last.Span.End) + 1, Math.Max(0, source.LineOf(rows[0].Span.Start) - source.LineOf(last.Span.End) - 1))
                .All(line => _lines[line].IsBlank || _lines[line].IsFurniture))
        {
            _blocks[^1] = new Table(last.Rows.AddRange(rows));
        }
        else
        {
            _blocks.Add(new Table(rows));
        }

        (_broken, _pageTurned) = (true, false);
    }

    private void ReadParagraph()
    {
        var first = _lines[_at];
        var start = LineStart.Of(source.Text, first.Span);
        if (start.IsRule)
        {
            _at++;
            _broken = true;
            return;
        }

        if (GoesOnWithNumber(start.Marker))
        {
            start = start with { Marker = null, Words = first.Span };
        }

        if (NoteMark.ReadNote(source.Text, first.Span) is { } note)
        {
            page.Footnotes.Add(note);
            _at++;
            return;
        }

        if (start.Look == Look.Plain && (Fragments.HasBlocks(source.Text, first.Span) || Fragments.HasInnerBullets(source.Text, first.Span)))
        {
            _blocks.AddRange(Fragments.Of(source.Text, first.Span));
            _at++;
            return;
        }

        var isRest = _pageTurned && start is { Marker: null, Look: Look.Plain } && _blocks.LastOrDefault() is Paragraph { Marker: not null } && IsHanging(_at);
        var builder = new Prose.Builder();
        page.Append(builder, start.Words);
        var last = first;
        var isText = false;
        _at++;
        while (_at < _lines.Count && Continues(start, last, _lines[_at], isText))
        {
            isText |= page.IsFull(last, _lines[_at]);
            last = _lines[_at];
            builder.NextLine(last.Span.Start);

            page.Append(builder, last.Span);
            _at++;
        }

        Add(start, builder.ToProse(), isRest);
    }

    /// <summary>Whether the text at the head of a page stands as far in as the words behind a bullet or number do.</summary>
    private bool IsHanging(int at)
    {
        var line = _lines[at];
        var isText = EndsSentence(line) || (at + 1 < _lines.Count && !_lines[at + 1].IsBlank && (page.IsFull(line, _lines[at + 1]) || _lines[at + 1].Indent == line.Indent));
        var margin = line.Indent;
        for (var i = at; i < _lines.Count && i < at + LongestPage && !_lines[i].IsFurniture; i++)
        {
            margin = _lines[i].IsBlank ? margin : Math.Min(margin, _lines[i].Indent);
        }

        return isText && line.Indent >= margin + 2;
    }

    /// <summary>Whether the next line belongs to the paragraph; where one line was full, short ones in mid-sentence are no headings.</summary>
    private bool Continues(LineStart start, TextLine last, TextLine next, bool isText)
    {
        if (start.Look == Look.Heading || next.IsBlank || next.IsFurniture || (!page.IsWrapped && !IsBrokenOff(start, last, next))
            || IsCell(last) || (last.Indent > next.Indent && LayoutColumn.IsRight(last) && LayoutColumn.PiecesOf(source, next).Count > 1))
        {
            return false;
        }

        var nextStart = LineStart.Of(source.Text, next.Span);
        if (nextStart.Look != start.Look && nextStart.Look != Look.Plain || nextStart.IsRule)
        {
            return false;
        }

        var ended = EndsSentence(last);
        if (nextStart.Marker is { } marker)
        {
            // “… at the age of” / “25. Most …” is no new paragraph, nor what closes a bracket; a bullet or the next number always is.
            return !marker.IsBullet && !ended && !IsNext(start.Marker, marker) && (page.IsFull(last, next) || (marker.Text[^1] == ')' && IsInBracket(start.Words.Start, last.Span.End)));
        }

        var startsLow = char.IsLower(source.Text[next.Span.Start]);
        return page.IsFull(last, next) || (!ended && (startsLow || (isText && last.Span.Length * 2 >= page.Width)))
            || (start.Marker is not null && next.Indent > _lines[LineOf(start.Words)].Indent);
    }

    /// <summary>Whether a line goes on below although lines are not broken in this text: in the middle of a word, or set in below a bullet.</summary>
    private bool IsBrokenOff(LineStart start, TextLine last, TextLine next)
    {
        var text = source.Text;
        return (text[last.Span.End - 1] == '-' && last.Span.Length > 1 && char.IsLower(text[last.Span.End - 2]) && char.IsLower(text[next.Span.Start]))
            || (start.Marker is not null && next.Indent > _lines[LineOf(start.Words)].Indent && !EndsSentence(last));
    }

    private static bool IsNext(ListMarker? last, ListMarker marker) =>
        last is { Number: { } number } && marker.Number == number + 1 && last.Text[^1] == marker.Text[^1];

    /// <summary>Whether a number at the head of a page goes on with the sentence at the foot of the last: “at Key Stage” / “2. However”.</summary>
    private bool GoesOnWithNumber(ListMarker? marker) => _pageTurned && page.IsWrapped && marker?.Number is not null
        && _blocks.LastOrDefault() is Paragraph { Marker: { Number: not null } number, Prose.Text: var text } && !IsNext(number, marker)
        && (char.IsLetter(text[^1]) || text[^1] == ',');

    private bool IsInBracket(int from, int to)
    {
        var text = source.Text.AsSpan(from, to - from);
        return text.Count('(') > text.Count(')');
    }

    /// <summary>Whether the line ends in a stop, with or without a footnote mark behind it.</summary>
    private bool EndsSentence(TextLine line)
    {
        var text = source.Text.AsSpan(line.Span.Start, line.Span.Length);
        var bare = text.TrimEnd("0123456789");
        return (bare.Length > 0 && text.Length - bare.Length <= 2 ? bare : text)[^1] is '.' or ':' or ';' or '!' or '?';
    }

    private int LineOf(Span span) => source.LineOf(span.Start);

    private void Add(LineStart start, Prose prose, bool isRest)
    {
        if (prose.Text.Length == 0)
        {
            return;
        }

        if (_broken && start.Marker is null && start.Look == Look.Plain
            && _blocks.LastOrDefault() is Paragraph { Look: Look.Plain } last && (isRest || (GoesOn(last.Prose.Text, prose.Text) && !EndsInCell(last))))
        {
            _blocks[^1] = last with { Prose = Prose.Join(last.Prose, prose) };
        }
        else
        {
            _blocks.Add(new Paragraph(prose) { Look = start.Look, Marker = start.Marker });
        }

        (_broken, _pageTurned) = (false, false);
    }

    /// <summary>Whether a page break fell in the middle of a sentence.</summary>
    private bool GoesOn(string before, string after)
    {
        const int shortestFullLine = 60;
        if (before.Length < shortestFullLine || before[^1] is '.' or '!' or '?' or ':' or ';' or '"' || before.EndsWith(".'", StringComparison.Ordinal))
        {
            return false;
        }

        return char.IsLower(after[0]) || before[^1] is ',' or '-' || (_pageTurned && page.IsWrapped && after.Length >= shortestFullLine && before[^1] != ')');
    }

    private bool EndsInCell(Paragraph paragraph) => IsCell(_lines[source.LineOf(paragraph.Prose.Span.End - 1)]);

    private bool IsCell(TextLine line) => NumberInCell().IsMatch(source.Text.AsSpan(line.Span.Start, line.Span.Length));

    // Blanks or dots, then a page or a grade: nothing goes on behind it.
    [GeneratedRegex(@"(?<= {3}|\.{3} ?)\d{1,3}$")]
    private static partial Regex NumberInCell();
}
