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

    public static TheoryData<string, string, string, int> Questions() => new()
    {
        { "GET", "/healthz", "", 200 },
        { "GET", "/v1/rules", "", 200 },
        { "GET", "/v1/frameworks", "", 200 },
        { "GET", "/v1/explain/{rule}", "grade-contradicts-word", 200 },
        { "GET", "/v1/explain/{rule}", "no-such-rule", 404 },
        { "POST", "/v1/check", "A letter.", 200 },
        { "POST", "/v1/check", "", 400 },
        { "POST", "/v1/letter", "letter.txt", 200 },
        { "POST", "/v1/letter", "saltwick-on-sea-apa-2007-faulty.md", 200 },
        { "POST", "/v1/letter", "picture.png", 422 },
        { "POST", "/v1/letter", "", 415 },
        { "POST", "/v1/annotate", "saltwick-on-sea-apa-2007-faulty.docx", 200 },
        { "POST", "/v1/annotate", "saltwick-on-sea-apa-2007-faulty.md", 422 },
        { "POST", "/v1/fix", "saltwick-on-sea-apa-2007-faulty.docx", 200 },
        { "POST", "/v1/fix", "saltwick-on-sea-apa-2007-faulty.md", 200 },
        { "POST", "/v1/waive", "saltwick-on-sea-apa-2007-faulty.docx", 200 },
        { "POST", "/v1/waive", "saltwick-on-sea-apa-2007-faulty.md", 200 },
        { "POST", "/v1/report", "saltwick-on-sea-apa-2007-faulty.md", 200 },
    };

    /// <summary>Whatever is asked, status, kind and shape of the answer are among those that the document lists.</summary>
    [Theory]
    [MemberData(nameof(Questions))]
    public async Task Every_answer_is_one_that_is_described(string method, string path, string sent, int status)
    {
        await using var service = await RunningService.Start();
        using var description = JsonDocument.Parse(await service.Client.GetStringAsync("/openapi/v1.json"));
        using var request = new HttpRequestMessage(new HttpMethod(method), path.Replace("{rule}", sent, StringComparison.Ordinal)) { Content = method == "GET" ? null : Body(path, sent) };
        using var answer = await service.Client.SendAsync(request);
        ((int)answer.StatusCode).ShouldBe(status);
        var response = description.RootElement.GetProperty("paths").GetProperty(path).GetProperty(method.ToLowerInvariant()).GetProperty("responses").GetProperty($"{status}");
        var kind = answer.Content.Headers.ContentType!.MediaType!;
        response.GetProperty("content").EnumerateObject().Select(content => content.Name).ShouldContain(kind);
        if (kind.EndsWith("json", StringComparison.Ordinal))
        {
            using var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
            Check(description.RootElement, response.GetProperty("content").GetProperty(kind).GetProperty("schema"), body.RootElement, "answer");
        }
    }

    [Fact]
    public async Task A_grade_that_is_tried_out_is_answered_as_it_is_described()
    {
        await using var service = await RunningService.Start();
        using var description = JsonDocument.Parse(await service.Client.GetStringAsync("/openapi/v1.json"));
        using var form = Form("northmere-apa-2007.docx");
        form.Add(new StringContent("""{ "aspect": "Staying safe", "level": "1 (inadequate)" }"""), "grade");
        form.Add(new ByteArrayContent(await File.ReadAllBytesAsync(Repository.PathOf("seeds", "saltwick-on-sea-apa-2007-faulty.md"))), "previous", "last.md");
        using var letter = JsonDocument.Parse(await (await service.Client.PostAsync("/v1/letter", form)).Content.ReadAsStringAsync());
        Check(description.RootElement, SchemaOf(description.RootElement, "/v1/letter", "application/json"), letter.RootElement, "letter");
        letter.RootElement.GetProperty("changes").GetArrayLength().ShouldBeGreaterThan(0);
    }

    private static HttpContent Body(string path, string sent) => sent.Length == 0 || path == "/v1/check"
        ? RunningService.Content(System.Text.Encoding.UTF8.GetBytes(sent), "text/plain")
        : Form(sent);

    private static MultipartFormDataContent Form(string name) =>
        new() { { new ByteArrayContent(File.Exists(Repository.PathOf("seeds", name)) ? File.ReadAllBytes(Repository.PathOf("seeds", name)) : "A letter."u8.ToArray()), "letter", name } };

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
            if (schema.TryGetProperty("required", out var required))
            {
                required.EnumerateArray().Select(name => name.GetString()!).Except(value.EnumerateObject().Select(property => property.Name)).ShouldBeEmpty(at);
            }

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
