using LetterLint.Rules;

namespace LetterLint.Specimens;

/// <summary>The tests of one rule: its two examples and its specimens.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Path">The file of its specimens.</param>
internal sealed record RuleTests(LetterRule Rule, string Path)
{
    /// <summary>Whether a file holds specimens: other pages are written in Markdown too.</summary>
    public static bool AreIn(string path) => File.ReadAllText(path).Contains("\n```letter", StringComparison.Ordinal);

    /// <summary>Runs them all.</summary>
    /// <param name="linter">A linter that knows the rule, and those that its marks name.</param>
    /// <param name="accepts">Whether output blocks are written instead of compared.</param>
    /// <exception cref="SpecimenException">The file is not written as specimens are.</exception>
    public IEnumerable<SpecimenResult> Run(Linter linter, bool accepts = false)
    {
        var runner = new SpecimenRunner(linter);
        foreach (var example in Specimen.OfExample(Rule))
        {
            yield return runner.Run(example);
        }

        if (!File.Exists(Path))
        {
            yield break;
        }

        var file = SpecimenFile.Read(Path);
        for (var i = 0; i < file.Specimens.Length; i++)
        {
            var result = runner.Run(file.Specimens[i]);
            if (accepts)
            {
                File.WriteAllText(Path, file.With(result.Specimen, result.Output));
                file = SpecimenFile.Read(Path);
                result = runner.Run(file.Specimens[i]);
            }

            yield return file.Subject == Rule.Id ? result : new SpecimenResult(result.Specimen, $"The first heading names “{file.Subject}”; it must name {Rule.Id}.");
        }
    }
}
