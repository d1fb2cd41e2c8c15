using System.Net;
using System.Text.Json;
using LetterLint.Documents;
using LetterLint.Reporting;
using LetterLint.Service;
using LetterLint.Tests.Word;
using Shouldly;

namespace LetterLint.Tests.Service;

/// <summary>What the page asks of a draft: each endpoint says and writes what the command line does.</summary>
public sealed class DraftTests
{
    private const string Faulty = "saltwick-on-sea-apa-2007-faulty.docx";

    public static TheoryData<string> SeedNames() => Seeds.Names();

    [Theory]
    [MemberData(nameof(SeedNames))]
    public async Task A_letter_comes_back_block_by_block_and_every_finding_stands_in_them(string seed)
    {
        await using var service = await RunningService.Start();
        using var answer = JsonDocument.Parse(await (await Send(service, "letter", Form(seed))).Content.ReadAsStringAsync());
        var source = Seeds.Read(seed).Source.Text;
        var blocks = answer.RootElement.GetProperty("blocks").EnumerateArray().SelectMany(Inside).ToArray();
        foreach (var block in blocks)
        {
            block.GetProperty("text").GetString().ShouldBe(source[block.GetProperty("start").GetInt32()..block.GetProperty("end").GetInt32()]);
        }

        var report = answer.RootElement.GetProperty("report");
        report.GetProperty("letters")[0].GetProperty("checked").GetArrayLength().ShouldBe(Repository.Linter.Rules.Rules.Length);
        foreach (var found in report.GetProperty("letters")[0].GetProperty("diagnostics").EnumerateArray().Where(found => found.GetProperty("quote").GetString()!.Length is > 0 and < 100))
        {
            var start = found.GetProperty("start").GetProperty("offset").GetInt32();
            blocks.ShouldContain(block => block.GetProperty("start").GetInt32() <= start && start <= block.GetProperty("end").GetInt32(), found.GetProperty("message").GetString());
        }
    }

    [Fact]
    public async Task The_report_in_it_is_that_of_the_command_line()
    {
        await using var service = await RunningService.Start();
        using var answer = JsonDocument.Parse(await (await Send(service, "letter", Form(Faulty, $"seeds-{Faulty}"))).Content.ReadAsStringAsync());
        using var said = JsonDocument.Parse(Cli.Tool.Run("check", $"seeds/{Faulty}", "--format", "json").Output.Replace($"seeds/{Faulty}", $"seeds-{Faulty}", StringComparison.Ordinal));
        JsonElement.DeepEquals(answer.RootElement.GetProperty("report"), said.RootElement).ShouldBeTrue();
    }

    [Fact]
    public async Task Comments_fixes_and_reports_are_those_of_the_command_line()
    {
        await using var service = await RunningService.Start();
        var bytes = WordDrafts.Bytes($"seeds/{Faulty}");
        var result = WordDrafts.Check(Faulty, bytes);
        (await (await Send(service, "annotate", Form(Faulty))).Content.ReadAsByteArrayAsync()).ShouldBe(MarginReport.Write(result, Repository.Linter.Rules, bytes));

        using var page = new MemoryStream();
        HtmlReport.Write([result], page);
        (await (await Send(service, "report", Form(Faulty))).Content.ReadAsByteArrayAsync()).ShouldBe(page.ToArray());

        using var text = new MultipartFormDataContent { { new ByteArrayContent("Staying safe Grade 3\n\nReviews of the the plan are late.\n"u8.ToArray()), "letter", "notes.md" }, { new StringContent("apa-2007"), "framework" } };
        using var better = await Send(service, "fix", text);
        (await better.Content.ReadAsStringAsync()).ShouldBe("Staying safe Grade 3\n\nReviews of the plan are late.\n");
        better.Headers.GetValues(DraftEndpoints.MadeHeader).Single().ShouldBe("1");
    }

