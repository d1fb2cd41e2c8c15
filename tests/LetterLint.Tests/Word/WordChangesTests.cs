using System.Text;
using LetterLint.Documents;
using LetterLint.Documents.Word.Writing;
using LetterLint.Tests.Documents;
using LetterLint.Text;
using Shouldly;
using static LetterLint.Tests.Documents.Docx;

namespace LetterLint.Tests.Word;

/// <summary>Replacements as tracked changes, and places that are left to a person.</summary>
public class WordChangesTests
{
    private static readonly DateTimeOffset Made = new(2026, 1, 5, 9, 30, 0, TimeSpan.Zero);

    [Fact]
    public void What_is_written_looks_like_what_it_replaces()
    {
        var bytes = Make(new Docx(P(R("He ") + R("said tha", "<w:b/>") + R("tt it", "<w:i/>") + R("."))), "thatt", "that’s");
        var xml = Encoding.UTF8.GetString(WordDrafts.Parts(bytes)["word/document.xml"]);

        xml.ShouldContain("<w:del w:id=\"1\" w:author=\"LetterLint\" w:date=\"2026-01-05T09:30:00Z\"><w:r><w:rPr><w:i /></w:rPr><w:delText xml:space=\"preserve\">t</w:delText></w:r></w:del>"
            + "<w:ins w:id=\"2\" w:author=\"LetterLint\" w:date=\"2026-01-05T09:30:00Z\"><w:r><w:rPr><w:i /></w:rPr><w:t xml:space=\"preserve\">’s</w:t></w:r></w:ins>");
        WordReader.Read("", bytes).Source.Text.ShouldBe("He said that’s it.");
    }

    [Fact]
    public void Words_in_several_runs_are_deleted_in_one_change()
    {
        var bytes = Make(new Docx(P(R("the ") + R("the", "<w:b/>") + R(" cat"))), "the the", "the");

        WordReader.Read("", bytes).Source.Text.ShouldBe("the cat");
        WordReader.Read("", bytes).Revisions.ShouldHaveSingleItem().Text.Trim().ShouldBe("the");
    }

    [Fact]
    public void Words_may_be_put_in_at_the_beginning_and_the_end()
    {
        WordReader.Read("", Make(new Docx(Paragraphs("One", "two")), "two", "Andtwo")).Source.Text.ShouldBe("One\nAndtwo");
        WordReader.Read("", Make(new Docx(Paragraphs("One", "two")), "One", "One.")).Source.Text.ShouldBe("One.\ntwo");
    }

    [Fact]
    public void Words_in_a_note_are_changed_there()
    {
        var docx = new Docx(P(R("Thus") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>")) { Footnotes = $"<w:footnote w:id=\"2\">{P(R("Not not so."))}</w:footnote>" };
        var bytes = Make(docx, "Not not", "Not");

        WordReader.Read("", bytes).Footnotes.ShouldHaveSingleItem().Prose.Text.ShouldBe("Not so.");
        WordDrafts.Differences(docx.ToBytes(), bytes).ShouldBe(["word/footnotes.xml"]);
    }

    [Fact]
    public void Other_things_in_the_run_stay()
    {
        var bytes = Make(new Docx(P("<w:r><w:t>the </w:t><w:drawing/><w:t>the cat</w:t></w:r>")), "thethe", "the");
        Encoding.UTF8.GetString(WordDrafts.Parts(bytes)["word/document.xml"]).ShouldContain("<w:drawing /></w:r><w:del ");
        WordReader.Read("", bytes).Source.Text.ShouldBe("the cat");
    }

    [Theory]
    [InlineData("<w:ins w:id=\"1\" w:author=\"Ann\"><w:r><w:t>the the</w:t></w:r></w:ins>", "tracked change")]
    [InlineData("<w:r><w:t xml:space=\"preserve\">the </w:t></w:r><w:del w:id=\"1\" w:author=\"Ann\"><w:r><w:delText>old</w:delText></w:r></w:del><w:r><w:t>the</w:t></w:r>", "tracked change")]
    [InlineData("<w:fldSimple w:instr=\"DATE\"><w:r><w:t>the the</w:t></w:r></w:fldSimple>", "field")]
    [InlineData("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>the the</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>", "field")]
    [InlineData("<m:oMath><m:r><m:t>the the</m:t></m:r></m:oMath>", "formula")]
    [InlineData("<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>the the</w:t></w:r></w:p></w:txbxContent></w:pict></w:r>", "text box")]
    [InlineData("<w:sdt><w:sdtPr><w:dataBinding/></w:sdtPr><w:sdtContent><w:r><w:t>the the</w:t></w:r></w:sdtContent></w:sdt>", "content control")]
    public void A_place_that_is_left_to_a_person_says_why(string runs, string reason)
    {
        var docx = new Docx(P(runs));
        using var changes = new WordChanges(docx.ToBytes(), "LetterLint", Made);
        changes.Refusal(Find(docx, "the the")).ShouldNotBeNull().ShouldContain(reason);
    }

    [Fact]
    public void A_place_in_two_paragraphs_is_left_to_a_person()
    {
        using var changes = new WordChanges(new Docx(Paragraphs("One", "two")).ToBytes(), "LetterLint", Made);
        changes.Refusal(new Span(0, 6)).ShouldNotBeNull().ShouldContain("end of a paragraph");
        changes.Refusal(new Span(0, 3)).ShouldBeNull();
    }

    private static byte[] Make(Docx docx, string old, string text)
    {
        using var changes = new WordChanges(docx.ToBytes(), "LetterLint", Made);
        var span = Find(docx, old);
        changes.Refusal(span).ShouldBeNull();
        changes.Make(new TextEdit(span, text));
        return changes.ToBytes();
    }

    private static Span Find(Docx docx, string words) => new(docx.Read().Source.Text.IndexOf(words, StringComparison.Ordinal), words.Length);
}
