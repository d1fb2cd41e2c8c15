using System.Diagnostics;
using System.Text.Json;
using System.Threading.Channels;
using LetterLint.Tests.Cli;
using Shouldly;
using StreamJsonRpc;

namespace LetterLint.Tests.Editor;

/// <summary>An editor that has started “letterlint lsp” and speaks with it; it ends with the test.</summary>
internal sealed class EditorClient : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Channel<(string Method, JsonElement Parameters)> _said = Channel.CreateUnbounded<(string, JsonElement)>();
    private readonly JsonRpc _rpc;

    private EditorClient(IReadOnlyDictionary<string, string>? environment = null)
    {
        Server = Tool.StartWith(environment ?? new Dictionary<string, string>(), "lsp");
        _rpc = new JsonRpc(new HeaderDelimitedMessageHandler(Server.StandardInput.BaseStream, Server.StandardOutput.BaseStream, new SystemTextJsonFormatter()));
        _rpc.AddLocalRpcTarget(new Heard(_said.Writer), new JsonRpcTargetOptions { UseSingleObjectParameterDeserialization = true });
        _rpc.StartListening();
    }

    public Process Server { get; }

    /// <summary>An editor that has not said a word yet.</summary>
    public static EditorClient Silent() => new();

    /// <summary>An editor that has opened a folder, or none.</summary>
    public static async Task<EditorClient> StartAsync(string? folder = null, IReadOnlyDictionary<string, string>? environment = null)
    {
        var client = new EditorClient(environment);
        await client.AskAsync("initialize", new { processId = Environment.ProcessId, rootUri = folder is null ? null : UriOf(folder), capabilities = new { } });
        await client.TellAsync("initialized", new { });
        return client;
    }

    public static string UriOf(string path) => new Uri(path).AbsoluteUri;

    public Task TellAsync(string method, object? parameters = null) => _rpc.NotifyWithParameterObjectAsync(method, parameters);

    public Task<JsonElement> AskAsync(string method, object? parameters = null) => _rpc.InvokeWithParameterObjectAsync<JsonElement>(method, parameters).WaitAsync(Patience);

    /// <summary>The number of the error with which a request is answered.</summary>
    public async Task<int> RefusalAsync(string method, object? parameters = null)
    {
        try
        {
            await AskAsync(method, parameters);
            return 0;
        }
        catch (RemoteMethodNotFoundException e)
        {
            return (int)e.ErrorCode!;
        }
        catch (RemoteInvocationException e)
        {
            return e.ErrorCode;
        }
    }

    public async Task<JsonElement[]> OpenAsync(string path, string? text = null)
    {
        await TellAsync("textDocument/didOpen", new { textDocument = new { uri = UriOf(path), languageId = "markdown", version = 1, text = text ?? await File.ReadAllTextAsync(path) } });
        return await FindingsAsync(path, 1);
    }

    public async Task<JsonElement[]> ChangeAsync(string path, int version, string text)
    {
        await TellAsync("textDocument/didChange", new { textDocument = new { uri = UriOf(path), version }, contentChanges = new[] { new { text } } });
        return await FindingsAsync(path, version);
    }

    /// <summary>The next findings of a draft, which are those of this version.</summary>
    public async Task<JsonElement[]> FindingsAsync(string path, int? version)
    {
        var found = await HearAsync("textDocument/publishDiagnostics");
        (found.GetProperty("uri").GetString(), found.TryGetProperty("version", out var said) ? said.GetInt32() : (int?)null).ShouldBe((UriOf(path), version));
        return [.. found.GetProperty("diagnostics").EnumerateArray()];
    }

    /// <summary>The next notification of the server, which is this one.</summary>
    public async Task<JsonElement> HearAsync(string method)
    {
        var (heard, parameters) = await _said.Reader.ReadAsync().AsTask().WaitAsync(Patience);
        return heard == method ? parameters : throw new InvalidOperationException($"{method} was to come, and {heard} has: {parameters}");
    }

    /// <summary>What has been heard and nobody has asked for.</summary>
    public int Unheard => _said.Reader.Count;

    public async Task<JsonElement[]> ActionsAsync(string path, JsonElement finding, string? only = null) =>
        [.. (await AskAsync("textDocument/codeAction", new { textDocument = new { uri = UriOf(path) }, range = finding.GetProperty("range"), context = new { diagnostics = new[] { finding }, only = only is null ? null : new[] { only } } })).EnumerateArray()];

    /// <summary>The exit code and what was said on standard error.</summary>
    public async Task<(int Code, string Error)> EndAsync()
    {
        var error = Server.StandardError.ReadToEndAsync();
        await Server.WaitForExitAsync().WaitAsync(Patience);
        return (Server.ExitCode, await error);
    }

    public void Dispose()
    {
        _rpc.Dispose();
        if (!Server.HasExited)
        {
            Server.Kill();
        }

        Server.Dispose();
    }

    private sealed class Heard(ChannelWriter<(string, JsonElement)> said)
    {
        [JsonRpcMethod("textDocument/publishDiagnostics")]
        public void Publish(JsonElement parameters) => said.TryWrite(("textDocument/publishDiagnostics", parameters.Clone()));

        [JsonRpcMethod("window/showMessage")]
        public void Show(JsonElement parameters) => said.TryWrite(("window/showMessage", parameters.Clone()));
    }
}
