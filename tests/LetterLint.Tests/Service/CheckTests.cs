using System.Net;
using System.Text;
using System.Text.Json;
using LetterLint.Service;
using Shouldly;

namespace LetterLint.Tests.Service;

public sealed class CheckTests
{
    public static TheoryData<string> SeedNames() => Seeds.Names();

    [Theory]
    [MemberData(nameof(SeedNames))]
    public async Task The_service_says_what_the_command_line_says_byte_for_byte(string seed)
    {
        await using var service = await RunningService.Start();
        var path = $"seeds/{seed}";
        var type = seed.EndsWith(".docx", StringComparison.Ordinal) ? LetterInput.Word : "text/markdown";
        using var answer = await service.Check(await File.ReadAllBytesAsync(Repository.PathOf(path)), type, $"?name={path}");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.Content.ReadAsStringAsync()).ShouldBe(Cli.Tool.Run("check", path, "--format", "json").Output);
    }

    [Fact]
    public async Task Paragraphs_are_counted_from_nought()
    {
        var lines = Seeds.Read("saltwick-on-sea-apa-2007-faulty.docx").Source.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        await using var service = await RunningService.Start();
        using var answer = await service.Check(JsonSerializer.SerializeToUtf8Bytes(new { paragraphs = lines, name = "draft" }), "application/json");
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStreamAsync());

        var letter = json.RootElement.GetProperty("letters")[0];
        letter.GetProperty("path").GetString().ShouldBe("draft");
        letter.GetProperty("framework").GetString().ShouldBe("apa-2007");
        var contradiction = letter.GetProperty("diagnostics").EnumerateArray().First(found => found.GetProperty("rule").GetString() == "grade-contradicts-word");
        lines[contradiction.GetProperty("paragraph").GetInt32()].ShouldContain(contradiction.GetProperty("quote").GetString()!);
    }

    [Fact]
    public async Task A_framework_may_be_named()
    {
        await using var service = await RunningService.Start();
        var letter = "A page of notes, no letter."u8.ToArray();

        using var recognised = JsonDocument.Parse(await (await service.Check(letter, "text/plain")).Content.ReadAsStringAsync());
        recognised.RootElement.GetProperty("letters")[0].GetProperty("framework").ValueKind.ShouldBe(JsonValueKind.Null);

        using var named = JsonDocument.Parse(await (await service.Check(letter, "text/plain", "?framework=apa-2007")).Content.ReadAsStringAsync());
        named.RootElement.GetProperty("letters")[0].GetProperty("framework").GetString().ShouldBe("apa-2007");

        (await service.Check(letter, "text/plain", "?framework=none")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("", "text/plain", 400, "empty")]
    [InlineData("a", "application/pdf", 415, "text/plain")]
    [InlineData("no archive", LetterInput.Word, 422, "not a Word document")]
    [InlineData("PK cut off", LetterInput.Word, 422, "damaged")]
    [InlineData("{", "application/json", 400, "paragraphs")]
    [InlineData("{\"paragraphs\":[null]}", "application/json", 400, "paragraphs")]
    [InlineData("{\"paragraphs\":[\"a\"],\"other\":1}", "application/json", 400, "paragraphs")]
    [InlineData("{}", "application/json", 400, "paragraphs")]
    public async Task What_cannot_be_checked_is_a_problem_that_says_what_to_do(string body, string type, int status, string word)
    {
        await using var service = await RunningService.Start();
        using var answer = await service.Check(Encoding.UTF8.GetBytes(body), type);
        await ShouldBeProblem(answer, status, word);
    }

    [Fact]
    public async Task Rules_are_listed_and_explained()
    {
        await using var service = await RunningService.Start();
        using var rules = JsonDocument.Parse(await service.Client.GetStringAsync("/v1/rules"));
        rules.RootElement.EnumerateArray().Select(rule => rule.GetProperty("id").GetString())
            .ShouldBe(Repository.Linter.Rules.Rules.Select(rule => rule.Id));

        using var rule = JsonDocument.Parse(await service.Client.GetStringAsync("/v1/explain/grade-contradicts-word"));
        rule.RootElement.GetProperty("severity").GetString().ShouldBe("error");
        rule.RootElement.GetProperty("example").GetProperty("bad").GetString()!.ShouldContain("{|");

        await ShouldBeProblem(await service.Client.GetAsync("/v1/explain/no-such-rule"), 404, "/v1/rules");
        await ShouldBeProblem(await service.Client.GetAsync("/v1/nothing"), 404, "/openapi/v1.json");
        await ShouldBeProblem(await service.Client.GetAsync("/v1/check"), 405, "another method");
    }

    [Fact]
    public async Task It_describes_itself()
    {
        await using var service = await RunningService.Start();
        using var frameworks = JsonDocument.Parse(await service.Client.GetStringAsync("/v1/frameworks"));
        frameworks.RootElement.GetArrayLength().ShouldBe(Repository.Linter.Frameworks.Frameworks.Length);
        (await service.Client.GetStringAsync("/healthz")).ShouldContain("\"ok\"");

        using var description = JsonDocument.Parse(await service.Client.GetStringAsync("/openapi/v1.json"));
        description.RootElement.GetProperty("paths").EnumerateObject().Select(path => path.Name)
            .ShouldBe(["/v1/check", "/v1/letter", "/v1/annotate", "/v1/fix", "/v1/waive", "/v1/report", "/v1/rules", "/v1/frameworks", "/v1/explain/{rule}", "/healthz"], ignoreOrder: true);
        description.RootElement.GetProperty("paths").GetProperty("/v1/check").GetProperty("post").GetProperty("requestBody").GetProperty("content")
            .EnumerateObject().Select(type => type.Name).ShouldBe([LetterInput.Word, "text/plain", "application/json"]);
        description.RootElement.GetProperty("paths").GetProperty("/v1/letter").GetProperty("post").GetProperty("requestBody").GetProperty("content").GetProperty("multipart/form-data")
            .GetProperty("schema").GetProperty("properties").EnumerateObject().Select(part => part.Name).ShouldBe(["letter", "previous", "framework", "changes", "grade", "waivers"]);
    }

    [Fact]
    public async Task Scripts_of_the_house_are_run_only_when_the_operator_says_so()
    {
        using var folder = new TemporaryFolder();
        folder.Write("house/has-sentences.csx", House.HouseScripts.Rule("HasSentences"));
        var file = folder.Write(".letterlint.yml", "house: [house]\n");
        (await Answer("false")).ShouldContain("This script was not run");
        var answer = await Answer("true");
        answer.ShouldNotContain("This script was not run");
        answer.ShouldContain("\"rule\": \"has-sentences\"");

        async Task<string> Answer(string runs)
        {
            await using var service = await RunningService.Start("--LetterLint:Settings", file, "--LetterLint:RunScripts", runs);
            using var checks = await service.Check("A page of notes."u8.ToArray(), "text/plain", "?framework=apa-2007");
            return await checks.Content.ReadAsStringAsync();
        }
    }

    internal static async Task ShouldBeProblem(HttpResponseMessage answer, int status, string word)
    {
        ((int)answer.StatusCode).ShouldBe(status);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        problem.RootElement.GetProperty("status").GetInt32().ShouldBe(status);
        problem.RootElement.GetProperty("detail").GetString()!.ShouldContain(word);
        problem.RootElement.GetProperty("requestId").GetString().ShouldBe(answer.Headers.GetValues("X-Request-Id").Single());
    }
}
