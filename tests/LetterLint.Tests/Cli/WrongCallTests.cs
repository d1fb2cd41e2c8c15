using Shouldly;

namespace LetterLint.Tests.Cli;

public sealed class WrongCallTests
{
    [Theory]
    [InlineData("")]
    [InlineData("chekc seeds")]
    [InlineData("check")]
    [InlineData("check seeds --framework apa-1066")]
    [InlineData("check seeds --framework")]
    [InlineData("check seeds --format xml")]
    [InlineData("check seeds --fail-on sometimes")]
    [InlineData("check seeds --rules no-such-rule")]
    [InlineData("check seeds --rules ,")]
    [InlineData("check seeds --severity grade-contradicts-word")]
    [InlineData("check seeds --severity grade-contradicts-word=fatal")]
    [InlineData("check seeds --severity no-such-rule=info")]
    [InlineData("check seeds --nope")]
    [InlineData("check seeds --format json --format text")]
    [InlineData("check seeds -o seeds")]
    [InlineData("check seeds -o no/such/folder/report.txt")]
    [InlineData("check seeds -o seeds/northmere-apa-2007.md")]
    [InlineData("check seeds/northmere-apa-2007.md -o ./seeds/../seeds/northmere-apa-2007.md")]
    [InlineData("fix")]
    [InlineData("fix seeds --house rules")]
    [InlineData("fix seeds --diff --rules no-such-rule")]
    [InlineData("config no-such-folder")]
    [InlineData("check seeds --config no-such-file.yml")]
    [InlineData("check seeds --baseline no-such-file.json")]
    [InlineData("baseline seeds --rules no-such-rule")]
    [InlineData("baseline seeds --baseline known.json")]
    [InlineData("baseline seeds --prune -o no-such-file.json")]
    [InlineData("explain")]
    [InlineData("explain no-such-rule")]
    [InlineData("rules all")]
    [InlineData("new")]
    [InlineData("new grade-missing")]
    [InlineData("new judgements/grade-contradicts-word")]
    [InlineData("new ./our/rules/grade-contradicts-word")]
    [InlineData("new our/rules/WordVague")]
    [InlineData("new our/rules/vague")]
    [InlineData("new README.md/word-vague")]
    [InlineData("docs now")]
    public void One_clear_line_and_exit_code_2(string call)
    {
        var run = Tool.Run(call.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        run.ExitCode.ShouldBe(2);
        run.Output.ShouldBeEmpty();
        run.ErrorLines.ShouldHaveSingleItem().ShouldStartWith("letterlint: ");
        run.Error.ShouldNotContain("   at ");
    }

    [Theory]
    [InlineData("check", "")]
    [InlineData("check", "seeds", "--config", "")]
    [InlineData("fix", "", "seeds")]
    public void An_empty_name_is_never_taken_for_nothing(params string[] call)
    {
        var run = Tool.Run(call);
        run.ExitCode.ShouldBe(2);
        run.ErrorLines.ShouldHaveSingleItem().ShouldContain("empty");
    }

    [Fact]
    public void A_mistyped_command_is_named() =>
        Tool.Run("chekc", "seeds").ErrorLines.ShouldHaveSingleItem().ShouldStartWith("letterlint: There is no command “chekc”.");
}
