using LetterLint.Tests.Cli;
using Shouldly;

namespace LetterLint.Tests.Editor;

/// <summary>How the talk with an editor begins and ends, and what is refused.</summary>
public sealed class LspProtocolTests
{
    [Fact]
    public async Task What_is_not_known_or_not_yet_due_is_answered_with_an_error()
    {
        using var editor = EditorClient.Silent();
        (await editor.RefusalAsync("textDocument/hover", new { textDocument = new { uri = "file:///draft.md" }, position = new { line = 0, character = 0 } })).ShouldBe(-32002);
        await editor.AskAsync("initialize", new { capabilities = new { } });
        await editor.TellAsync("letterlint/nothing", new { });
        (await editor.RefusalAsync("letterlint/nothing", new { })).ShouldBe(-32601);
        (await editor.RefusalAsync("textDocument/hover", new { textDocument = 1 })).ShouldBe(-32602);
        (await editor.RefusalAsync("initialize", new { capabilities = new { } })).ShouldBe(-32600);
        await editor.AskAsync("shutdown");
        (await editor.RefusalAsync("textDocument/hover", new { textDocument = new { uri = "file:///draft.md" }, position = new { line = 0, character = 0 } })).ShouldBe(-32600);
        await editor.TellAsync("exit");
        (await editor.EndAsync()).ShouldBe((0, ""));
    }

    [Fact]
    public async Task Capabilities_are_those_that_are_there()
    {
        using var editor = EditorClient.Silent();
        var answer = await editor.AskAsync("initialize", new { capabilities = new { } });
        answer.GetProperty("capabilities").GetRawText().ShouldBe("""{"textDocumentSync":{"openClose":true,"change":1},"codeActionProvider":{"codeActionKinds":["quickfix"]},"hoverProvider":true,"positionEncoding":"utf-16"}""");
        answer.GetProperty("serverInfo").GetProperty("name").GetString().ShouldBe("LetterLint");
    }

    [Fact]
    public async Task An_exit_without_a_shutdown_is_a_failure()
    {
        using var editor = await EditorClient.StartAsync();
        await editor.TellAsync("exit");
        (await editor.EndAsync()).ShouldBe((1, ""));
    }

    [Fact]
    public void An_editor_that_has_gone_leaves_no_server_behind()
    {
        var run = Tool.Run("lsp");
        (run.ExitCode, run.Output, run.Error).ShouldBe((1, "", ""));
    }

    [Theory]
    [InlineData("GET / HTTP/1.1\r\nHost: x\r\n\r\n")]
    [InlineData("Content-Length: 5\r\n\r\nxxxxx")]
    [InlineData("Content-Length: 2\r\n\r\n[]")]
    [InlineData("\0\u0001\n")]
    public void What_is_no_message_ends_it_with_a_sentence(string input)
    {
        var run = Tool.Run(input, ["lsp"]);
        run.ExitCode.ShouldBe(2);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldBe("letterlint: What came on standard input is no message of the Language Server Protocol; let an editor start this command.\n");
    }

    [Fact]
    public void A_check_loads_nothing_of_it()
    {
        using var folder = new TemporaryFolder();
        var (run, assemblies) = LoadedAssemblies.Of(folder, "check", "seeds/northmere-apa-2007.md");
        run.ExitCode.ShouldBe(0);
        assemblies.ShouldContain("LetterLint");
        assemblies.Intersect(["LetterLint.Editor", "StreamJsonRpc", "Newtonsoft.Json", "MessagePack", "Nerdbank.Streams", "Microsoft.VisualStudio.Threading"]).ShouldBeEmpty();
    }
}
