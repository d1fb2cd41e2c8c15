using LetterLint.Diagnostics;
using LetterLint.Documents;
using LetterLint.Documents.Word;
using LetterLint.Reporting;
using LetterLint.Rules;
using LetterLint.Text;
using Shouldly;

namespace LetterLint.Tests.Word;

/// <summary>Findings as comments, in every draft.</summary>
public sealed class AnnotateTests
{
    private const string Tool = "LetterLint";

    public static TheoryData<string> Drafts() => WordDrafts.Names();

    [Theory]
    [MemberData(nameof(Drafts))]
    public void Every_finding_and_its_other_half_is_a_comment_at_its_place(string draft)
    {
        var (result, annotated) = Annotate(draft);
        var document = WordReader.Read(draft, annotated);

        document.Source.Text.ShouldBe(result.Document!.Source.Text);
        document.Comments.Where(comment => comment.Author != Tool).ShouldBe(result.Document.Comments);
        var places = document.Comments.Where(comment => comment.Author == Tool).Select(comment => comment.Span).ToHashSet();
        foreach (var span in Places(result).Where(span => IsExact(result.Document, span)))
        {
            places.ShouldContain(span);
        }
    }

    [Theory]
    [MemberData(nameof(Drafts))]
    public void Nothing_else_in_the_package_changes(string draft)
    {
        var (result, annotated) = Annotate(draft);

        WordDrafts.Differences(WordDrafts.Bytes(draft), annotated)
            .Except(["word/document.xml", "word/comments.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"])
            .ShouldBeEmpty();
        if (result.Diagnostics.IsEmpty)
        {
            annotated.ShouldBe(WordDrafts.Bytes(draft));
        }
    }

    [Theory]
    [MemberData(nameof(Drafts))]
    public void Written_again_it_is_the_same_file_with_the_same_findings(string draft)
    {
        var (result, annotated) = Annotate(draft);
        var again = WordDrafts.Check(draft, annotated);

        again.Diagnostics.Select(Said).ShouldBe(result.Diagnostics.Select(Said));
        MarginReport.Write(again, Repository.Linter.Rules, annotated).ShouldBe(annotated);
    }

    [Theory]
    [MemberData(nameof(Drafts))]
    public void The_validator_finds_nothing_new(string draft) =>
        OpenXml.NewFaults(WordDrafts.Bytes(draft), Annotate(draft).Bytes).ShouldBeEmpty();

    [Fact]
    public void What_stands_in_another_letter_is_quoted_and_not_commented()
    {
        const string draft = "seeds/northmere-apa-2007.docx";
        var bytes = WordDrafts.Bytes(draft);
        var result = WordDrafts.Check(draft, bytes);
        var other = PlainTextReader.FromText("drafts/last-year.md", "Reviews are late.");
        var finding = new Finding(new Span(0, 4), "It said so before.") { Related = [new Related(new Span(0, 7), "said here") { Elsewhere = other }] };
        result = result with { Diagnostics = [new Diagnostic { Rule = "some-rule", Severity = Rules.Severity.Info, Finding = finding, Because = [] }] };

        var comment = WordReader.Read(draft, MarginReport.Write(result, Repository.Linter.Rules, bytes)).Comments.ShouldHaveSingleItem();
        comment.Text.ShouldStartWith("LetterLint finds: It said so before.\nSee “Reviews” in last-year.md: said here.\n(consider, some-rule, ");
        SignedRemark.IsOne(comment.Text).ShouldBeTrue();
    }

    [LibreOfficeFact]
    public void LibreOffice_shows_every_comment_at_its_words()
    {
        var drafts = WordDrafts.All;
        var annotated = drafts.Select(Annotate).ToArray();
        var shown = LibreOffice.Open([.. annotated.Select(each => (each.Bytes, ""))]);
        for (var i = 0; i < drafts.Count; i++)
        {
            var draft = drafts[i];
            var document = WordReader.Read(draft, annotated[i].Bytes);
            var expected = document.Comments.Select(comment =>
                new ShownComment(comment.Author ?? "", FlatText.OneLine(comment.Text), comment.Author == Tool ? Words(document, comment.Span) : "")).ToList();
            foreach (var comment in shown[i].Comments())
            {
                var found = expected.FindIndex(known => IsSame(known, comment with { Text = FlatText.OneLine(comment.Text) }));
                found.ShouldBeGreaterThanOrEqualTo(0, $"{draft}: {comment}");
                expected.RemoveAt(found);
            }

            expected.ShouldBeEmpty(draft);
        }
    }

    // LibreOffice 7.4 makes a field of a content control of one paragraph: there it loses the place and the first paragraph of a
    // comment, whoever wrote it; in a larger one it loses the place alone. The seeds have both.
    private static bool IsInControl(string words) => words is "Monday 8 November 2011" or "Mr Desmond Tallis" or "Saltwick-on Sea" or "Saltwick-on-Sea";

    private static bool IsSame(ShownComment expected, ShownComment shown) => shown.Author == expected.Author
        && (shown.Words.Length == 0 && IsInControl(expected.Words)
            ? expected.Text.EndsWith(shown.Text, StringComparison.Ordinal)
            : shown.Text == expected.Text && (shown.Author != Tool || shown.Words == expected.Words));

    // A raised figure is a figure there.
    private static string Words(Document document, Span span) => FlatText.OneLine(document.Source[span].Replace('²', '2'));

    private static (LintResult Result, byte[] Bytes) Annotate(string draft)
    {
        var bytes = WordDrafts.Bytes(draft);
        var result = WordDrafts.Check(draft, bytes);
        return (result, MarginReport.Write(result, Repository.Linter.Rules, bytes));
    }

    private static IEnumerable<Span> Places(LintResult result) =>
        result.Diagnostics.SelectMany(diagnostic => diagnostic.Finding.Related.Select(related => related.Span)
            .Where(span => !span.Overlaps(diagnostic.Span))
            .Prepend(diagnostic.Span));

    // What stands in a note is commented at its mark, what stands in a text box where that hangs, and a field as a whole.
    private static bool IsExact(Document document, Span span)
    {
        var line = document.Source[document.Source.Line(document.Source.LineOf(span.Start))];
        return span.Length > 0 && !document.Footnotes.Any(note => note.Prose.Span.Overlaps(span))
            && !line.StartsWith("The harbour wards have have", StringComparison.Ordinal)
            && !line.StartsWith("Figures are counted as of", StringComparison.Ordinal);
    }

    private static string Said(Diagnostic diagnostic) => $"{diagnostic.Rule} {diagnostic.Span} {diagnostic.Message}";
}
