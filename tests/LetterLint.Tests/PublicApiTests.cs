using Shouldly;

namespace LetterLint.Tests;

public sealed class PublicApiTests
{
    [Fact]
    public void Scripts_and_hosts_depend_on_what_is_public()
    {
        var path = Repository.PathOf("tests", "LetterLint.Tests", "PublicApi.approved.txt");
        var actual = PublicApi.Of(typeof(Linter).Assembly);
        if (Repository.Accepts)
        {
            File.WriteAllText(path, actual);
        }

        var approved = File.Exists(path) ? File.ReadAllText(path) : "";
        var (gone, come) = (approved.Split('\n').Except(actual.Split('\n')), actual.Split('\n').Except(approved.Split('\n')));
        (approved == actual).ShouldBeTrue($"The public API has changed (LETTERLINT_ACCEPT=1 dotnet test approves it).\nGone:\n{string.Join('\n', gone)}\nNew:\n{string.Join('\n', come)}");
    }
}
