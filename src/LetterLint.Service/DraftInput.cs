using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using LetterLint.Documents;
using LetterLint.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace LetterLint.Service;

/// <summary>A draft as a person drops it on the page: the file itself, last year's letter, and what has been chosen. Nothing of it touches a disk.</summary>
internal static class DraftInput
{
    private const int MostField = 1024 * 1024;

    // RFC 2046.
    private const int LongestBoundary = 70;
    private const int LongestName = 260;

    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>Reads the parts of a multipart/form-data body.</summary>
    /// <exception cref="InputException">It cannot be taken.</exception>
    public static async Task<SentDraft> Read(HttpRequest request, LetterBody bodies, LetterBody.Lease lease, CancellationToken stop)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            || HeaderUtilities.RemoveQuotes(type.Boundary) is not { Length: > 0 } boundary)
        {
            throw new InputException(StatusCodes.Status415UnsupportedMediaType, "Send a form (multipart/form-data) with the file in its part “letter”.");
        }

        if (boundary.Length > LongestBoundary)
        {
            throw new InputException(StatusCodes.Status400BadRequest, $"The boundary of a form has at most {LongestBoundary} characters.");
        }

        var draft = new SentDraft();
        try
        {
            var reader = new MultipartReader(boundary.ToString(), request.Body);
            while (await reader.ReadNextSectionAsync(stop) is { } section)
            {
                draft = await With(draft, section, bodies, lease, stop);
            }
        }
        catch (Exception e) when (e is InvalidDataException or JsonException || (e is IOException and not BadHttpRequestException))
        {
            throw new InputException(StatusCodes.Status400BadRequest, "The form is not understood; /openapi/v1.json describes it.");
        }

        return draft.Letter is { Bytes.Length: > 0 } ? draft : throw new InputException(StatusCodes.Status400BadRequest, "The form has no letter; send the file in its part “letter”.");
    }

    private static async Task<SentDraft> With(SentDraft draft, MultipartSection section, LetterBody bodies, LetterBody.Lease lease, CancellationToken stop)
    {
        if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition))
        {
            throw new InvalidDataException();
        }

        switch (HeaderUtilities.RemoveQuotes(disposition.Name).Value)
        {
            case "letter":
                return draft with { Letter = await File(disposition) };
            case "previous":
                return draft with { Previous = await File(disposition) };
            case "framework":
                return draft with { Framework = await Field() is { Length: > 0 } id ? id : null };
            case "changes":
                var changes = Many<SentChange>(await Field());
                return changes.Any(change => change.End < change.Start) ? throw new JsonException() : draft with { Changes = [.. changes.Select(change => new TextEdit(Span.Between(change.Start, change.End), change.Text))] };
            case "waivers":
                var waivers = Many<SentWaiver>(await Field());
                return waivers.Any(waiver => string.IsNullOrWhiteSpace(waiver.Because))
                    ? throw new InputException(StatusCodes.Status400BadRequest, "A waiver does not count without a reason; write why the finding may stand.")
                    : draft with { Waivers = [.. waivers.Select(waiver => new WaiverRecord(waiver.Rule, waiver.Finding, waiver.Because.Trim()))] };
            case "grade":
                return draft with { Grade = JsonSerializer.Deserialize<SentGrade>(await Field(), Strict) };
            default:
                throw new InputException(StatusCodes.Status400BadRequest, "The form has a part that is not known; there are letter, previous, framework, changes, grade and waivers.");
        }

        async Task<SentFile> File(ContentDispositionHeaderValue of)
        {
            var name = HeaderUtilities.RemoveQuotes(of.FileNameStar.HasValue ? of.FileNameStar : of.FileName).Value;
            name = string.IsNullOrEmpty(name) ? "letter.docx" : name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
            return name.Length <= LongestName ? new SentFile(name, await bodies.Read(section.Body, LetterInput.MostBytes, lease, stop))
                : throw new InputException(StatusCodes.Status400BadRequest, $"The name of a letter has at most {LongestName} characters.");
        }

        async Task<string> Field() => Encoding.UTF8.GetString(await bodies.Read(section.Body, MostField, lease, stop));
    }

    private static T[] Many<T>(string json)
    {
        var many = JsonSerializer.Deserialize<T[]>(json, Strict) ?? [];
        return many.Contains(default) ? throw new JsonException() : many;
    }

    private sealed record SentChange(int Start, int End, string Text);

    private sealed record SentWaiver(string Rule, string Finding, string Because);
}

/// <summary>A file by its name and bytes.</summary>
internal sealed record SentFile(string Name, byte[] Bytes)
{
    /// <summary>Reads it as its name says.</summary>
    /// <exception cref="DocumentException">It cannot be read.</exception>
    public Document Read(Budget budget)
    {
        if (Reader.FormatOf(Name) == DocumentFormat.Text && Bytes.Length > LetterInput.MostText)
        {
            throw new InputException(StatusCodes.Status413PayloadTooLarge, $"{Name} has more than {LetterInput.MostText / 1024 / 1024} MB of text, which no letter has.");
        }

        return Reader.Read(Name, Bytes, budget);
    }
}

/// <summary>Another grade to try out: what is judged and the level, both as the answer names them.</summary>
internal sealed record SentGrade(string Aspect, string Level);

/// <summary>What the page has sent.</summary>
internal sealed record SentDraft
{
    /// <summary>The draft.</summary>
    public SentFile Letter { get; init; } = new("", []);

    /// <summary>Last year's letter, or null.</summary>
    public SentFile? Previous { get; init; }

    /// <summary>The id of the framework, or null where it is to be recognised.</summary>
    public string? Framework { get; init; }

    /// <summary>What would stand in the letter instead, to see what it would mean.</summary>
    public ImmutableArray<TextEdit> Changes { get; init; } = [];

    /// <summary>The grade that would stand in the letter instead, or null.</summary>
    public SentGrade? Grade { get; init; }

    /// <summary>What may stand, and why.</summary>
    public ImmutableArray<WaiverRecord> Waivers { get; init; } = [];
}
