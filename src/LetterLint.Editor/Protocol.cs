using System.Text.Json.Serialization;

namespace LetterLint.Editor;

// The part of the Language Server Protocol (3.17) that is spoken here, with its own names.

internal sealed record WorkspaceFolder(string Uri);

internal sealed record InitializeParams(string? RootUri = null, WorkspaceFolder[]? WorkspaceFolders = null);

internal sealed record InitializeResult(ServerCapabilities Capabilities, ServerInfo ServerInfo);

internal sealed record ServerInfo(string Name, string Version);

internal sealed record ServerCapabilities(TextDocumentSyncOptions TextDocumentSync, CodeActionOptions CodeActionProvider, bool HoverProvider, string PositionEncoding);

internal sealed record TextDocumentSyncOptions(bool OpenClose, int Change);

internal sealed record CodeActionOptions(string[] CodeActionKinds);

internal sealed record TextDocumentItem(string Uri, int Version, string Text);

internal sealed record VersionedTextDocument(string Uri, int Version);

internal sealed record TextDocument(string Uri);

internal sealed record DidOpenParams(TextDocumentItem TextDocument);

internal sealed record ContentChange(string Text);

internal sealed record DidChangeParams(VersionedTextDocument TextDocument, ContentChange[] ContentChanges);

internal sealed record DidCloseParams(TextDocument TextDocument);

internal sealed record DidChangeWatchedFilesParams;

internal sealed record Position(int Line, int Character);

internal sealed record Range(Position Start, Position End);

internal sealed record Place(string Uri, Range Range);

internal sealed record RelatedInformation(Place Location, string Message);

internal sealed record EditorDiagnostic(Range Range, int Severity, string Code, string Source, string Message, RelatedInformation[] RelatedInformation);

internal sealed record PublishDiagnosticsParams(string Uri, int? Version, EditorDiagnostic[] Diagnostics);

internal sealed record ShowMessageParams(int Type, string Message);

internal sealed record HoverParams(TextDocument TextDocument, Position Position);

internal sealed record MarkupContent(string Kind, string Value);

internal sealed record Hover(MarkupContent Contents, Range Range);

internal sealed record CodeActionContext(string[]? Only = null);

internal sealed record CodeActionParams(TextDocument TextDocument, Range Range, CodeActionContext Context);

internal sealed record EditorEdit(Range Range, string NewText);

internal sealed record WorkspaceEdit(Dictionary<string, EditorEdit[]> Changes);

internal sealed record CodeAction(string Title, string Kind, EditorDiagnostic[] Diagnostics, WorkspaceEdit Edit, bool? IsPreferred = null);

/// <summary>How these are written, without reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(InitializeParams))]
[JsonSerializable(typeof(InitializeResult))]
[JsonSerializable(typeof(DidOpenParams))]
[JsonSerializable(typeof(DidChangeParams))]
[JsonSerializable(typeof(DidCloseParams))]
[JsonSerializable(typeof(DidChangeWatchedFilesParams))]
[JsonSerializable(typeof(PublishDiagnosticsParams))]
[JsonSerializable(typeof(ShowMessageParams))]
[JsonSerializable(typeof(HoverParams))]
[JsonSerializable(typeof(Hover))]
[JsonSerializable(typeof(CodeActionParams))]
[JsonSerializable(typeof(CodeAction[]))]
internal sealed partial class ProtocolJson : JsonSerializerContext;
