using System.Text.Json;
using LetterLint.Documents;
using LetterLint.Frameworks;
using LetterLint.Letters;
using LetterLint.Readings.Others;
using LetterLint.Service;
using Shouldly;

namespace LetterLint.Tests.Service;

/// <summary>Another grade that is tried out is the one that is read, or the answer says that it cannot be tried: it is never silently another.</summary>
public sealed class TriedGradeTests
{
    public static TheoryData<string> SeedNames() => Seeds.Names();

    [Theory]
    [MemberData(nameof(SeedNames))]
    public void Every_level_of_every_judgement_can_be_tried_out(string seed)
    {
        var bytes = File.ReadAllBytes(Repository.PathOf("seeds", seed));
        var document = Reader.Read(seed, bytes);
        if (Repository.Linter.Know(document) is { Framework: { } framework } letter)
        {
            foreach (var (given, level) in Others(letter, framework))
            {
                Try(framework, document, bytes, given, level);
            }
        }
    }

    [CorpusFact]
    public void Nearly_every_level_of_published_letters_can_be_tried_out()
    {
        var refused = new List<string>();
        var asked = 0;
        foreach (var path in Directory.EnumerateFiles(Corpus.Folder!, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Where((_, at) => at % 12 == 0))
        {
            var bytes = File.ReadAllBytes(path);
            var document = Reader.Read(Path.GetFileName(path), bytes);
            var letter = Repository.Linter.Know(document);
            foreach (var (given, level) in letter.Framework is null ? [] : Others(letter, letter.Framework))
            {
                asked++;
                try
                {
                    Try(letter.Framework!, document, bytes, given, level);
                }
                catch (DocumentException e)
                {
                    e.Message.ShouldContain("cannot be tried out");
                    refused.Add($"{document.Name}, {given.Aspect.Name}: {level.Word}");
                }
            }
        }

        (100 * refused.Count).ShouldBeLessThanOrEqualTo(asked, string.Join('\n', refused));
    }

    [Theory]
    [InlineData("  1. Children who need help and protection        Requires\n                                                   improvement\n")]
    [InlineData("                                                   Requires\n  1. Children who need help and protection\n                                                   improvement\n")]
    public void A_grade_that_the_cell_of_a_table_breaks_changes_in_both_lines(string row)
    {
        var framework = Repository.Linter.Frameworks.Find("sif")!;
        var text = $"Inspection of services\n\n{row}\n  2. Children looked after and achieving permanence     Good\n\n  3. Leadership, management and governance              Good\n\nMore of it.\n";
        var bytes = System.Text.Encoding.UTF8.GetBytes(text);
        var document = Reader.Read("draft.txt", bytes);
        var given = Repository.Linter.Know(document, framework).Given[0];
        given.Says.ShouldBe("Requires improvement");
        foreach (var level in framework.Scale.Levels.Where(level => level != given.Level))
        {
            Try(framework, document, bytes, given, level).Source.Text.ShouldNotContain("mprovement");
        }
    }

    private static IEnumerable<(JudgementStatement Given, Level Level)> Others(KnownLetter letter, Framework framework) =>
        letter.Given.SelectMany(given => framework.Scale.Levels.Where(level => level != given.Level).Select(level => (given, level)));

    /// <summary>Tries a level out and looks that it is read, where it was and as it is written.</summary>
    private static Document Try(Framework framework, Document document, byte[] bytes, JudgementStatement given, Level level)
    {
        var (changed, edits) = new TriedGrade(Repository.Linter, framework, document, bytes).Of(new SentGrade(given.Aspect.Name, TriedGrade.NameOf(level)), CancellationToken.None);
        var now = Repository.Linter.Know(changed, framework).Given.Single(now => now.Aspect == given.Aspect);
        now.Level.ShouldBe(level, given.Says);
        edits.ShouldNotBeEmpty();
        now.Span.End.ShouldBeGreaterThan(edits[0].Span.Start);
        if (now.Word is { } word)
        {
            level.IsWord(word.Text).ShouldBeTrue(word.Text);
        }

        return changed;
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
