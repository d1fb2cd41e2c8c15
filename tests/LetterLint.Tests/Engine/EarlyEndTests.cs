using LetterLint.Benchmarks;
using LetterLint.Documents;
using LetterLint.Engine;
using LetterLint.Fixing;
using LetterLint.Letters;
using LetterLint.Reporting;
using LetterLint.Rules;
using LetterLint.Tests.Documents;
using Shouldly;

namespace LetterLint.Tests.Engine;

/// <summary>
/// Whatever takes long looks, in the midst of it, whether somebody still waits. Counted in bytes: what has been stopped before it
/// begins does a small part of the work that it would have done.
/// </summary>
public sealed class EarlyEndTests
{
    private const int Pieces = 4_000;

    // The share of its work that a step may do before it looks, and what is little work whatever it is: a third of a second of the longest text.
    private const double Most = 0.35;
    private const long Little = 30_000_000;

    private static readonly CancellationToken Stopped = new(canceled: true);

    private static readonly Budget Over = new() { Stop = Stopped };

    public static TheoryData<string> Kinds() =>
        ["a paragraph on one line", "judgements on one line", "grades on one line", "figures with percentages", "dates", "list items", "table rows", "headings of the letter", "statements", "items without a need"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Reading_parsing_and_every_reading_of_a_letter(string kind)
    {
        var worst = WorstText.All.Single(worst => worst.Name == kind);
        var text = worst.Letter(Pieces).Source.Text;
        var framework = Repository.Linter.Frameworks.Find("apa-2007");
        var parser = new LetterParser(Repository.Linter.Frameworks);
        var document = EndsEarly("read", budget => PlainTextReader.FromText("worst.md", text, budget));
        var letter = EndsEarly("parse", budget => parser.Parse(document, framework, budget.Stop));
        var stopped = letter with { Stop = Stopped };
        foreach (var type in Facts.Types)
        {
            EndsEarly(type.Name, budget => Count(new Facts(budget.Stop.IsCancellationRequested ? stopped : letter, document), type));
        }
    }

    [Fact]
    public void A_Word_file_that_is_read_commented_fixed_and_given_waivers()
    {
        var bytes = new Docx(Docx.Paragraphs("Staying safe Grade 3", "The contribution of services to improving outcomes for children and young people in this aspect is good.")
            + Docx.P(string.Concat(Enumerable.Range(0, Pieces).Select(i => Docx.R($"Plan {i} for the the child is late. "))))).ToBytes();
        var document = EndsEarly("read", budget => WordReader.Read("letter.docx", bytes, budget));
        var result = Repository.Linter.Lint(document, Repository.Linter.Frameworks.Find("apa-2007"));
        EndsEarly("annotate", budget => MarginReport.Write(result, Repository.Linter.Rules, bytes, budget));
        EndsEarly("fix", budget => new LetterFixer(Repository.Linter, DateTimeOffset.UnixEpoch).Fix(result, bytes, budget.Stop));
        EndsEarly("waive", budget => WaivedDraft.Of(result, bytes, [new WaiverRecord("word-repeated", "a", "so")], budget));
    }

    [Fact]
    public void A_text_that_is_fixed()
    {
        var text = "Staying safe Grade 3\n\n" + string.Concat(Enumerable.Range(0, Pieces).Select(i => $"Plan {i} for the the child is late. "));
        var result = Repository.Linter.Lint(PlainTextReader.FromText("letter.md", text), Repository.Linter.Frameworks.Find("apa-2007"));
        EndsEarly("fix", budget => new LetterFixer(Repository.Linter, DateTimeOffset.UnixEpoch).Fix(result, System.Text.Encoding.UTF8.GetBytes(text), budget.Stop));
    }

    [Fact]
    public void Writing_that_takes_longer_than_it_may_says_so()
    {
        var bytes = new Docx(Docx.Paragraphs("Staying safe Grade 3", "A plan for the the child is late.")).ToBytes();
        var result = Repository.Linter.Lint(WordReader.Read("letter.docx", bytes), Repository.Linter.Frameworks.Find("apa-2007"));
        Refusal(late => MarginReport.Write(result, Repository.Linter.Rules, bytes, late)).ShouldContain("takes longer than 0 minutes");
        Refusal(late => new LetterFixer(new Linter(Repository.Linter.Rules, Repository.Linter.Frameworks) { Budget = late }, DateTimeOffset.UnixEpoch).Fix(result, bytes))
            .ShouldContain("takes longer than 0 minutes");
    }

    private static string Refusal<T>(Func<Budget, T> work) => Should.Throw<DocumentException>(() => (Budget.Usual with { Time = TimeSpan.FromMilliseconds(1) }).InTime(budget =>
    {
        budget.Stop.WaitHandle.WaitOne();
        return work(budget);
    })).Message;

    private static int Count(Facts facts, Type type)
    {
        try
        {
            return facts.All(type).Count;
        }
        catch (TooMuchException)
        {
            return 0;
        }
    }

    /// <summary>Does the work, and again when it has been stopped already, which must come to little.</summary>
    private static T EndsEarly<T>(string step, Func<Budget, T> work)
    {
        work(Budget.Usual);
        var start = GC.GetAllocatedBytesForCurrentThread();
        var done = work(Budget.Usual);
        var whole = GC.GetAllocatedBytesForCurrentThread() - start;
        start = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            work(Over);
        }
        catch (OperationCanceledException)
        {
        }

        (GC.GetAllocatedBytesForCurrentThread() - start).ShouldBeLessThanOrEqualTo(Math.Max(Little, (long)(Most * whole)), $"{step} ({whole} bytes) goes on when it is stopped");
        return done;
    }
}
