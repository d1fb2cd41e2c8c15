using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using LetterLint.Documents;
using LetterLint.Frameworks;
using LetterLint.Readings.Language;
using LetterLint.Tests.Documents;
using LetterLint.Text;
using Shouldly;
using static LetterLint.Tests.Documents.Docx;

namespace LetterLint.Tests.Word;

/// <summary>Where comments go, and what becomes of those that are there.</summary>
public sealed partial class WordWriterTests
{
    [Fact]
    public void A_comment_encloses_its_words_and_nothing_else()
    {
        var docx = new Docx(P(R("Grade 3 is ", "<w:b/>") + R("adequate here")));

        Body(Comment(docx, "is adequate")).ShouldBe(
            "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Grade 3 </w:t></w:r><w:commentRangeStart/>"
            + "<w:r><w:rPr><w:b/></w:rPr><w:t>is </w:t></w:r><w:r><w:t>adequate</w:t></w:r><w:commentRangeEnd/><w:r><w:commentReference/></w:r>"
            + "<w:r><w:t> here</w:t></w:r></w:p>");
    }

    [Fact]
    public void A_tracked_change_of_the_look_has_an_id_of_its_own_in_each_half_of_its_run()
    {
        var docx = new Docx(P(R("one two three", "<w:b/><w:rPrChange w:id=\"4\" w:author=\"Ann\"><w:rPr/></w:rPrChange>") + Changed("ins", R("."))));
        var xml = Encoding.UTF8.GetString(WordDrafts.Parts(Comment(docx, "two"))["word/document.xml"]);
        ChangeIds().Matches(xml).Select(match => match.Groups["id"].Value).ShouldBe(["4", "5", "6", "1"]);
    }

    [Fact]
    public void A_comment_in_a_link_or_an_insertion_has_its_sign_outside()
    {
        var docx = new Docx(P("<w:hyperlink>" + R("one two") + "</w:hyperlink>"));

        Body(Comment(docx, "two")).ShouldBe(
            "<w:p><w:hyperlink><w:r><w:t>one </w:t></w:r><w:commentRangeStart/><w:r><w:t>two</w:t></w:r><w:commentRangeEnd/></w:hyperlink>"
            + "<w:r><w:commentReference/></w:r></w:p>");
    }

    [Fact]
    public void A_field_a_formula_and_a_deletion_are_enclosed_whole()
    {
        const string field = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>one day</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
        Body(Comment(new Docx(P(R("On ") + field + R("."))), "day")).ShouldContain("On </w:t></w:r><w:commentRangeStart/><w:r><w:fldChar/></w:r>");
        Body(Comment(new Docx(P(R("On ") + field + R("."))), "day")).ShouldContain("<w:r><w:fldChar/></w:r><w:commentRangeEnd/><w:r><w:commentReference/></w:r><w:r><w:t>.</w:t></w:r>");
        Body(Comment(new Docx(P(R("It is ") + "<m:oMath><m:r><m:t>x+y</m:t></m:r></m:oMath>")), "+")).ShouldContain("<w:commentRangeStart/><m:oMath>");
        Body(Write(new Docx(P(R("It is ") + Deleted("very ") + R("good"))).ToBytes(), new Span(6, 0))).ShouldContain("<w:commentRangeStart/><w:del>");
    }

