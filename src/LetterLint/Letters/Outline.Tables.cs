using LetterLint.Documents;
using LetterLint.Frameworks;
using LetterLint.Text;

namespace LetterLint.Letters;

/// <content>What the walk does with tables: headings in boxes, keys, judgements, lists in columns, and cells of text.</content>
internal sealed partial class Outline
{
    /// <summary>Reads a table; gives that it is one block.</summary>
    private int ReadTable(Table table, bool isBelowTable)
    {
        _links.Note(table);
        if (!isBelowTable && Boxed(table) is { } boxed && (OpensSection(boxed) || _judgements.TakesGradeBelowHeading(boxed)))
        {
            return 1;
        }

        if (_tables.HeadingIn(table) is { } heading)
        {
            Open(heading.Form, heading.Heading, heading.Given, table.Span);
            return 1;
        }

        _judgements.PassHeading();
        if (_tables.TryReadKey(table) || _tables.TryReadJudgements(table, _judgements))
        {
            _list = null;
        }
        else if (_columns.Read(table, framework.AspectOf(_sections.Top?.Aspect), _sections.Start, isBelowTable) is { } columns)
        {
            if (_list is { IsEmpty: true } above && columns.New.Any(column => column.Form.Kind == above.Form.Kind))
            {
                _lists.Remove(above);
            }

            _lists.AddRange(columns.New);
            foreach (var item in columns.Items)
            {
                _sentences.Add(item, SentenceKind.Item);
            }

            _list = null;
        }
        else
        {
            ReadCells(table);
        }

        return 1;
    }

    /// <summary>A table of one row in one line: the box in which a heading stands with its grade, or the grade alone.</summary>
    private static Passage? Boxed(Table table)
    {
        var cells = table.Rows is [var row] ? row.Cells.Where(cell => !cell.Paragraphs.IsEmpty).Select(TableReader.Joined).ToArray() : [];
        return cells.Length == 0 ? null : new Passage(cells[0] with { Prose = Prose.Join(cells.Select(cell => cell.Prose)) });
    }

    private void ReadCells(Table table)
    {
        foreach (var paragraph in table.Rows.SelectMany(row => row.Cells).SelectMany(cell => cell.Paragraphs))
        {
            // A letterhead set in columns is front matter; a list set in a cell is still a list.
            var passage = new Passage(paragraph);
            if (IsImprint(passage))
            {
                _sentences.Add(paragraph.Prose, SentenceKind.Back);
            }
            else if (InFront)
            {
                _sentences.Add(paragraph.Prose, _front.Takes(passage) ? SentenceKind.Front : SentenceKind.Cell);
            }
            else
            {
                _sentences.Add(paragraph.Prose, _list?.Takes(passage, document.Source, framework) == true ? SentenceKind.Item : SentenceKind.Cell);
            }
        }
    }
}
