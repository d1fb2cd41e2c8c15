using System.Diagnostics;
using System.Text.Json;
using LetterLint.Tests.Cli;
using Shouldly;

namespace LetterLint.Tests.Editor;

/// <summary>The language server in an editor that somebody else has written.</summary>
public sealed class NeovimTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [ProgramFact("nvim")]
    public async Task Neovim_shows_a_finding_tells_of_its_rule_and_makes_its_fix()
    {
        var clean = await File.ReadAllTextAsync(Repository.PathOf("seeds/northmere-apa-2007.md"));
        var at = clean.IndexOf(" the ", clean.Length / 2, StringComparison.Ordinal);
        var draft = _folder.Write("draft.md", clean.Insert(at, " the"));
        var start = new ProcessStartInfo("nvim", ["--clean", "--headless", draft, "-c", $"luafile {Repository.PathOf("tests", "neovim.lua")}"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["LETTERLINT"] = JsonSerializer.Serialize(new[] { "dotnet", Tool.Program, "lsp" });
        start.Environment["XDG_STATE_HOME"] = start.Environment["XDG_CACHE_HOME"] = _folder.Path;
        using var editor = Process.Start(start)!;
        editor.StandardInput.Close();
        var error = editor.StandardError.ReadToEndAsync();
        var said = await editor.StandardOutput.ReadToEndAsync();
        await editor.WaitForExitAsync();
        editor.ExitCode.ShouldBe(0, said + await error);

        var seen = JsonDocument.Parse(said).RootElement;
        var found = seen.GetProperty("found").EnumerateArray().Single();
        var before = clean[..at];
        found.GetProperty("code").GetString().ShouldBe("word-repeated");
        found.GetProperty("line").GetInt32().ShouldBe(before.Count(unit => unit == '\n'));
        seen.GetProperty("hover").GetString()!.ShouldStartWith("# word-repeated\n");
        seen.GetProperty("actions").EnumerateArray().Select(title => title.GetString()).ShouldContain(title => title!.StartsWith("Waive word-repeated here", StringComparison.Ordinal));
        (await File.ReadAllTextAsync(draft)).ShouldBe(clean);
    }
}