    [Fact]
    public void What_stands_in_a_note_is_commented_at_its_mark()
    {
        var docx = new Docx(P(R("Thus") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>")) { Footnotes = $"<w:footnote w:id=\"2\">{P(R("Not so."))}</w:footnote>" };
        var bytes = Comment(docx, "Not so");

        Body(bytes).ShouldContain("<w:commentRangeStart/><w:r><w:footnoteReference/></w:r><w:commentRangeEnd/>");
        WordDrafts.Differences(docx.ToBytes(), bytes).ShouldNotContain("word/footnotes.xml");
    }

    [Fact]
    public void An_empty_place_is_shown_at_the_nearest_character_or_in_its_paragraph()
    {
        WordReader.Read("", Write(new Docx(Paragraphs("One", "Two")).ToBytes(), new Span(3, 0))).Comments.ShouldHaveSingleItem().Span.ShouldBe(new Span(2, 1));
        WordReader.Read("", Write(new Docx(Paragraphs("One", "", "Two")).ToBytes(), new Span(4, 0))).Comments.ShouldHaveSingleItem().Span.ShouldBe(new Span(4, 0));
        WordReader.Read("", Write(new Docx(Paragraphs("")).ToBytes(), new Span(0, 0))).Comments.ShouldHaveSingleItem();
    }

    [Fact]
    public void Its_own_comments_are_replaced_and_those_of_others_stay()
    {
        var docx = new Docx(P("<w:commentRangeStart w:id=\"7\"/>" + R("One") + "<w:commentRangeEnd w:id=\"7\"/><w:r><w:commentReference w:id=\"7\"/></w:r>" + R(" two")))
        {
            Comments = $"<w:comment w:id=\"7\" w:author=\"Ann\">{P(R("Why?"))}</w:comment>",
        };
        var first = Comment(docx, "two");
        var second = WordWriter.WithComments(first, [new Remark(new Span(0, 3), ["Other."])]);

        Comments(first).ShouldBe(["Ann: Why?: One", "LetterLint: Said.: two"], ignoreOrder: true);
        Comments(second).ShouldBe(["Ann: Why?: One", "LetterLint: Other.: One"], ignoreOrder: true);
        Comments(WordWriter.WithComments(second, [])).ShouldBe(["Ann: Why?: One"]);
    }

    [Theory]
    [InlineData("<w15:commentEx w15:paraId=\"000000B1\" w15:paraIdParent=\"000000A1\"/>", 2)]
    [InlineData("<w15:commentEx w15:paraId=\"000000A1\" w15:done=\"1\"/>", 2)]
    [InlineData("<w15:commentEx w15:paraId=\"000000A1\" w15:done=\"0\"/>", 1)]
    public void A_comment_that_somebody_has_answered_or_resolved_stays_and_is_not_said_twice(string entry, int comments)
    {
        var marks = string.Concat("01".Select(id => $"<w:commentRangeStart w:id=\"{id}\"/>")) + R("One")
            + string.Concat("01".Select(id => $"<w:commentRangeEnd w:id=\"{id}\"/><w:r><w:commentReference w:id=\"{id}\"/></w:r>"));
        var docx = new Docx(P(marks))
        {
            Comments = "<w:comment w:id=\"0\" w:author=\"LetterLint\"><w:p xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\" w14:paraId=\"000000A1\"><w:r><w:t>Said.</w:t></w:r></w:p></w:comment>"
                + "<w:comment w:id=\"1\" w:author=\"Ann\"><w:p xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\" w14:paraId=\"000000B1\"><w:r><w:t>I know.</w:t></w:r></w:p></w:comment>",
            Links = "<Relationship Id=\"x\" Type=\"http://schemas.microsoft.com/office/2011/relationships/commentsExtended\" Target=\"commentsExtended.xml\"/>",
        };
        var bytes = With(docx.ToBytes(), "word/commentsExtended.xml", $"<w15:commentsEx xmlns:w15=\"http://schemas.microsoft.com/office/word/2012/wordml\">{entry}</w15:commentsEx>");

        Comments(WordWriter.WithComments(bytes, [])).Length.ShouldBe(comments);
        Comments(WordWriter.WithComments(bytes, [new Remark(new Span(0, 3), ["Said."])])).ShouldBe(["LetterLint: Said.: One", "Ann: I know.: One"], ignoreOrder: true);
        Encoding.UTF8.GetString(WordDrafts.Parts(WordWriter.WithComments(bytes, []))["word/commentsExtended.xml"]).Contains("commentEx ", StringComparison.Ordinal).ShouldBe(comments == 2);
    }

    [Theory]
    [InlineData("LetterLint finds: Said.", "777e2a17", true)]
    [InlineData("LetterLint finds: Said. I do not agree.", "777e2a17", false)]
    [InlineData("I find: Said.", "777e2a17", false)]
    public void What_the_pane_has_left_under_a_persons_name_is_its_own_until_somebody_changes_a_word(string words, string sign, bool isOwn)
    {
        var docx = new Docx(P("<w:commentRangeStart w:id=\"7\"/>" + R("One") + "<w:commentRangeEnd w:id=\"7\"/><w:r><w:commentReference w:id=\"7\"/></w:r>"))
        {
            Comments = $"<w:comment w:id=\"7\" w:author=\"Ann\">{P(R(words))}{P(R($"(put right, some-rule, {sign})"))}</w:comment>",
        };
        Comments(WordWriter.WithComments(docx.ToBytes(), [])).Length.ShouldBe(isOwn ? 0 : 1);
        MarginComment.In(docx.Read()).ShouldHaveSingleItem().IsOfLetterLint.ShouldBe(isOwn);
    }

    [Fact]
    public void Half_a_character_and_control_characters_do_not_break_the_file() =>
        Comments(WordWriter.WithComments(new Docx(Paragraphs("One")).ToBytes(), [new Remark(new Span(0, 3), ["a\uD83D\u0001b"])])).ShouldBe(["LetterLint: a\uFFFDb: One"]);

    private static byte[] Comment(Docx docx, string words) =>
        Write(docx.ToBytes(), new Span(docx.Read().Source.Text.IndexOf(words, StringComparison.Ordinal), words.Length));

    private static byte[] Write(byte[] bytes, Span span) => WordWriter.WithComments(bytes, [new Remark(span, ["Said."])]);

    private static string[] Comments(byte[] bytes)
    {
        var document = WordReader.Read("", bytes);
        return [.. document.Comments.Select(comment => $"{comment.Author}: {comment.Text}: {document.Source[comment.Span]}")];
    }

    // Without attributes, which say nothing here.
    private static string Body(byte[] bytes)
    {
        var xml = Attributes().Replace(Encoding.UTF8.GetString(WordDrafts.Parts(bytes)["word/document.xml"]), "").Replace(" />", "/>", StringComparison.Ordinal);
        return xml[(xml.IndexOf("<w:body>", StringComparison.Ordinal) + 8)..xml.IndexOf("<w:sectPr", StringComparison.Ordinal)];
    }

    private static byte[] With(byte[] bytes, string name, string xml)
    {
        using var file = new MemoryStream();
        file.Write(bytes);
        using (var archive = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var stream = archive.CreateEntry(name).Open();
            stream.Write(Encoding.UTF8.GetBytes(xml));
        }

        return file.ToArray();
    }

    [GeneratedRegex("""<w:(?:rPrChange|ins) w:id="(?<id>[^"]*)""")]
    private static partial Regex ChangeIds();

    [GeneratedRegex("""\s[\w:]+="[^"]*"(?=[^<]*>)""")]
    private static partial Regex Attributes();
}
