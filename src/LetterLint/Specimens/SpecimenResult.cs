using System.Collections.Immutable;
using System.Text;
using LetterLint.Diagnostics;
using LetterLint.Text;

namespace LetterLint.Specimens;

/// <summary>What became of a specimen, in words for the person who wrote the letter.</summary>
internal sealed class SpecimenResult
{
    private readonly Func<SpecimenBlock, string?> _write;

    internal SpecimenResult(Specimen specimen, string failure) =>
        (Specimen, Failure, _write) = (specimen, $"{specimen.Place}: {specimen.Title}\n{failure}", block => block.Content);

    internal SpecimenResult(Specimen specimen, SourceText source, ImmutableArray<Diagnostic> fired, Func<SpecimenBlock, string?> write)
    {
        (Specimen, Diagnostics, _write) = (specimen, fired, write);
        var report = new StringBuilder();
        CompareMarks(source, report);
        CompareOutputs(report);
        Failure = report.Length == 0 ? null : $"{specimen.Place}: {specimen.Title}\n{report.ToString().TrimEnd()}";
    }

    /// <summary>The specimen.</summary>
    public Specimen Specimen { get; }

    /// <summary>What was found by the rule that the specimen is about and by the rules of its marks.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; } = [];

    /// <summary>What is not as the specimen says, or null.</summary>
    public string? Failure { get; }

    /// <summary>What an output block must say.</summary>
    public string Output(SpecimenBlock block) => _write(block) ?? block.Content;

    private void CompareMarks(SourceText source, StringBuilder report)
    {
        var expected = Specimen.Letter.Marks.Select(mark => mark with { Rule = mark.Rule == Specimen.Subject ? null : mark.Rule }).Distinct().ToArray();
        var marked = expected.Select(mark => mark.Rule).ToHashSet();
        var found = Diagnostics.Select(diagnostic => new Mark(diagnostic.Rule == Specimen.Subject ? null : diagnostic.Rule, diagnostic.Span)).Distinct()
            .Where(mark => mark.Rule is null || (marked.Contains(mark.Rule) && expected.Contains(mark)))
            .ToArray();
        var missing = expected.Except(found).ToArray();
        var surplus = found.Except(expected).ToArray();
        if (missing.Length + surplus.Length == 0)
        {
            return;
        }

        foreach (var mark in missing)
        {
            report.AppendLine($"{mark.Rule ?? Specimen.Subject} must fire on line {source.Locate(mark.Span.Start).Line} at “{source[mark.Span]}” and does not.");
        }

        foreach (var mark in surplus)
        {
            var messages = Diagnostics.Where(diagnostic => diagnostic.Rule == Specimen.Subject && diagnostic.Span == mark.Span).Select(diagnostic => diagnostic.Message);
            report.AppendLine($"{Specimen.Subject} must not fire on line {source.Locate(mark.Span.Start).Line} at “{source[mark.Span]}” and does: {string.Join(" ", messages)}");
        }

        report.AppendLine().AppendLine("The letter with the marks that are expected:").AppendLine(Specimen.Letter.ToString());
        report.AppendLine().AppendLine("The letter with the marks where the findings are:").AppendLine((Specimen.Letter with { Marks = [.. found] }).ToString());
    }

    private void CompareOutputs(StringBuilder report)
    {
        foreach (var block in Specimen.Outputs)
        {
            if (_write(block) is not { } actual)
            {
                report.AppendLine($"A block “{block.Kind}” is not known here; known are letter, previous, other, findings, fixed, model and sentences.");
            }
            else if (actual != block.Content)
            {
                report.AppendLine().AppendLine($"The block “{block.Kind}” says:").AppendLine(block.Content);
                report.AppendLine().AppendLine("and ought to say (LETTERLINT_ACCEPT=1 dotnet test writes it):").AppendLine(actual);
            }
        }
    }
}
