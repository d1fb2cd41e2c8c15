using System.Text.RegularExpressions;
using LetterLint.Diagnostics;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;
using Shouldly;

namespace LetterLint.Tests;

public sealed partial class LibraryTests
{
    [Fact]
    public async Task The_three_lines_of_its_readme_check_a_letter()
    {
        var readme = await File.ReadAllTextAsync(Repository.PathOf("src/LetterLint/README.md"));
        var lines = Lines().Match(readme).Groups[1].Value;
        lines.Count(letter => letter == '\n').ShouldBe(3);
        var letter = Repository.PathOf(Seed().Match(lines).Value);
        var options = ScriptOptions.Default.WithReferences(typeof(Linter).Assembly, typeof(Console).Assembly)
            .AddImports(Using().Matches(readme).Select(each => each.Groups[1].Value)).AddImports("System");

        var result = await CSharpScript.EvaluateAsync<LintResult>(lines.Replace(Seed().Match(lines).Value, letter, StringComparison.Ordinal) + "result", options);

        var found = Repository.Linter.Lint(letter).Diagnostics.Select(each => (each.Rule, each.Span, each.Message)).ToArray();
        found.ShouldNotBeEmpty();
        result.Diagnostics.Select(each => (each.Rule, each.Span, each.Message)).ShouldBe(found);
    }

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Lines();

    [GeneratedRegex("seeds/[a-z0-9-]+\\.md")]
    private static partial Regex Seed();

    [GeneratedRegex("using ([A-Za-z.]+);")]
    private static partial Regex Using();
}
