using System.Text;
using LetterLint.Diagnostics;
using LetterLint.Documents;
using LetterLint.Letters;
using LetterLint.Reporting;
using LetterLint.Rules;
using LetterLint.Text;
using Shouldly;

namespace LetterLint.Tests.Reporting;

public sealed class TextReportTests
{
    [Fact]
    public void A_finding_shows_both_halves_the_reason_and_the_offer() => Report(Finding()).ShouldBe("""
        error[grade-contradicts-word]: Grade 3 is “good”, but the letter says “adequate”.
         --> letter.md:3:4 (Staying safe)
          |
        3 | It is adequate.
          |    ^^
         ::: letter.md:1:20
          |
        1 | Staying safe Grade 3
          |                    - the grade is given here
          = why: The council reads the word and the data team reads the number. When they disagree, the letter gives two judgements and one of them is wrong.
          = offer: Write “good”

        letter.md: 1 error, 0 warnings, 0 infos (not checked: no framework recognises it)

        1 letter: 1 error, 0 warnings, 0 infos; 1 could not be checked

        """);

    [Fact]
    public void A_waived_finding_is_counted_and_not_shown()
    {
        var report = Report(Finding() with { Suppression = new Suppression(SuppressionKind.Waiver, "quoted from last year") });
        report.ShouldNotContain("adequate");
        report.ShouldContain("letter.md: no findings, 1 waived");
    }

    [Fact]
    public void Messages_cannot_command_the_terminal()
    {
        var finding = Finding();
        var report = Report(finding with { Finding = finding.Finding with { Message = "“\u001b[2J\u0007[red]”" }, Section = "a\nb" });
        report.ShouldContain("“\uFFFD[2J\uFFFD[red]”");
        report.ShouldContain("(a b)");
    }

    /// <summary>Whatever stands in the seeds: no line is wider than the terminal, and no word is parted over two.</summary>
    [Theory]
    [InlineData(72)]
    [InlineData(80)]
    [InlineData(100)]
    public void Lines_fit_the_terminal_and_words_stay_whole(int width)
    {
        foreach (var write in new Action<IEnumerable<LintResult>, Action<string, Tone>, int?>[]
        {
            (results, piece, columns) => TextReport.Write(results, Repository.Linter.Rules, piece, columns),
            SummaryReport.Write,
            EvidenceText.Write,
        })
        {
            var words = Text(null).Split((char[]?)null).ToHashSet();
            var isFrame = new System.Text.RegularExpressions.Regex(@"^ *\d* \| ");
            foreach (var line in Text(width).Split('\n'))
            {
                // A path is never broken, however long.
                (Printable.Width(line) <= width || line.TrimStart().Split(' ').Length <= 2).ShouldBeTrue(line);
                line.Split((char[]?)null).ShouldAllBe(word => words.Contains(word) || isFrame.IsMatch(line), line);
            }

            string Text(int? columns)
            {
                var text = new StringBuilder();
                write(Faulty.Value, (piece, _) => text.Append(piece), columns);
                return text.ToString();
            }
        }
    }

    private static readonly Lazy<LintResult[]> Faulty = new(() =>
        [.. Repository.Files("seeds", "*-faulty.*").Where(path => Path.GetExtension(path) is ".md" or ".docx").Select(path => Repository.Linter.Lint(Repository.PathOf(path)))]);

    private static Diagnostic Finding() => new()
    {
        Rule = "grade-contradicts-word",
        Severity = Severity.Error,
        Finding = new Finding(new Span(25, 2), "Grade 3 is “good”, but the letter says “adequate”.")
            .Because(new Span(19, 1), "the grade is given here")
            .Offer("good"),
        Because = [],
        Section = "Staying safe",
    };

    private static string Report(Diagnostic diagnostic)
    {
        var document = PlainTextReader.FromText("letter.md", "Staying safe Grade 3\n\nIt is adequate.\n");
        var result = new LintResult
        {
            Path = "letter.md",
            Document = document,
            Letter = new Letter { Name = "letter.md", Head = new Phrase("", Span.None) },
            Diagnostics = [diagnostic],
        };
        var text = new StringBuilder();
        TextReport.Write([result], Repository.Linter.Rules, (piece, _) => text.Append(piece));
        return text.ToString();
    }
}
