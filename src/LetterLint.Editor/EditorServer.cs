using StreamJsonRpc;

namespace LetterLint.Editor;

/// <summary>A language server: it says of drafts in an editor, while they are written, what a check of their files would say.</summary>
public sealed class EditorServer(DraftChecker check)
{
    private const int Warning = 2;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Speaks with one editor until either side ends it.</summary>
    public async Task<EditorEnd> RunAsync(Stream input, Stream output)
    {
        var drafts = new OpenDrafts(check, TimeProvider.System);
        var session = new EditorSession(drafts);
        using var connection = new Connection(input, output, session);
        var lost = new TaskCompletionSource<JsonRpcDisconnectedEventArgs>(TaskCreationOptions.RunContinuationsAsynchronously);
        connection.Disconnected += (_, end) => lost.TrySetResult(end);
        drafts.Publish = found => Send("textDocument/publishDiagnostics", found);
        drafts.Tell = problem => Send("window/showMessage", new ShowMessageParams(Warning, "LetterLint: " + problem));
        connection.StartListening();
        await Task.WhenAny(session.Exited, lost.Task).ConfigureAwait(false);
        if (!session.Exited.IsCompleted)
        {
            // What came before the end of the input may still wait for its turn, and “exit” is the last of it.
            await Task.WhenAny(connection.DispatchCompletion, Task.Delay(Patience)).ConfigureAwait(false);
        }

        return !session.Exited.IsCompleted && IsNotUnderstood(await lost.Task.ConfigureAwait(false)) ? EditorEnd.NotUnderstood
            : session.IsShutDown ? EditorEnd.Orderly
            : EditorEnd.Abrupt;

        // That an editor has gone is noticed where its messages are read.
        void Send(string method, object parameters) => _ = connection.NotifyWithParameterObjectAsync(method, parameters);
    }

    private static bool IsNotUnderstood(JsonRpcDisconnectedEventArgs end) => end.Reason != DisconnectedReason.RemotePartyTerminated
        && end.Exception is EndOfStreamException or not IOException;
}
