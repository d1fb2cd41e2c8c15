using System.Text;
using System.Text.Json;
using Shouldly;

namespace LetterLint.Tests.Service;

/// <summary>Forms as no browser sends them: the letter in them is read as it is, or the answer says that the form is not understood.</summary>
public sealed class FormTests
{
    private const string Letter = "Reviews of the plan are late.";

    private const string Usual = "multipart/form-data; boundary=";

    [Theory]
    [InlineData("B")]
    [InlineData("----WebKitFormBoundary7MA4YWxkTrZu0gW")]
    [InlineData("1234567890123456789012345678901234567890123456789012345678901234567890")]
    public async Task A_boundary_of_up_to_seventy_signs(string boundary) => (await Text(Usual + boundary, Form(boundary))).ShouldBe(Letter);

    [Theory]
    [InlineData("plain")]
    [InlineData("two words")]
    [InlineData("a'()+_,-./:=?b")]
    public async Task A_boundary_in_quotation_marks(string boundary) => (await Text($"{Usual}\"{boundary}\"", Form(boundary))).ShouldBe(Letter);

    [Theory]
    [InlineData("multipart/form-data")]
    [InlineData("multipart/form-data; boundary=")]
    [InlineData("multipart/form-data; boundary=\"\"")]
    [InlineData("multipart/form-data; charset=utf-8")]
    [InlineData("multipart/mixed; boundary=B")]
    public async Task No_boundary_or_no_form(string type) => await Refused(type, Form("B"), 415, "multipart/form-data");

    [Theory]
    [InlineData(71)]
    [InlineData(5_000)]
    public async Task A_boundary_without_end(int length)
    {
        var boundary = new string('b', length);
        await Refused(Usual + boundary, Form(boundary), 400, "at most 70 characters");
    }

    [Theory]
    [InlineData("")]
    [InlineData("--B")]
    [InlineData("--B--\r\n")]
    [InlineData("--another\r\nContent-Disposition: form-data; name=letter; filename=a.md\r\n\r\nA letter.\r\n--another--\r\n")]
    [InlineData("--B\r\nContent-Disposition: form-data; name=letter; filename=a.md\r\n\r\nA letter that has no boundary behind it.")]
    [InlineData("--B\r\nContent-Disposition: form-data; name=letter; filename=a.md\r\n\r\nA letter.\r\n--B\r\n")]
    [InlineData("--B\r\nContent-Disposition: form-data; name=letter; filename=a.md")]
    [InlineData("--B\r\n\r\nA letter without a name.\r\n--B--\r\n")]
    [InlineData("--B\r\nContent-Type: text/plain\r\n\r\nA letter without a name.\r\n--B--\r\n")]
    [InlineData("--B\r\nContent-Disposition: ;;;\r\n\r\nA letter without a name.\r\n--B--\r\n")]
    [InlineData("--B\r\nno header\r\n\r\nA letter.\r\n--B--\r\n")]
    public async Task A_form_that_is_broken_off_or_has_no_letter(string form) => await Refused(Usual + "B", form, 400, "The ");

    [Fact]
    public async Task A_head_of_a_part_without_end() =>
        await Refused(Usual + "B", $"--B\r\n{string.Concat(Enumerable.Range(0, 20_000).Select(i => $"X-{i}: a\r\n"))}\r\nA letter.\r\n--B--\r\n", 400, "not understood");

    [Fact]
    public async Task What_stands_before_the_first_boundary_and_behind_the_last_is_no_part() =>
        (await Text(Usual + "B", $"Nobody reads this.\r\n{Form("B")}Nor this.")).ShouldBe(Letter);

    [Theory]
    [InlineData("Reviews --B of the plan are late.")]
    [InlineData("Reviews are late.\n--B\nPlans are late.")]
    [InlineData("Reviews are late.\r\n-B--\r\n--A--")]
    public async Task A_boundary_in_the_middle_of_the_letter_is_a_word_of_it(string letter) => (await Text(Usual + "B", Form("B", letter))).ShouldBe(letter);

    [Fact]
    public async Task A_boundary_on_a_line_of_the_letter_ends_it() =>
        await Refused(Usual + "B", Form("B", "Reviews are late.\r\n--B\r\nPlans are late."), 400, "not understood");

    [Fact]
    public async Task A_form_in_a_form_is_text_like_any_other()
    {
        var inner = "--I\r\nContent-Disposition: file; filename=b.md\r\n\r\nPlans are late.\r\n--I--";
        (await Text(Usual + "B", Form("B", inner, "Content-Type: multipart/mixed; boundary=I\r\n"))).ShouldBe(inner);
    }

    [Theory]
    [InlineData("changes", "[null]")]
    [InlineData("changes", "[{\"start\":0}]")]
    [InlineData("changes", "7")]
    [InlineData("changes", "[{\"start\":2,\"end\":1,\"text\":\"\"}]")]
    [InlineData("changes", "[{\"start\":2147483647,\"end\":-2147483648,\"text\":\"\"}]")]
    [InlineData("waivers", "[null]")]
    [InlineData("grade", "[]")]
    public async Task A_part_that_is_not_what_it_has_to_be(string name, string json) =>
        await Refused(Usual + "B", Part("B", json, $"form-data; name={name}") + Form("B"), 400, "not understood");

    [Theory]
    [InlineData("[{\"start\":-1,\"end\":2,\"text\":\"\"}]")]
    [InlineData("[{\"start\":-2147483648,\"end\":2147483647,\"text\":\"\"}]")]
    [InlineData("[{\"start\":0,\"end\":2147483647,\"text\":\"\"}]")]
    public async Task A_change_that_lies_outside_the_letter(string json) =>
        await Refused(Usual + "B", Part("B", json, "form-data; name=changes") + Form("B"), 422, "outside the letter");

    private static string Form(string boundary, string letter = Letter, string more = "") =>
        $"{Part(boundary, "apa-2007", "form-data; name=framework")}{Part(boundary, letter, $"form-data; name=\"letter\"; filename=\"a.md\"\r\n{more}".TrimEnd())}--{boundary}--\r\n";

    private static string Part(string boundary, string content, string disposition) => $"--{boundary}\r\nContent-Disposition: {disposition}\r\n\r\n{content}\r\n";

    private static async Task Refused(string type, string form, int status, string word)
    {
        await using var service = await RunningService.Start();
        using var content = Content(type, form);
        await CheckTests.ShouldBeProblem(await service.Client.PostAsync("/v1/letter", content), status, word);
    }

    /// <summary>The draft as the service has read it; there are no waivers to write into it.</summary>
    private static async Task<string> Text(string type, string form)
    {
        await using var service = await RunningService.Start();
        using var content = Content(type, form);
        using var answer = await service.Client.PostAsync("/v1/waive", content);
        var said = await answer.Content.ReadAsStringAsync();
        if (!answer.IsSuccessStatusCode)
        {
            JsonDocument.Parse(said).RootElement.GetProperty("detail").GetString().ShouldBe("");
        }

        return said;
    }

    private static ByteArrayContent Content(string type, string form)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(form));
        content.Headers.TryAddWithoutValidation("Content-Type", type).ShouldBeTrue();
        return content;
    }
}
