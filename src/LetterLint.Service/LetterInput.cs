using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using LetterLint.Documents;

namespace LetterLint.Service;

/// <summary>A letter as a caller sends it: a .docx, text, or paragraphs in JSON.</summary>
internal static class LetterInput
{
    /// <summary>The largest body; a letter with pictures has a few megabytes.</summary>
    public static readonly int MostBytes = Budget.Usual.Bytes;

    /// <summary>The largest text; a letter has thirty thousand characters.</summary>
    public const int MostText = 4 * 1024 * 1024;

    private const int LongestName = 1000;

    public const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true };

    /// <summary>Reads the letter of a request.</summary>
    /// <exception cref="InputException">It cannot be taken.</exception>
    /// <exception cref="DocumentException">It cannot be read.</exception>
    public static async Task<Sent> Read(HttpRequest request, LetterBody bodies, LetterBody.Lease lease, CancellationToken stop)
    {
        var name = request.Query["name"].ToString();
        if (name.Length > LongestName)
        {
            throw new InputException(StatusCodes.Status400BadRequest, $"The name of a letter has at most {LongestName} characters.");
        }

        var framework = request.Query["framework"].ToString() is { Length: > 0 } id ? id : null;
        switch (request.ContentType?.Split(';')[0].Trim().ToLowerInvariant())
        {
            case Word or "application/octet-stream":
                var bytes = await Bytes(MostBytes);
                return new Sent(Named("letter.docx"), framework, (place, budget) => WordReader.Read(place, bytes, budget));
            case "text/plain" or "text/markdown":
                var text = await Bytes(MostText);
                return new Sent(Named("letter.txt"), framework, (place, budget) => PlainTextReader.Read(place, text, budget));
            case "application/json":
                var sent = Parse(await Bytes(MostText));
                return new Sent(sent.Name ?? Named("letter"), sent.Framework ?? framework, (place, budget) => OfParagraphs(place, sent.Paragraphs, budget));
            default:
                throw new InputException(StatusCodes.Status415UnsupportedMediaType, "Name what you send in Content-Type: application/octet-stream for a .docx, text/plain for text, application/json for paragraphs.");
        }

        string Named(string otherwise) => name.Length > 0 ? name : otherwise;

        async Task<byte[]> Bytes(int most) => await bodies.Read(request.Body, most, lease, stop) is { Length: > 0 } bytes ? bytes
            : throw new InputException(StatusCodes.Status400BadRequest, "The body is empty; send the letter in it.");
    }

    private static SentParagraphs Parse(byte[] bytes)
    {
        try
        {
            var sent = JsonSerializer.Deserialize<SentParagraphs>(bytes, Strict);
            return sent is null || sent.Name?.Length > LongestName || Array.IndexOf(sent.Paragraphs, null) >= 0 ? throw new JsonException() : sent;
        }
        catch (JsonException)
        {
            throw new InputException(StatusCodes.Status400BadRequest, """The body is not understood; send { "paragraphs": ["…", "…"] }, and "name" and "framework" if you like.""");
        }
    }

    /// <summary>Each paragraph stands between empty lines of the projection, and is counted as those of a .docx are.</summary>
    private static Document OfParagraphs(string name, string[] paragraphs, Budget budget)
    {
        var starts = ImmutableArray.CreateBuilder<int>(paragraphs.Length);
        var at = 0;
        foreach (var paragraph in paragraphs)
        {
            starts.Add(at);
            at += paragraph.Length + 2;
        }

        var document = PlainTextReader.FromText(name, string.Join("\n\n", paragraphs), budget);
        return document with { WordParagraphs = starts.MoveToImmutable() };
    }

    private sealed record SentParagraphs(string[] Paragraphs, string? Name = null, string? Framework = null);
}

/// <summary>What a caller has sent: how the letter is called, the framework it is to have, and how its document is read.</summary>
internal sealed record Sent(string Name, string? Framework, Func<string, Budget, Document> Read);

/// <summary>A letter that is not taken, and the status that says so.</summary>
internal sealed class InputException(int status, string message) : Exception(message)
{
    public int Status => status;
}
