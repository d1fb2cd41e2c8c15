using System.Text.Json;
using Shouldly;

namespace LetterLint.Tests.Cli;

/// <summary>Folders and archives: what a person takes in, and what a program pipes through.</summary>
public sealed class ManyLettersTests
{
    private const string Clean = "seeds/northmere-apa-2007.md";
    private const string Faulty = "seeds/saltwick-on-sea-apa-2007-faulty.docx";

    [Fact]
    public void Many_letters_are_summed_up_and_details_are_for_the_asking()
    {
        var summary = Tool.Run("check", "seeds").Output;
        summary.ShouldContain($"\n{Clean}: no findings (apa-2007)\n");
        summary.ShouldContain("\nerror    grade-contradicts-word ");
        summary.ShouldNotContain("-->");
        summary.Split('\n').Length.ShouldBeLessThan(Tool.Run("check", "seeds", "--details").Output.Split('\n').Length / 4);
        Tool.Run("check", Faulty, "--summary").Output.ShouldContain("  grade-contradicts-word ");
    }

    [Fact]
    public void A_line_in_is_a_line_out_in_order()
    {
        var lines = Enumerable.Range(0, 20).Select(i => i % 2 == 0
            ? JsonSerializer.Serialize(new { name = $"{i}.md", text = File.ReadAllText(Repository.PathOf(Clean)) })
            : JsonSerializer.Serialize(new { name = $"{i}.docx", base64 = Convert.ToBase64String(File.ReadAllBytes(Repository.PathOf(Faulty))) }));
        var run = Tool.Run(string.Join('\n', lines) + "\n", ["check", "-", "--ndjson", "--fail-on", "never"]);

        var letters = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToArray();
        letters.Select(letter => letter.GetProperty("path").GetString()).ShouldBe(Enumerable.Range(0, 20).Select(i => i % 2 == 0 ? $"{i}.md" : $"{i}.docx"));
        letters[1].GetProperty("diagnostics").GetArrayLength().ShouldBeGreaterThan(5);
        run.ExitCode.ShouldBe(0);
    }

    [Fact]
    public void A_line_that_is_no_letter_is_told_of_and_stops_nothing()
    {
        var run = Tool.Run("nonsense\n\n{\"name\":\"a.md\"}\n[1]\n{\"name\":\"b.md\",\"base64\":\"%\"}\n{\"text\":\"\"}\n", ["check", "-", "--ndjson"]);
        run.ExitCode.ShouldBe(2);
        run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("error").GetString())
            .ShouldAllBe(error => !string.IsNullOrEmpty(error));
    }

    [Fact]
    public void Lines_are_for_standard_input_alone() => Tool.Run("check", Clean, "--ndjson").ExitCode.ShouldBe(2);

    [Fact]
    public void Standard_input_has_the_name_that_it_is_given() =>
        Tool.Run(File.ReadAllText(Repository.PathOf(Clean)), ["check", "-", "--stdin-filename", "drafts/a.md"]).Output.ShouldContain("drafts/a.md: no findings");
}
