using System.Collections.Immutable;
using LetterLint.Text;

namespace LetterLint.Documents;

/// <summary>Tables that a text marks: cells between strokes, or between tabs.</summary>
internal static class MarkupTable
{
    public static ImmutableArray<TableRow>? TryRead(SourceText source, IReadOnlyList<TextLine> lines, ref int at)
    {
        if (source.Text[lines[at].Span.Start] == '|' && IsPipeRow(source.Text, lines[at].Span))
        {
            return PipeRows(source, lines, ref at);
        }

        if (IsOpenHeader(source.Text, lines, at))
        {
            return OpenRows(source, lines, ref at);
        }

        return IsTabRow(source.Text, lines[at].Span) ? TabRows(source, lines, ref at) : null;
    }

    private static bool IsPipeRow(string text, Span line) => text.AsSpan(line.Start + 1, line.Length - 1).Contains('|');

    private static bool IsTabRow(string text, Span line)
    {
        var tab = text.IndexOf('\t', line.Start, line.Length);
        if (tab < 0)
        {
            return false;
        }

        // A tab behind a list marker, or before the only words of a line, sets no column.
        var start = LineStart.Of(text, line);
        return text.IndexOf('\t', start.Words.Start, start.Words.Length) >= 0
            && !text.AsSpan(line.Start, tab - line.Start).IsWhiteSpace();
    }

    private static ImmutableArray<TableRow> PipeRows(SourceText source, IReadOnlyList<TextLine> lines, ref int at)
    {
        var rows = ImmutableArray.CreateBuilder<TableRow>();
        while (at < lines.Count && !lines[at].IsBlank && source.Text[lines[at].Span.Start] == '|')
        {
            // A cell may hold line ends; its row ends with a stroke.
            var row = lines[at].Span;
            var next = at + 1;
            while (source.Text[row.End - 1] != '|' && next < lines.Count && !lines[next].IsBlank
                && source.Text[lines[next].Span.Start] != '|')
            {
                row = Span.Cover(row, lines[next++].Span);
            }

            at = next;
            if (!IsRuled(source.Text.AsSpan(row.Start, row.Length)))
            {
                rows.Add(Row(source.Text, row, '|'));
            }
        }

        return rows.ToImmutable();
    }

    /// <summary>“Judgement | Grade” over “--- | ---”: strokes between the cells only.</summary>
    private static bool IsOpenHeader(string text, IReadOnlyList<TextLine> lines, int at) =>
        at + 1 < lines.Count && !lines[at + 1].IsBlank && text.AsSpan(lines[at].Span.Start, lines[at].Span.Length).Contains('|')
        && text.AsSpan(lines[at + 1].Span.Start, lines[at + 1].Span.Length) is var rule && rule.Contains('|') && rule.Contains('-') && IsRuled(rule);

    private static ImmutableArray<TableRow> OpenRows(SourceText source, IReadOnlyList<TextLine> lines, ref int at)
    {
        var rows = ImmutableArray.CreateBuilder<TableRow>();
        for (; at < lines.Count && !lines[at].IsBlank && source.Text.AsSpan(lines[at].Span.Start, lines[at].Span.Length).Contains('|'); at++)
        {
            if (!IsRuled(source.Text.AsSpan(lines[at].Span.Start, lines[at].Span.Length)))
            {
                rows.Add(Row(source.Text, lines[at].Span, '|'));
            }
        }

        return rows.ToImmutable();
    }

    private static bool IsRuled(ReadOnlySpan<char> row)
    {
        foreach (var unit in row)
        {
            if (unit is not ('|' or '-' or ':' or '=' or ' ' or '\t'))
            {
                return false;
            }
        }

        return true;
    }

    private static ImmutableArray<TableRow> TabRows(SourceText source, IReadOnlyList<TextLine> lines, ref int at)
    {
        var rows = ImmutableArray.CreateBuilder<TableRow>();
        var next = at;
        while (next < lines.Count)
        {
            if (lines[next].IsBlank || lines[next].IsFurniture)
            {
                next++;
                continue;
            }

            var line = lines[next].Span;
            if (!IsTabRow(source.Text, line))
            {
                break;
            }

            var row = Row(source.Text, line, '\t');
            if (rows.Count > 0 && rows[^1].Cells.Length != row.Cells.Length)
            {
                break;
            }

            at = ++next;
            if (!IsRuled(source.Text.AsSpan(line.Start, line.Length)))
            {
                rows.Add(row);
            }
        }

        return rows.ToImmutable();
    }

    private static TableRow Row(string text, Span line, char separator)
    {
        var cells = ImmutableArray.CreateBuilder<TableCell>();
        var start = line.Start;
        var end = line.End;
        if (separator == '|')
        {
            start += text[start] == '|' ? 1 : 0;
            end -= end > start && text[end - 1] == '|' ? 1 : 0;
        }

        for (var i = start; i <= end; i++)
        {
            if (i == end || (text[i] == separator && text[i - 1] != '\\'))
            {
                var span = Span.Between(start, i);
                cells.Add(new TableCell([.. Fragments.Of(text, span)], span));
                start = i + 1;
            }
        }

        return new TableRow(cells.ToImmutable(), line);
    }
}
