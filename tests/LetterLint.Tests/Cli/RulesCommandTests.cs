using System.Text.Json;
using Shouldly;

namespace LetterLint.Tests.Cli;

public sealed class RulesCommandTests
{
    [Fact]
    public void Json_gives_every_rule_that_the_text_lists()
    {
        using var json = JsonDocument.Parse(Tool.Run("rules", "--format", "json").Output);
        var text = Tool.Run("rules").Output.Split('\n');
        var rules = json.RootElement.EnumerateArray().ToArray();
        rules.Length.ShouldBe(text.Count(line => line.StartsWith("  ", StringComparison.Ordinal)));
        foreach (var rule in rules)
        {
            text.ShouldContain(line => line.StartsWith($"  {Of(rule, "id")} ", StringComparison.Ordinal) && line.Contains(Of(rule, "severity")) && line.EndsWith(Of(rule, "title"), StringComparison.Ordinal));
            Of(rule, "why").ShouldNotBeEmpty();
        }
    }

    [Fact]
    public void Another_form_is_refused()
    {
        var run = Tool.Run("rules", "--format", "xml");
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldBe("letterlint: “--format xml” is not understood; write text or json.\n");
    }

    private static string Of(JsonElement rule, string name) => rule.GetProperty(name).GetString()!;
}
