using LetterLint.Documents;
using LetterLint.Text;
using Shouldly;
using Xunit;
using static LetterLint.Tests.Documents.Docx;

namespace LetterLint.Tests.Documents;

public class WordTableTests
{
    private static Table Only(Document document) => document.Blocks.ShouldHaveSingleItem().ShouldBeOfType<Table>();

    private static string[][] Texts(Table table) => [.. table.Rows.Select(row => row.Cells.Select(cell => cell.Text).ToArray())];

    [Fact]
    public void Cells_are_read_row_by_row()
    {
        var document = new Docx(Paragraphs("Judgements") + Table(Row(Cell("Outcome"), Cell("Grade")), Row(Cell("Being healthy"), Cell("3"))) + Paragraphs("Key")).Read();

        document.Source.Text.ShouldBe("Judgements\nOutcome\nGrade\nBeing healthy\n3\nKey");
        var table = document.Blocks[1].ShouldBeOfType<Table>();
        Texts(table).ShouldBe([["Outcome", "Grade"], ["Being healthy", "3"]]);
        table.Rows.Select(row => document.Source[row.Span]).ShouldBe(["Outcome\nGrade", "Being healthy\n3"]);
        table.Rows[1].Cells.Select(cell => document.Source[cell.Span]).ShouldBe(["Being healthy", "3"]);
        document.Locate(table.Rows[1].Cells[1].Span.Start).Paragraph.ShouldBe(4);
    }

    [Fact]
    public void A_merged_cell_stands_once_and_a_column_keeps_its_index()
    {
        var table = Only(new Docx(Table(
            Row(Cell("Outcomes", "<w:gridSpan w:val=\"2\"/>"), Cell("Grade")),
            Row(Cell("Overall", "<w:vMerge w:val=\"restart\"/>"), Cell("Capacity"), Cell("3")),
            Row(Cell("unseen", "<w:vMerge/>"), Cell("Leadership"), Cell("4")),
            "<w:tr><w:trPr><w:gridBefore w:val=\"2\"/></w:trPr>" + Cell("2") + "</w:tr>")).Read());

        Texts(table).ShouldBe([["Outcomes", "", "Grade"], ["Overall", "Capacity", "3"], ["", "Leadership", "4"], ["", "", "2"]]);
        table.Rows[2].Cells[0].Paragraphs.ShouldBeEmpty();
    }

    [Fact]
    public void What_a_merged_cell_hides_is_not_in_the_projection() =>
        new Docx(Table(Row(Cell("seen", "<w:vMerge w:val=\"restart\"/>")), Row(Cell("unseen", "<w:vMerge/>")))).Read().Source.Text.ShouldBe("seen\n");

    [Fact]
    public void A_table_in_a_cell_is_paragraphs_of_that_cell()
    {
        var table = Only(new Docx(Table(Row($"<w:tc>{P(R("Before"))}{Table(Row(Cell("a"), Cell("b")))}{P(R("after"))}</w:tc>", Cell("next")))).Read());

        table.Rows[0].Cells[0].Paragraphs.Select(p => p.Prose.Text).ShouldBe(["Before", "a", "b", "after"]);
        Texts(table).ShouldBe([["Before a b after", "next"]]);
    }

    [Fact]
    public void An_empty_cell_has_no_paragraphs_and_an_empty_span_at_its_place()
    {
        var document = new Docx(Table(Row(Cell("a"), Cell(""), Cell("b")))).Read();

        document.Source.Text.ShouldBe("a\n\nb");
        var empty = Only(document).Rows[0].Cells[1];
        empty.Paragraphs.ShouldBeEmpty();
        (empty.Span.Start, empty.Span.Length).ShouldBe((2, 0));
    }

    [Fact]
    public void A_deleted_row_is_gone_and_remembered()
    {
        var document = new Docx(Table(
            Row(Cell("kept")),
            $"<w:tr><w:trPr>{Changed("del", "")}</w:trPr><w:tc>{P(Deleted("Being healthy"))}</w:tc><w:tc>{P(Deleted("3"))}</w:tc></w:tr>",
            Row(Cell("last")))).Read();

        document.Source.Text.ShouldBe("kept\nlast");
        Texts(Only(document)).ShouldBe([["kept"], ["last"]]);
        document.Revisions.ShouldHaveSingleItem().Text.ShouldBe("Being healthy\n3\n");
        document.WordParagraphs.ShouldBe([0, 5, 5, 5]);
        document.Locate(5).Paragraph.ShouldBe(3);
    }

    [Fact]
    public void A_table_without_rows_is_nothing() => new Docx("<w:tbl><w:tblPr/></w:tbl>" + Paragraphs("Text")).Read().Blocks.Length.ShouldBe(1);

    private static string Tracked(string how, string part = "tr") => $"<w:{part}Pr>{Changed(how, "")}</w:{part}Pr>";

    [Fact]
    public void A_row_that_is_inserted_is_one_change_be_its_words_marked_or_not()
    {
        foreach (var second in new[] { Cell("3"), $"<w:tc>{P(Changed("ins", R("3")))}</w:tc>" })
        {
            var document = new Docx(Table(Row(Cell("kept")), $"<w:tr>{Tracked("ins")}{Cell("Being healthy")}{second}</w:tr>") + Paragraphs("Next")).Read();
            document.Source.Text.ShouldBe("kept\nBeing healthy\n3\nNext");
            document.Revisions.ShouldHaveSingleItem().Text.ShouldBe("Being healthy\n3");
            document.Blocks.OfType<Table>().ShouldHaveSingleItem().Rows.Length.ShouldBe(2);
        }
    }

    [Fact]
    public void A_row_without_words_is_a_change_too()
    {
        var document = new Docx(Paragraphs("One") + Table($"<w:tr>{Tracked("ins")}{Cell("")}</w:tr>")).Read();
        document.Revisions.ShouldHaveSingleItem().ShouldBe(new Revision(RevisionKind.Inserted, "", new Span(4, 0), "Ann", new DateTimeOffset(2024, 5, 1, 10, 0, 0, TimeSpan.Zero)));
    }

    [Fact]
    public void A_cell_that_is_inserted_or_deleted_is_a_change()
    {
        var document = new Docx(Table(Row(Cell("a"), $"<w:tc>{Tracked("cellIns", "tc")}{P(R("b"))}</w:tc>", $"<w:tc>{Tracked("cellDel", "tc")}{P(R("c"))}</w:tc>", Cell("d")))).Read();
        document.Revisions.Select(change => (change.Kind, change.Text.Trim())).ShouldBe([(RevisionKind.Inserted, "b"), (RevisionKind.Deleted, "c")]);
        Only(document).Rows[0].Cells.Select(cell => cell.Text).ShouldBe(["a", "b", "d"]);
    }
}
