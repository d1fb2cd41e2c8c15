using LetterLint.Settings;
using Shouldly;

namespace LetterLint.Tests.Cli;

public sealed class HelpTests
{
    [Fact]
    public void The_manual_names_every_command_and_form_and_setting()
    {
        var manual = Tool.Run("help").Output;
        var commands = Tool.Run("--help").Output.Split("Commands:")[1].Split("Examples:")[0].Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line.StartsWith("  ", StringComparison.Ordinal) && line[2] != ' ').Select(line => line.Trim().Split(' ')[0]);
        foreach (var word in commands.Concat(SettingsFile.Formats).Concat(["framework:", "severity:", "frameworks:", "vocabulary:", "house:", "exclude:", "abbreviations:", "names:", "output:", "fail-on:"]))
        {
            manual.ShouldContain(word);
        }
    }

    [Theory]
    [InlineData("letterlint ch", "check")]
    [InlineData("letterlint check --form", "--format")]
    [InlineData("letterlint check --format ", "sarif")]
    [InlineData("letterlint check --framework ", "apa-2007")]
    [InlineData("letterlint explain grade-", "grade-contradicts-word")]
    [InlineData("letterlint completion ", "bash")]
    [InlineData("letterlint check --rules grade-missing,word-rep", "grade-missing,word-repeated")]
    public void A_shell_is_told_what_may_come(string line, string expected) =>
        Tool.Run("complete", $"{line.Length}", line).Output.Split('\n').ShouldContain(expected);

    [Fact]
    public void Where_a_path_may_come_the_shell_finds_it() => Tool.Run("complete", "17", "letterlint check ").Output.ShouldBeEmpty();

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    [InlineData("pwsh")]
    public void Each_shell_has_its_script(string shell) => Tool.Run("completion", shell).Output.ShouldContain("letterlint complete");
}
