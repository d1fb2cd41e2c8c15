using System.Text;
using LetterLint.Specimens;
using Shouldly;

namespace LetterLint.Tests;

/// <summary>Everything that is said of a specimen letter stands beside it, for each of its formats, and holds still.</summary>
public sealed class SeedFindingsTests
{
    private static readonly string[] Endings = [".md", ".txt", ".docx"];

    public static TheoryData<string> Letters() => [.. Seeds.Files(Endings).Select(path => Path.GetFileNameWithoutExtension(path)).Distinct().Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Letters))]
    public void Nothing_else_is_said(string letter)
    {
        var said = new StringBuilder();
        foreach (var file in Endings.Select(ending => letter + ending).Where(file => File.Exists(Repository.PathOf("seeds", file))))
        {
            var result = Repository.Linter.Lint(Seeds.Read(file));
            said.Append("# ").Append(file).Append("\n\n");
            said.Append(result.Diagnostics.IsEmpty ? "nothing\n" : FindingsText.Write(result.Document!, result.Diagnostics).TrimEnd() + "\n").Append('\n');
        }

        var path = Repository.PathOf("seeds", letter + ".findings.txt");
        if (Repository.Accepts)
        {
            File.WriteAllText(path, said.ToString().TrimEnd() + "\n");
        }

        (said.ToString().TrimEnd() + "\n").ShouldBe(File.Exists(path) ? File.ReadAllText(path) : "");
    }
}
