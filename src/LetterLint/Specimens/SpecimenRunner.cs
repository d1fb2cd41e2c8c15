using LetterLint.Diagnostics;
using LetterLint.Documents;
using LetterLint.Frameworks;
using LetterLint.Letters;
using LetterLint.Readings.Others;
using LetterLint.Rules;

namespace LetterLint.Specimens;

/// <summary>Runs specimens: a rule fires at its marks and nowhere else, and every output block says what is said.</summary>
internal sealed class SpecimenRunner(Linter linter)
{
    /// <summary>Runs one specimen.</summary>
    public SpecimenResult Run(Specimen specimen)
    {
        ArgumentNullException.ThrowIfNull(specimen);
        OtherText?[] texts = [specimen.Previous, .. specimen.Others];
        if (texts.Select(text => text?.Framework).Append(specimen.Framework).FirstOrDefault(id => id is not null && linter.Frameworks.Find(id) is null) is { } unknown)
        {
            return Failed($"There is no framework “{unknown}”.");
        }

        var framework = FrameworkOf(specimen.Framework);

        var rules = new List<LetterRule>();
        foreach (var id in specimen.Letter.Marks.Select(mark => mark.Rule ?? specimen.Subject).Prepend(specimen.Subject).Distinct())
        {
            if (linter.Rules.Find(id) is { } rule)
            {
                rules.Add(rule);
            }
            else if (id != specimen.Subject || specimen.Outputs.IsEmpty || specimen.Letter.Marks.Any(mark => mark.Rule is null))
            {
                return Failed($"There is no rule “{id}”.");
            }
        }

        var document = PlainTextReader.FromText(specimen.Title, specimen.Letter.Text);
        var result = linter.With(new RuleSet(rules.Distinct())).Lint(document, framework, OthersOf(specimen, document));
        if (!result.Faults.IsEmpty)
        {
            return Failed($"Line {result.Faults[0].Line} of {result.Faults[0].Path}: {result.Faults[0].Message}");
        }

        return new SpecimenResult(specimen, document.Source, [.. result.Diagnostics.Where(diagnostic => diagnostic.Waived is null)], block => Write(block, specimen, result));

        SpecimenResult Failed(string why) => new(specimen, why);
    }

    /// <summary>The other letters of a specimen, or null where it has none.</summary>
    internal OtherLetters? OthersOf(Specimen specimen, Document document)
    {
        if (specimen.Previous is null && specimen.Others.IsEmpty)
        {
            return null;
        }

        var others = specimen.Others.Select((other, at) => Know(specimen.Others.Length == 1 ? "other" : $"other {at + 1}", other));
        return new OtherLetters([linter.Know(document, FrameworkOf(specimen.Framework)), .. others], specimen.Previous is { } previous ? Know("previous", previous) : null);
    }

    private KnownLetter Know(string name, OtherText other) => linter.Know(PlainTextReader.FromText(name, other.Text), FrameworkOf(other.Framework));

    private Framework? FrameworkOf(string? id) => id is null ? null : linter.Frameworks.Find(id);

    /// <summary>What a block of this kind must say; null for a kind that another runner knows.</summary>
    private static string? Write(SpecimenBlock block, Specimen specimen, LintResult result) => block.Kind switch
    {
        "findings" => FindingsText.Write(result.Document!, result.Diagnostics.Where(diagnostic => diagnostic.Rule == specimen.Subject)),
        "fixed" => result.Document!.Source.With(result.Diagnostics
            .Where(diagnostic => diagnostic.Rule == specimen.Subject && diagnostic.Waived is null)
            .SelectMany(diagnostic => diagnostic.Finding.Fixes.Where(fix => fix.Certain).Take(1))
            .SelectMany(fix => fix.Edits)),
        "model" => LetterModel.Write(result.Letter!, result.Document!).TrimEnd(),
        "sentences" => string.Join('\n', result.Letter!.Sentences.Select(sentence =>
            $"{sentence.Kind.ToString().ToLowerInvariant()} ({result.Document!.Locate(sentence.Span.Start).Line}) {sentence.Text}")),
        "claims" => ClaimsText.Write(result.Letter!, result.Document!),
        _ => null,
    };
}
