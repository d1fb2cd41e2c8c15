using System.Reflection;
using StreamJsonRpc;

namespace LetterLint.Editor;

/// <summary>The requests and notifications of the protocol that are answered.</summary>
internal sealed class EditorSession(OpenDrafts drafts)
{
    private const int WholeText = 1;
    private readonly TaskCompletionSource _exit = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when the editor says so.</summary>
    public Task Exited => _exit.Task;

    public bool IsInitialized { get; private set; }

    public bool IsShutDown { get; private set; }

    [JsonRpcMethod("initialize", UseSingleObjectParameterDeserialization = true)]
    public InitializeResult Initialize(InitializeParams call)
    {
        var folders = call.WorkspaceFolders is { Length: > 0 } all ? all.Select(folder => folder.Uri) : call.RootUri is { } root ? [root] : [];
        drafts.Folders = [.. folders.Select(OpenDrafts.PathOf).OfType<string>()];
        IsInitialized = true;
        return new InitializeResult(
            new ServerCapabilities(new TextDocumentSyncOptions(OpenClose: true, Change: WholeText), new CodeActionOptions([CodeActions.QuickFix]), HoverProvider: true, PositionEncoding: "utf-16"),
            new ServerInfo("LetterLint", typeof(EditorSession).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion));
    }

    [JsonRpcMethod("shutdown")]
    public object? ShutDown()
    {
        IsShutDown = true;
        return null;
    }

    [JsonRpcMethod("exit")]
    public void Exit() => _exit.TrySetResult();

    [JsonRpcMethod("textDocument/didOpen", UseSingleObjectParameterDeserialization = true)]
    public void Open(DidOpenParams call) => drafts.Open(call.TextDocument.Uri, call.TextDocument.Version, call.TextDocument.Text);

    [JsonRpcMethod("textDocument/didChange", UseSingleObjectParameterDeserialization = true)]
    public void Change(DidChangeParams call)
    {
        if (call.ContentChanges is [.., var last])
        {
            drafts.Change(call.TextDocument.Uri, call.TextDocument.Version, last.Text);
        }
    }

    [JsonRpcMethod("textDocument/didClose", UseSingleObjectParameterDeserialization = true)]
    public void Close(DidCloseParams call) => drafts.Close(call.TextDocument.Uri);

    /// <summary>Settings have been saved, or what they name.</summary>
    [JsonRpcMethod("workspace/didChangeWatchedFiles", UseSingleObjectParameterDeserialization = true)]
    public void CheckAgain(DidChangeWatchedFilesParams _) => drafts.CheckAgain();

    [JsonRpcMethod("textDocument/codeAction", UseSingleObjectParameterDeserialization = true)]
    public async Task<CodeAction[]> ActionsAsync(CodeActionParams call, CancellationToken stop) =>
        CodeActions.Of((await drafts.CheckOf(call.TextDocument.Uri, stop).ConfigureAwait(false))?.Result, call);

    [JsonRpcMethod("textDocument/hover", UseSingleObjectParameterDeserialization = true)]
    public async Task<Hover?> HoverAsync(HoverParams call, CancellationToken stop)
    {
        var check = await drafts.CheckOf(call.TextDocument.Uri, stop).ConfigureAwait(false);
        return await Task.Run(() => Hovers.Of(check, call.Position), stop).ConfigureAwait(false);
    }
}