    [Theory]
    [InlineData(Faulty)]
    [InlineData("saltwick-on-sea-apa-2007-faulty.md")]
    public async Task A_waiver_is_written_into_the_draft_where_check_finds_it(string seed)
    {
        await using var service = await RunningService.Start();
        using var answer = JsonDocument.Parse(await (await Send(service, "letter", Form(seed))).Content.ReadAsStringAsync());
        var found = answer.RootElement.GetProperty("report").GetProperty("letters")[0].GetProperty("diagnostics").EnumerateArray()
            .First(found => found.GetProperty("rule").GetString() == "grade-contradicts-word");
        using var form = Form(seed);
        form.Add(new StringContent(JsonSerializer.Serialize(new[] { new { rule = "grade-contradicts-word", finding = found.GetProperty("identity").GetString(), because = "the panel -- has agreed <so> & more" } })), "waivers");
        var waived = await (await Send(service, "waive", form)).Content.ReadAsByteArrayAsync();

        var before = Repository.Linter.Lint(Reader.Read(seed, File.ReadAllBytes(Repository.PathOf("seeds", seed))));
        var after = Repository.Linter.Lint(Reader.Read(seed, waived));
        after.Diagnostics.Where(each => each.Waived is not null).ShouldHaveSingleItem().Waived!.ShouldStartWith("the panel");
        after.Diagnostics.Length.ShouldBe(before.Diagnostics.Length);
        if (seed.EndsWith(".docx", StringComparison.Ordinal))
        {
            OpenXml.NewFaults(WordDrafts.Bytes($"seeds/{seed}"), waived).ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task Another_grade_can_be_tried_out_and_nothing_in_the_draft_changes()
    {
        const string clean = "northmere-apa-2007.docx";
        await using var service = await RunningService.Start();
        using var answer = JsonDocument.Parse(await (await Send(service, "letter", Form(clean))).Content.ReadAsStringAsync());
        answer.RootElement.GetProperty("report").GetProperty("letters")[0].GetProperty("diagnostics").GetArrayLength().ShouldBe(0);
        var judgement = answer.RootElement.GetProperty("judgements").EnumerateArray().First(judgement => judgement.GetProperty("aspect").GetString() == "Staying safe");
        var other = judgement.GetProperty("levels").EnumerateArray().First(level => !level.GetProperty("given").GetBoolean()).GetProperty("name").GetString();
        using var form = Form(clean);
        form.Add(new StringContent(JsonSerializer.Serialize(new { aspect = "Staying safe", level = other })), "grade");
        using var tried = JsonDocument.Parse(await (await Send(service, "letter", form)).Content.ReadAsStringAsync());
        var rules = tried.RootElement.GetProperty("report").GetProperty("letters")[0].GetProperty("diagnostics").EnumerateArray().Select(found => found.GetProperty("rule").GetString()).ToArray();
        rules.ShouldContain("grade-contradicts-word");
        rules.ShouldNotContain("tracked-change-left");
    }

    [Fact]
    public async Task Comments_fixes_and_reports_honour_waivers_that_come_with_the_draft()
    {
        await using var service = await RunningService.Start();
        using var answer = JsonDocument.Parse(await (await Send(service, "letter", Form(Faulty))).Content.ReadAsStringAsync());
        var found = answer.RootElement.GetProperty("report").GetProperty("letters")[0].GetProperty("diagnostics").EnumerateArray()
            .First(found => found.GetProperty("rule").GetString() == "grade-contradicts-word");
        var page = await (await Send(service, "report", With(Form(Faulty), found))).Content.ReadAsStringAsync();
        page.ShouldContain("the panel has agreed");
        (await (await Send(service, "report", Form(Faulty))).Content.ReadAsStringAsync()).ShouldNotContain("the panel has agreed");

        var comments = await Comments(With(Form(Faulty), found));
        comments.ShouldNotContain(comment => comment.StartsWith(found.GetProperty("message").GetString()!, StringComparison.Ordinal));
        comments.Length.ShouldBeLessThan((await Comments(Form(Faulty))).Length);

        const string notes = "Staying safe Grade 3\n\nReviews of the the plan are late.\n";
        using var draft = JsonDocument.Parse(await (await Send(service, "letter", Text(notes))).Content.ReadAsStringAsync());
        var repeated = draft.RootElement.GetProperty("report").GetProperty("letters")[0].GetProperty("diagnostics").EnumerateArray().First(each => each.GetProperty("rule").GetString() == "word-repeated");
        using var better = await Send(service, "fix", With(Text(notes), repeated));
        (await better.Content.ReadAsStringAsync()).ShouldBe(notes);
        better.Headers.GetValues(DraftEndpoints.MadeHeader).Single().ShouldBe("0");

        async Task<string[]> Comments(MultipartFormDataContent form) =>
            [.. Reader.Read(Faulty, await (await Send(service, "annotate", form)).Content.ReadAsByteArrayAsync()).Comments.Select(comment => comment.Text)];
    }

    [Theory]
    [InlineData("letter", 415)]
    [InlineData("annotate", 415)]
    public async Task What_is_no_form_is_refused(string endpoint, int status)
    {
        await using var service = await RunningService.Start();
        using var letter = RunningService.Content("A letter."u8.ToArray(), "text/plain");
        await CheckTests.ShouldBeProblem(await service.Client.PostAsync($"/v1/{endpoint}", letter), status, "multipart/form-data");
    }

    [Fact]
    public async Task A_form_that_lacks_the_letter_or_has_something_else_says_so()
    {
        await using var service = await RunningService.Start();
        using var without = new MultipartFormDataContent { { new StringContent("apa-2007"), "framework" } };
        await CheckTests.ShouldBeProblem(await Send(service, "letter", without), 400, "no letter");
        using var other = Form(Faulty);
        other.Add(new StringContent("x"), "something");
        await CheckTests.ShouldBeProblem(await Send(service, "letter", other), 400, "not known");
        using var broken = Form(Faulty);
        broken.Add(new StringContent("{"), "changes");
        await CheckTests.ShouldBeProblem(await Send(service, "letter", broken), 400, "not understood");
        using var picture = new MultipartFormDataContent { { new ByteArrayContent([1, 2, 3]), "letter", "picture.png" } };
        await CheckTests.ShouldBeProblem(await Send(service, "letter", picture), 422, ".docx");
    }

    [Fact]
    public async Task Last_years_letter_is_compared_or_the_answer_says_why_not()
    {
        await using var service = await RunningService.Start();
        using var form = Form(Faulty);
        form.Add(new ByteArrayContent(await File.ReadAllBytesAsync(Repository.PathOf("seeds", "northmere-apa-2007.md"))), "previous", "northmere.md");
        using var answer = JsonDocument.Parse(await (await Send(service, "letter", form)).Content.ReadAsStringAsync());
        answer.RootElement.GetProperty("previousName").GetString().ShouldBe("northmere.md");
        answer.RootElement.GetProperty("previousProblem").GetString()!.ShouldContain("is about");
    }

    [Fact]
    public async Task A_page_of_its_own_answers_nobody_without_its_token_and_gives_the_drafts_that_it_was_opened_with()
    {
        var path = Repository.PathOf("seeds", Faulty);
        await using var app = OpenPage.Build([path]);
        await app.StartAsync();
        var address = new Uri(ServiceHost.PageOf(app));
        using var client = new HttpClient { BaseAddress = address };
        (await client.GetAsync("/v1/opened/0")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await client.GetAsync("/pane.html")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        client.DefaultRequestHeaders.Add(Gate.TokenHeader, address.Fragment[1..]);
        (await client.GetStringAsync("/v1/opened")).ShouldBe($"[\"{Faulty}\"]");
        (await client.GetByteArrayAsync("/v1/opened/0")).ShouldBe(await File.ReadAllBytesAsync(path));
        (await client.GetAsync("/v1/opened/1")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static Task<HttpResponseMessage> Send(RunningService service, string endpoint, MultipartFormDataContent form) => service.Client.PostAsync($"/v1/{endpoint}", form);

    private static MultipartFormDataContent Form(string seed, string? name = null) =>
        new() { { new ByteArrayContent(File.ReadAllBytes(Repository.PathOf("seeds", seed))), "letter", name ?? seed } };

    private static MultipartFormDataContent Text(string text) =>
        new() { { new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(text)), "letter", "notes.md" }, { new StringContent("apa-2007"), "framework" } };

    private static MultipartFormDataContent With(MultipartFormDataContent form, JsonElement found)
    {
        form.Add(new StringContent(JsonSerializer.Serialize(new[] { new { rule = found.GetProperty("rule").GetString(), finding = found.GetProperty("identity").GetString(), because = "the panel has agreed" } })), "waivers");
        return form;
    }

    private static IEnumerable<JsonElement> Inside(JsonElement block) => block.TryGetProperty("rows", out var rows)
        ? rows.EnumerateArray().SelectMany(row => row.EnumerateArray()).SelectMany(cell => cell.EnumerateArray())
        : [block];
}
