using LetterLint.Diagnostics;
using LetterLint.Documents;
using LetterLint.Documents.Word.Writing;
using LetterLint.Letters;
using LetterLint.Rules;
using LetterLint.Text;

namespace LetterLint.Fixing;

/// <summary>Makes the certain fixes of a letter in the format of its file: in Word as tracked changes of that date.</summary>
public sealed class LetterFixer(Linter linter, DateTimeOffset date)
{
    // A fix may clear the way for another; one that keeps coming back is not made for ever.
    private const int MostRounds = 10;

    /// <summary>The letter with its certain fixes made, or null where it has none.</summary>
    /// <param name="result">What was found in these bytes.</param>
    /// <param name="bytes">The bytes of the file.</param>
    /// <param name="stop">Stops it.</param>
    /// <exception cref="DocumentException">The file cannot be changed, or it takes longer than the budget of the linter allows.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public FixedLetter? Fix(LintResult result, byte[] bytes, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(result);
        var format = Reader.FormatOf(result.Path);
        if (format == DocumentFormat.Word && result.Document is { } document)
        {
            WordWriter.CheckRoom(document);
        }

        var budget = stop.CanBeCanceled ? linter.Budget with { Stop = stop } : linter.Budget;
        return CertainFixes.Of(result).Rules.Count == 0 ? null : format switch
        {
            DocumentFormat.Text => budget.InTime(within => InText(result, bytes, within)),
            DocumentFormat.Word => budget.InTime(within => Documents.Word.WordPackage.Undamaged(() => InWord(result, bytes, within))),
            _ => throw new DocumentException("A PDF is not changed; fix the document that it was made from."),
        };
    }

    private FixedLetter InText(LintResult result, byte[] bytes, Budget budget)
    {
        var original = TextDecoder.Read(bytes);
        var text = original.Text;
        var rules = new List<string>();
        for (var round = 0; round < MostRounds && CertainFixes.Of(result) is { Rules.Count: > 0 } fixes; round++)
        {
            text = result.Document!.Source.With(fixes.Edits);
            rules.AddRange(fixes.Rules);
            result = linter.Lint(Waived(PlainTextReader.FromText(result.Path, text, budget), result), result.Letter?.Framework, stop: budget.Stop);
        }

        return new FixedLetter(original.Write(text, bytes), original.Text, text, [.. rules]);
    }

    private FixedLetter InWord(LintResult result, byte[] bytes, Budget budget)
    {
        var before = result.Document!.Source.Text;
        var rules = new List<string>();
        for (var round = 0; ; round++)
        {
            using var changes = new WordChanges(bytes, Comment.Tool, date, budget);
            var left = new List<LeftFix>();
            var fixes = CertainFixes.Of(result, (diagnostic, fix) => IsPossible(changes, result, diagnostic, fix, left));
            var text = result.Document!.Source;
            if (fixes.Rules.Count == 0 || round == MostRounds)
            {
                return new FixedLetter(bytes, before, text.Text, [.. rules]) { Left = [.. left] };
            }

            changes.Make(fixes.Edits);
            rules.AddRange(fixes.Rules);
            bytes = changes.ToBytes();
            result = linter.Lint(Waived(WordReader.Read(result.Path, bytes, budget), result), result.Letter?.Framework, stop: budget.Stop);
            if (result.Document!.Source.Text != text.With(fixes.Edits))
            {
                throw new DocumentException("The fixes do not fit into this document; make those that “letterlint check” shows by hand.");
            }
        }
    }

    // What was waived beside the file is in none of its later forms.
    private static Document Waived(Document document, LintResult before) => document with { Waivers = before.Document!.Waivers };

    private static bool IsPossible(WordChanges changes, LintResult result, Diagnostic diagnostic, Fix fix, List<LeftFix> left)
    {
        foreach (var edit in fix.Edits)
        {
            if (changes.Refusal(Span.Cover(diagnostic.Span, edit.Span)) is { } reason)
            {
                left.Add(new LeftFix(diagnostic.Rule, WordPlace.Of(result.Document!, result.Letter, diagnostic.Span), reason));
                return false;
            }
        }

        return true;
    }
}
