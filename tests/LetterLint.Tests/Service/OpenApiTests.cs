using System.Text.Json;
using LetterLint.Service;
using Shouldly;

namespace LetterLint.Tests.Service;

/// <summary>The OpenAPI document says what really comes: every part of an answer is described, and every part that it promises is there.</summary>
public sealed class OpenApiTests
{
    [Theory]
    [InlineData("saltwick-on-sea-apa-2007-faulty.docx")]
    [InlineData("fallowden-sif-faulty.txt")]
    [InlineData("larkrise-house-sccif.docx")]
    public async Task A_letter_is_answered_as_it_is_described(string seed)
    {
        await using var service = await RunningService.Start();
        using var description = JsonDocument.Parse(await service.Client.GetStringAsync("/openapi/v1.json"));
        using var form = new MultipartFormDataContent { { new ByteArrayContent(await File.ReadAllBytesAsync(Repository.PathOf("seeds", seed))), "letter", seed } };
        using var letter = JsonDocument.Parse(await (await service.Client.PostAsync("/v1/letter", form)).Content.ReadAsStringAsync());
        Check(description.RootElement, SchemaOf(description.RootElement, "/v1/letter", "application/json"), letter.RootElement, "letter");
        using var report = await service.Check(await File.ReadAllBytesAsync(Repository.PathOf("seeds", seed)), seed.EndsWith(".docx", StringComparison.Ordinal) ? LetterInput.Word : "text/plain");
        using var checkedLetter = JsonDocument.Parse(await report.Content.ReadAsStringAsync());
        Check(description.RootElement, SchemaOf(description.RootElement, "/v1/check", "application/json"), checkedLetter.RootElement, "report");
    }

    [Fact]
    public async Task Every_schema_that_is_named_is_there_and_every_refusal_is_listed()
    {
        await using var service = await RunningService.Start();
        var text = await service.Client.GetStringAsync("/openapi/v1.json");
        using var description = JsonDocument.Parse(text);
        foreach (var name in text.Split("#/components/schemas/").Skip(1).Select(rest => rest[..rest.IndexOf('"', StringComparison.Ordinal)]))
        {
            description.RootElement.GetProperty("components").GetProperty("schemas").TryGetProperty(name, out _).ShouldBeTrue(name);
        }

        foreach (var path in new[] { "check", "letter", "annotate", "fix", "waive", "report" })
        {
            description.RootElement.GetProperty("paths").GetProperty("/v1/" + path).GetProperty("post").GetProperty("responses").EnumerateObject().Select(response => response.Name)
                .ShouldBe(["200", "400", "401", "403", "408", "413", "415", "421", "422", "429", "503"], ignoreOrder: true);
        }
    }

    private static JsonElement SchemaOf(JsonElement description, string path, string type) =>
        description.GetProperty("paths").GetProperty(path).GetProperty("post").GetProperty("responses").GetProperty("200").GetProperty("content").GetProperty(type).GetProperty("schema");

    /// <summary>As much of JSON Schema as the descriptions use for the shape of an answer.</summary>
    private static void Check(JsonElement description, JsonElement schema, JsonElement value, string at)
    {
        while (schema.TryGetProperty("$ref", out var name))
        {
            schema = description.GetProperty("components").GetProperty("schemas").GetProperty(name.GetString()!.Split('/')[^1]);
        }

        if (schema.TryGetProperty("enum", out var values))
        {
            values.EnumerateArray().ShouldContain(known => JsonElement.DeepEquals(known, value), $"{at}: {value}");
        }

        if (schema.TryGetProperty("type", out var type))
        {
            (type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(each => each.GetString()) : [type.GetString()]).ShouldContain(kind => Is(kind!, value), $"{at}: {value.ValueKind}");
        }

        if (value.ValueKind == JsonValueKind.Array)
        {
            schema.TryGetProperty("items", out var items).ShouldBeTrue(at);
            foreach (var item in value.EnumerateArray())
            {
                Check(description, items, item, at + "[]");
            }
        }
        else if (value.ValueKind == JsonValueKind.Object)
        {
            schema.GetProperty("required").EnumerateArray().Select(name => name.GetString()!).Except(value.EnumerateObject().Select(property => property.Name)).ShouldBeEmpty(at);
            foreach (var property in value.EnumerateObject())
            {
                schema.GetProperty("properties").TryGetProperty(property.Name, out var inner).ShouldBeTrue($"{at}.{property.Name}");
                Check(description, inner, property.Value, $"{at}.{property.Name}");
            }
        }
    }

    private static bool Is(string type, JsonElement value) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "null" => value.ValueKind == JsonValueKind.Null,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out _),
        _ => value.ValueKind == JsonValueKind.Number,
    };
}
