using System.Collections.Immutable;
using LetterLint.Text;

namespace LetterLint.Documents;

/// <summary>Puts the lines of a text together again into paragraphs and tables.</summary>
internal sealed class BlockReader(SourceText source, PageLayout page)
{
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
            else if (page.IsWrapped && LayoutTable.TryRead(source, _lines, ref _at) is { } laid)
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

        // A page break cuts a table in two; the parts have the same columns and nothing between them.
        if (_blocks.LastOrDefault() is Table last && last.Rows[^1].Cells.Length == rows[0].Cells.Length
            && source.Text.AsSpan(last.Span.End, rows[0].Span.Start - last.Span.End).IsWhiteSpace())
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

        if (NoteMark.ReadNote(source.Text, first.Span) is { } note)
        {
            page.Footnotes.Add(note);
            _at++;
            return;
        }

        if (start.Look == Look.Plain && source.Text.AsSpan(first.Span.Start, first.Span.Length).Contains('<')
            && Fragments.HasBlocks(source.Text, first.Span))
        {
            _blocks.AddRange(Fragments.Of(source.Text, first.Span));
            _at++;
            return;
        }

        var builder = new Prose.Builder();
        InlineMarkup.Append(builder, source.Text, start.Words);
        var last = first;
        _at++;
        while (_at < _lines.Count && Continues(start, last, _lines[_at]))
        {
            last = _lines[_at];
            if (!builder.EndsWith('-'))
            {
                builder.Blank(last.Span.Start);
            }

            InlineMarkup.Append(builder, source.Text, last.Span);
            _at++;
        }

        Add(start, builder.ToProse());
    }

    private bool Continues(LineStart start, TextLine last, TextLine next)
    {
        if (!page.IsWrapped || start.Look == Look.Heading || next.IsBlank || next.IsFurniture)
        {
            return false;
        }

        var nextStart = LineStart.Of(source.Text, next.Span);
        if (nextStart.Look != start.Look && nextStart.Look != Look.Plain || nextStart.IsRule)
        {
            return false;
        }

        var ended = source.Text[last.Span.End - 1] is '.' or ':' or ';' or '!' or '?';
        if (nextStart.Marker is { } marker)
        {
            // “… at the age of” / “25. Most …” is no new paragraph; a bullet always is.
            return !marker.IsBullet && !ended && page.IsFull(last, next);
        }

        var startsLow = char.IsLower(source.Text[next.Span.Start]);
        return page.IsFull(last, next) || (startsLow && !ended)
            || (start.Marker is not null && next.Indent > _lines[LineOf(start.Words)].Indent && !ended);
    }

    private int LineOf(Span span) => source.LineOf(span.Start);

    private void Add(LineStart start, Prose prose)
    {
        if (prose.Text.Length == 0)
        {
            return;
        }

        if (_broken && start.Marker is null && start.Look == Look.Plain
            && _blocks.LastOrDefault() is Paragraph { Look: Look.Plain } last && GoesOn(last.Prose.Text, prose.Text))
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

        return char.IsLower(after[0]) || before[^1] is ',' or '-' || (_pageTurned && page.IsWrapped && after.Length >= shortestFullLine);
    }
}
