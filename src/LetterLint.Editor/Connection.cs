using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using StreamJsonRpc;
using StreamJsonRpc.Protocol;

namespace LetterLint.Editor;

/// <summary>The messages to and from an editor.</summary>
internal sealed class Connection : JsonRpc
{
    private const JsonRpcErrorCode NotInitialized = (JsonRpcErrorCode)(-32002);

    private readonly EditorSession _session;

    public Connection(Stream input, Stream output, EditorSession session)
        : base(new HeaderDelimitedMessageHandler(output, input, Formatter()))
    {
        _session = session;

        // What a listener would write quotes drafts.
        TraceSource.Switch.Level = SourceLevels.Off;
        TraceSource.Listeners.Clear();
        AddLocalRpcTarget(session, new JsonRpcTargetOptions { UseSingleObjectParameterDeserialization = true });
    }

    protected override ValueTask<JsonRpcMessage> DispatchRequestAsync(JsonRpcRequest request, TargetMethod targetMethod, CancellationToken cancellationToken)
    {
        var refusal = request.Method == "exit" ? null
            : _session.IsShutDown ? Refusal(request, JsonRpcErrorCode.InvalidRequest, "The server has been shut down.")
            : _session.IsInitialized == (request.Method == "initialize") ? Refusal(request, _session.IsInitialized ? JsonRpcErrorCode.InvalidRequest : NotInitialized, "“initialize” comes first, and once.")
            : null;
        return refusal is null ? base.DispatchRequestAsync(request, targetMethod, cancellationToken) : ValueTask.FromResult<JsonRpcMessage>(refusal);
    }

    // The stack and the message of an exception may quote a draft, and editors keep logs.
    protected override JsonRpcError.ErrorDetail CreateErrorDetails(JsonRpcRequest request, Exception exception) => exception switch
    {
        OperationCanceledException => base.CreateErrorDetails(request, exception),
        RpcArgumentDeserializationException or JsonException => new() { Code = JsonRpcErrorCode.InvalidParams, Message = "The parameters are not those of this method." },
        _ => new() { Code = JsonRpcErrorCode.InternalError, Message = $"LetterLint itself failed ({exception.GetType().Name}); please report it." },
    };

    private static JsonRpcError Refusal(JsonRpcRequest request, JsonRpcErrorCode code, string message) =>
        new() { RequestId = request.RequestId, Error = new() { Code = code, Message = message } };

    private static SystemTextJsonFormatter Formatter() => new()
    {
        JsonSerializerOptions = new JsonSerializerOptions(ProtocolJson.Default.Options)
        {
            TypeInfoResolver = JsonTypeInfoResolver.Combine(ProtocolJson.Default, new DefaultJsonTypeInfoResolver()),
        },
    };
}
