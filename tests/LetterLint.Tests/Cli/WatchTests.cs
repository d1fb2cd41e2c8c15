using Shouldly;

namespace LetterLint.Tests.Cli;

public sealed class WatchTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_letter_that_is_saved_is_checked_again(bool isFolder)
    {
        using var folder = new TemporaryFolder();
        var letter = Path.Join(folder.Path, "draft.md");
        var clean = await File.ReadAllTextAsync(Path.Join(Repository.Root, "seeds/northmere-apa-2007.md"));
        await File.WriteAllTextAsync(letter, clean);
        using var run = Tool.Start("check", isFolder ? folder.Path : letter, "--watch");
        try
        {
            await SaysAsync(run.StandardOutput, "draft.md: no findings");
            await SaysAsync(run.StandardError, "watching");
            await File.WriteAllTextAsync(letter, clean.Replace(" services ", " services services ", StringComparison.Ordinal));
            await SaysAsync(run.StandardError, "draft.md has been saved");
            await SaysAsync(run.StandardOutput, "word-repeated");
        }
        finally
        {
            run.Kill();
        }
    }

    [Fact]
    public void Standard_input_is_not_watched()
    {
        var run = Tool.Run("check", "-", "--watch");
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldBe("letterlint: Standard input cannot be watched; name the file of the letter.\n");
    }

    /// <summary>Reads on until a line says so; the end of the output before that is a failure.</summary>
    private static async Task SaysAsync(StreamReader output, string words)
    {
        var read = new List<string>();
        while (await output.ReadLineAsync() is { } line)
        {
            read.Add(line);
            if (line.Contains(words, StringComparison.Ordinal))
            {
                return;
            }
        }

        string.Join('\n', read).ShouldContain(words);
    }
}
