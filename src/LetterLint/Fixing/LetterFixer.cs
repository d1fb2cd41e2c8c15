using LetterLint.Diagnostics;
using LetterLint.Documents;

namespace LetterLint.Fixing;

/// <summary>Makes the certain fixes of a letter in the format of its file.</summary>
public sealed class LetterFixer(Linter linter)
{
    // A fix may clear the way for another; one that keeps coming back is not made for ever.
    private const int MostRounds = 10;

    /// <summary>The letter with its certain fixes made, or null where it has none.</summary>
    /// <param name="result">What was found in these bytes.</param>
    /// <param name="bytes">The bytes of the file.</param>
    /// <exception cref="DocumentException">The file cannot be changed.</exception>
    public FixedLetter? Fix(LintResult result, byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (CertainFixes.Of(result).Rules.Count == 0)
        {
            return null;
        }

        return Reader.FormatOf(result.Path) switch
        {
            DocumentFormat.Text => InText(result, bytes),
            DocumentFormat.Word => throw new DocumentException("Word documents are not changed yet; make the fixes that “letterlint check” shows by hand."),
            _ => throw new DocumentException("A PDF is not changed; fix the document that it was made from."),
        };
    }

    private FixedLetter InText(LintResult result, byte[] bytes)
    {
        var original = TextDecoder.Read(bytes);
        var text = original.Text;
        var rules = new List<string>();
        for (var round = 0; round < MostRounds && CertainFixes.Of(result) is { Rules.Count: > 0 } fixes; round++)
        {
            text = result.Document!.Source.With(fixes.Edits);
            rules.AddRange(fixes.Rules);
            result = linter.Lint(PlainTextReader.FromText(result.Path, text), result.Letter?.Framework);
        }

        return new FixedLetter(original.Write(text, bytes), original.Text, text, [.. rules]);
    }
}
