using LetterLint.Documents;
using LetterLint.Text;
using Shouldly;
using Xunit;
using static LetterLint.Tests.Documents.Docx;

namespace LetterLint.Tests.Documents;

/// <summary>What editors leave behind in a Word document: tracked changes, comments, notes.</summary>
public class WordEditingTests
{
    private static readonly DateTimeOffset Made = new(2024, 5, 1, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Tracked_changes_are_read_as_accepted_and_remembered()
    {
        var document = new Docx(P(R("Grade ") + Deleted("2") + Changed("ins", R("3"), "Ben") + R(" is good"))).Read();

        document.Source.Text.ShouldBe("Grade 3 is good");
        document.Revisions.ShouldBe(
        [
            new Revision(RevisionKind.Deleted, "2", new Span(6, 0), "Ann", Made),
            new Revision(RevisionKind.Inserted, "3", new Span(6, 1), "Ben", Made),
        ]);
    }

    [Fact]
    public void Runs_of_one_change_are_one_revision()
    {
        var document = new Docx(P(Changed("ins", R("very ") + R("good", "<w:b/>")) + Changed("ins", R(" work")) + Changed("ins", R("!"), "Ben"))).Read();

        document.Revisions.Select(r => (r.Text, document.Source[r.Span])).ShouldBe([("very good work", "very good work"), ("!", "!")]);
    }

    [Fact]
    public void A_move_is_a_deletion_and_an_insertion()
    {
        var document = new Docx(P(Changed("moveFrom", R("First. ")) + R("Second.") + Changed("moveTo", R(" First.")))).Read();

        document.Source.Text.ShouldBe("Second. First.");
        document.Revisions.Select(r => (r.Kind, r.Text)).ShouldBe([(RevisionKind.Deleted, "First. "), (RevisionKind.Inserted, " First.")]);
    }

    [Fact]
    public void What_one_inserted_and_another_deleted_is_deleted()
    {
        var document = new Docx(P(R("Good") + Changed("ins", Deleted(" enough", "Ben")))).Read();

        document.Source.Text.ShouldBe("Good");
        document.Revisions.ShouldHaveSingleItem().ShouldBe(new Revision(RevisionKind.Deleted, " enough", new Span(4, 0), "Ben", Made));
    }

    [Fact]
    public void A_deleted_paragraph_mark_joins_the_paragraphs()
    {
        var document = new Docx(P(R("The council "), $"<w:rPr>{Changed("del", "")}</w:rPr>") + P(R("is good."), "<w:outlineLvl w:val=\"0\"/>") + Paragraphs("Next")).Read();

        document.Source.Text.ShouldBe("The council is good.\nNext");
        var joined = document.Blocks[0].ShouldBeOfType<Paragraph>();
        joined.Prose.Text.ShouldBe("The council is good.");
        joined.Look.ShouldBe(Look.Heading);
        document.WordParagraphs.ShouldBe([0, 12, 21]);
        document.Revisions.ShouldHaveSingleItem().ShouldBe(new Revision(RevisionKind.Deleted, "\n", new Span(12, 0), "Ann", Made));
    }

    [Fact]
    public void A_paragraph_deleted_whole_leaves_no_line()
    {
        var document = new Docx(Paragraphs("One") + P(Deleted("Two"), $"<w:rPr>{Changed("del", "")}</w:rPr>") + Paragraphs("Three")).Read();

        document.Source.Text.ShouldBe("One\nThree");
        document.Locate(4).Paragraph.ShouldBe(2);
        document.Revisions.ShouldHaveSingleItem().Text.ShouldBe("Two\n");
    }

    [Fact]
    public void A_deletion_that_reaches_into_the_next_paragraph_keeps_the_look_of_the_first()
    {
        var document = new Docx(P(R("Heading"), $"<w:outlineLvl w:val=\"0\"/><w:rPr>{Changed("del", "")}</w:rPr>") + P(Deleted("gone"))).Read();

        document.Blocks.ShouldHaveSingleItem().ShouldBeOfType<Paragraph>().Look.ShouldBe(Look.Heading);
    }

    [Fact]
    public void An_inserted_paragraph_is_one_revision_with_its_line_end()
    {
        var document = new Docx(Paragraphs("One") + P(Changed("ins", R("Two")), $"<w:rPr>{Changed("ins", "")}</w:rPr>") + Paragraphs("Three")).Read();

        document.Revisions.ShouldHaveSingleItem().ShouldBe(new Revision(RevisionKind.Inserted, "Two\n", new Span(4, 4), "Ann", Made));
    }

    [Fact]
    public void Changes_of_format_are_nothing()
    {
        var document = new Docx(P(R("Grade 3", "<w:rPrChange w:id=\"1\" w:author=\"Ann\"><w:rPr><w:b/></w:rPr></w:rPrChange>"), "<w:pPrChange w:id=\"2\" w:author=\"Ann\"><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr></w:pPrChange>")).Read();

        document.Revisions.ShouldBeEmpty();
        document.Blocks[0].ShouldBeOfType<Paragraph>().Look.ShouldBe(Look.Plain);
    }

    [Fact]
    public void A_change_without_author_and_date_has_none() =>
        new Docx(P("<w:ins w:id=\"1\">" + R("x") + "</w:ins>")).Read().Revisions.ShouldHaveSingleItem()
            .ShouldBe(new Revision(RevisionKind.Inserted, "x", new Span(0, 1), null, null));

    [Fact]
    public void Comments_have_their_words_and_the_words_they_are_about()
    {
        var document = new Docx(
            P(R("The ") + Range("Start", 2) + R("grade") + Range("End", 2) + Mark(2) + R(" is 3."))
            + Range("Start", 1) + P(R("Whole") + Range("End", 1) + Mark(1)) + P(R("Point") + Mark(0)))
        {
            Comments = Comment(0, P(R("Here?"))) + Comment(1, P(R("All of it.")))
                + Comment(2, P("<w:r><w:annotationRef/></w:r>" + R("Is it ") + Deleted("really ") + R("3?")) + P(R("See table."))) + Comment(9, P(R("Nowhere."))),
        }.Read();

        document.Comments.Select(c => (c.Id, c.Text, document.Source[c.Span], c.Author)).ShouldBe(
        [
            ("2", "Is it 3?\nSee table.", "grade", "Cyd"),
            ("1", "All of it.", "Whole", "Cyd"),
            ("0", "Here?", "", "Cyd"),
        ]);
        document.Comments[0].Date.ShouldBe(Made);
        document.Comments[2].Span.Start.ShouldBe(document.Source.Text.Length);

        static string Range(string end, int id) => $"<w:commentRange{end} w:id=\"{id}\"/>";
        static string Mark(int id) => $"<w:r><w:commentReference w:id=\"{id}\"/></w:r>";
        static string Comment(int id, string words) => $"<w:comment w:id=\"{id}\" w:author=\"Cyd\" w:date=\"2024-05-01T10:00:00Z\">{words}</w:comment>";
    }

    [Fact]
    public void Notes_stand_behind_the_body_and_know_where_they_belong()
    {
        var document = new Docx(P(R("Practice.") + Reference("foot", 5) + R(" More.") + Reference("end", 3)) + P(R("Last.") + Reference("foot", 4)) + Paragraphs("End"))
        {
            Footnotes = Note("foot", 4, P("<w:r><w:footnoteRef/></w:r>" + R(" Second."))) + Note("foot", 5, Paragraphs("First,", "in two parts.")) + Note("foot", 6, Paragraphs("Unused.")),
            Endnotes = Note("end", 3, Paragraphs("At the end.")),
        }.Read();

        document.Source.Text.ShouldBe("Practice. More.\nLast.\nEnd\nFirst,\nin two parts.\nAt the end.\n Second.");
        document.Footnotes.Select(n => (n.Mark, n.Prose.Text, n.Reference)).ShouldBe(
        [
            ("1", "First, in two parts.", new Span(9, 0)),
            ("i", "At the end.", new Span(15, 0)),
            ("2", "Second.", new Span(21, 0)),
        ]);
        document.Source[document.Footnotes[2].Prose.Span].ShouldBe("Second.");
        document.Locate(document.Footnotes[2].Prose.Span.Start).Paragraph.ShouldBe(1);
        document.WordParagraphs.Length.ShouldBe(3);
    }

    [Fact]
    public void A_table_in_a_note_is_one_still()
    {
        var note = new Docx(P(R("Grade awarded") + Reference("foot", 1))) { Footnotes = Note("foot", 1, Table(Row(Cell("4"), Cell("Excellent"))) + P("")) }
            .Read().Footnotes.ShouldHaveSingleItem();

        note.Prose.Text.ShouldBe("4 Excellent");
        note.Blocks.ShouldHaveSingleItem().ShouldBeOfType<Table>().Rows[0].Cells[1].Text.ShouldBe("Excellent");
    }

    [Fact]
    public void A_mark_of_the_authors_choice_is_no_text()
    {
        var document = new Docx(P(R("Good") + "<w:r><w:footnoteReference w:customMarkFollows=\"1\" w:id=\"1\"/><w:t>*</w:t></w:r>" + R(" work")))
        {
            Footnotes = Note("foot", 1, Paragraphs("By grade.")),
        }.Read();

        document.Source.Text.ShouldBe("Good work\nBy grade.");
        document.Footnotes.ShouldHaveSingleItem().Mark.ShouldBe("*");
    }

    [Fact]
    public void A_note_whose_reference_is_deleted_is_gone() =>
        new Docx(P(R("Good") + Changed("del", Reference("foot", 1)))) { Footnotes = Note("foot", 1, Paragraphs("Gone.")) }
            .Read().Footnotes.ShouldBeEmpty();

    private static string Reference(string kind, int id) => $"<w:r><w:{kind}noteReference w:id=\"{id}\"/></w:r>";

    private static string Note(string kind, int id, string content) => $"<w:{kind}note w:id=\"{id}\">{content}</w:{kind}note>";
}
