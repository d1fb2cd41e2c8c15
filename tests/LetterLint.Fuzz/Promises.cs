using System.Text;
using System.Text.Json;
using LetterLint.Diagnostics;
using LetterLint.Documents;
using LetterLint.Fixing;
using LetterLint.Frameworks;
using LetterLint.Reporting;
using LetterLint.Rules;
using Shouldly;

namespace LetterLint.Fuzz;

/// <summary>What holds of every input, whatever it is: it is refused with a reason, or checked by every rule.</summary>
internal static class Promises
{
    private static readonly Linter Linter = new(RuleSet.In(typeof(Rules.Judgements.GradeContradictsWord).Assembly), FrameworkLibrary.Load());

    private static readonly LetterFixer Fixer = new(Linter, DateTimeOffset.UnixEpoch);

    /// <summary>Holds of the bytes of a file of that name.</summary>
    public static void Hold(string name, byte[] bytes, string? framework = null)
    {
        var known = framework is null ? null : Linter.Frameworks.Find(framework);
        Document document;
        try
        {
            document = Reader.Read(name, bytes);
        }
        catch (DocumentException)
        {
            return;
        }

        var result = Linter.Lint(document, known);
        var stopped = result.Diagnostics.FirstOrDefault(diagnostic => diagnostic.Rule == LintResult.StoppedRule);
        (stopped is null).ShouldBeTrue(stopped?.Message);
        var json = Written([result], JsonReport.Write);
        QuotedPlaces.Hold(JsonDocument.Parse(json).RootElement, document.Source.Text);
        Encoding.UTF8.GetString(Written([Linter.Lint(Reader.Read(name, bytes), known)], JsonReport.Write)).ShouldBe(Encoding.UTF8.GetString(json));
        JsonDocument.Parse(Written([result], SarifReport.Write)).Dispose();
        JsonDocument.Parse(Written([result], GitLabReport.Write)).Dispose();
        Written([result], HtmlReport.Write);
        Written([result], EvidenceMap.Write);
        TextReport.Write([result], Linter.Rules, (_, _) => { });
        HoldsWhenWritten(name, bytes, result);
    }

    /// <summary>A file that is commented still says what it said, and one that is fixed says what the fix told.</summary>
    private static void HoldsWhenWritten(string name, byte[] bytes, LintResult result)
    {
        try
        {
            if (Reader.FormatOf(name) == DocumentFormat.Word)
            {
                Reader.Read(name, MarginReport.Write(result, Linter.Rules, bytes)).Source.Text.ShouldBe(result.Document!.Source.Text);
            }

            if (!result.IsUnchecked && Fixer.Fix(result, bytes) is { } better)
            {
                Reader.Read(name, better.Bytes).Source.Text.ShouldBe(better.After);
            }
        }
        catch (DocumentException)
        {
            // It cannot be changed, and says so.
        }
    }

    private static byte[] Written(IEnumerable<LintResult> results, Action<IEnumerable<LintResult>, Stream> write)
    {
        using var output = new MemoryStream();
        write(results, output);
        return output.ToArray();
    }
}
