using System.Text.Json;
using LetterLint.Documents;
using LetterLint.Service;
using Shouldly;

namespace LetterLint.Tests.Service;

/// <summary>Another grade that is tried out is the one that is read, or the answer says that it cannot be tried: it is never silently another.</summary>
public sealed class TriedGradeTests
{
    public static TheoryData<string> SeedNames() => Seeds.Names();

    [Theory]
    [MemberData(nameof(SeedNames))]
    public void Every_level_of_every_judgement_is_read_back_or_refused_in_words(string seed)
    {
        var bytes = File.ReadAllBytes(Repository.PathOf("seeds", seed));
        var document = Reader.Read(seed, bytes);
        var letter = Repository.Linter.Know(document);
        if (letter.Framework is not { } framework)
        {
            return;
        }

        var tried = new TriedGrade(Repository.Linter, framework, document, bytes);
        var refused = 0;
        var asked = 0;
        foreach (var given in letter.Given)
        {
            foreach (var level in framework.Scale.Levels.Where(level => level != given.Level))
            {
                asked++;
                try
                {
                    var (changed, edits) = tried.Of(new SentGrade(given.Aspect.Name, TriedGrade.NameOf(level)), CancellationToken.None);
                    var now = Repository.Linter.Know(changed, framework).Given.Single(now => now.Aspect == given.Aspect);
                    now.Level.ShouldBe(level);
                    now.Span.Start.ShouldBe(given.Span.Start, given.Says);
                    edits.ShouldNotBeEmpty();
                    if (now.Word is { } word)
                    {
                        level.IsWord(word.Text).ShouldBeTrue(word.Text);
                    }
                }
                catch (DocumentException e)
                {
                    e.Message.ShouldContain("cannot be tried out");
                    refused++;
                }
            }
        }

        // Who refused everything would never be wrong either.
        (2 * refused).ShouldBeLessThanOrEqualTo(asked);
    }

    [Theory]
    [InlineData("greywold-send-area-2023.docx")]
    [InlineData("fallowden-sif-faulty.docx")]
    [InlineData("wexcombe-assessment-2011.docx")]
    public async Task The_answer_says_what_is_read_and_where_it_was_written(string seed)
    {
        await using var service = await RunningService.Start();
        using var before = await Ask(service, seed, null);
        var read = 0;
        foreach (var judgement in before.RootElement.GetProperty("judgements").EnumerateArray())
        {
            var aspect = judgement.GetProperty("aspect").GetString()!;
            foreach (var level in judgement.GetProperty("levels").EnumerateArray().Where(level => !level.GetProperty("given").GetBoolean()))
            {
                var name = level.GetProperty("name").GetString()!;
                using var answer = await Ask(service, seed, new { aspect, level = name });
                if (answer.RootElement.TryGetProperty("detail", out var detail))
                {
                    detail.GetString()!.ShouldContain($"“{name}” cannot be tried out here");
                    continue;
                }

                read++;
                answer.RootElement.GetProperty("judgements").EnumerateArray().Single(now => now.GetProperty("aspect").GetString() == aspect)
                    .GetProperty("levels").EnumerateArray().Single(now => now.GetProperty("given").GetBoolean()).GetProperty("name").GetString().ShouldBe(name);
                answer.RootElement.GetProperty("changes").GetArrayLength().ShouldBeGreaterThan(0);
            }
        }

        read.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task A_word_that_stands_beside_its_grade_changes_with_it()
    {
        await using var service = await RunningService.Start();
        using var answer = await Ask(service, "wexcombe-assessment-2011.docx", null);
        var judgement = answer.RootElement.GetProperty("judgements")[0];
        using var tried = await Ask(service, "wexcombe-assessment-2011.docx", new { aspect = judgement.GetProperty("aspect").GetString(), level = "4 (performs excellently)" });
        tried.RootElement.GetProperty("judgements")[0].GetProperty("says").GetString().ShouldBe("Performs excellently");
        tried.RootElement.GetProperty("changes").EnumerateArray().Select(change => change.GetProperty("text").GetString()).ShouldBe(["Performs excellently", "4"], ignoreOrder: true);
    }

    [Fact]
    public async Task What_the_letter_does_not_judge_and_the_scale_does_not_have_is_not_understood()
    {
        await using var service = await RunningService.Start();
        using var nothing = await Ask(service, "northmere-apa-2007.md", new { aspect = "The weather", level = "4 (outstanding)" });
        nothing.RootElement.GetProperty("status").GetInt32().ShouldBe(400);
        using var off = await Ask(service, "northmere-apa-2007.md", new { aspect = "Staying safe", level = "9 (golden)" });
        off.RootElement.GetProperty("status").GetInt32().ShouldBe(400);
    }

    private static async Task<JsonDocument> Ask(RunningService service, string seed, object? grade)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(await File.ReadAllBytesAsync(Repository.PathOf("seeds", seed))), "letter", seed } };
        if (grade is not null)
        {
            form.Add(new StringContent(JsonSerializer.Serialize(grade)), "grade");
        }

        return JsonDocument.Parse(await (await service.Client.PostAsync("/v1/letter", form)).Content.ReadAsStringAsync());
    }
}
