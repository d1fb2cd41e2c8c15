using System.Diagnostics;
using LetterLint.Documents;
using LetterLint.Documents.Pdf;
using LetterLint.Tests.Cli;
using Shouldly;
using Xunit;

namespace LetterLint.Tests.Documents;

public class PdfReaderTests
{
    // What the standard handler makes of no password, these rights, an owner’s key and an id of zeros.
    private const string KeyWithoutPassword = "c2a7276be0a7c170eef7cc65a26208fe0f93a920192d86a8b1251953c356d5ed";

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private static readonly string Key = new('0', 64);

    private static string Refusal(byte[] bytes) =>
        Should.Throw<DocumentException>(() => PdfReader.Read("letter.pdf", bytes)).Message;

    private static string RefusalOf(ProcessStartInfo program, byte[] bytes, TimeSpan patience) =>
        Should.Throw<DocumentException>(() => PdfReader.Read("letter.pdf", bytes, program, patience)).Message;

    private static ProcessStartInfo Program() => PdfProgram.Start("dotnet", "exec", Tool.Program);

    [Fact]
    public void An_empty_file() => Refusal([]).ShouldStartWith("The file is empty;");

    [Fact]
    public void Another_file_renamed() => Refusal("PK"u8.ToArray()).ShouldStartWith("The file is not a PDF,");

    [Fact]
    public void A_damaged_one() => Refusal("%PDF-1.4 nothing"u8.ToArray()).ShouldStartWith("The PDF is cut off or damaged;");

    [Fact]
    public void One_without_text() => Refusal(PdfFile.Of("")).ShouldStartWith("The PDF holds pictures of pages");

    [Fact]
    public void One_that_is_locked() =>
        Refusal(PdfFile.OfEncrypted($"/Filter/Standard/V 1/R 2/P -4/O<{Key}>/U<{Key}>"))
            .ShouldStartWith("The PDF is locked with a password;");

    [Fact]
    public void One_that_forbids_copying() =>
        Refusal(PdfFile.OfEncrypted($"/Filter/Standard/V 1/R 2/P -20/O<{Key}>/U<{KeyWithoutPassword}>"))
            .ShouldStartWith("The PDF forbids copying its text;");

    [Fact]
    public void One_that_is_encrypted_with_certificates_is_called_that() =>
        Refusal(PdfFile.OfEncrypted("/Filter/Adobe.PubSec/V 4/SubFilter/adbe.pkcs7.s5/CF<<>>"))
            .ShouldStartWith("The PDF is encrypted with the certificates");

    [Fact]
    public void A_process_of_its_own_reads_and_refuses_the_same()
    {
        PdfReader.Read("letter.pdf", PdfFile.Of("Being healthy Grade 3"), Program(), Minute)
            .Source.Text.ShouldBe("Being healthy Grade 3\n\f");
        RefusalOf(Program(), "%PDF-1.4 nothing"u8.ToArray(), Minute).ShouldBe(Refusal("%PDF-1.4 nothing"u8.ToArray()));
    }

    [Fact]
    public void A_page_that_never_ends_is_ended() =>
        RefusalOf(Program(), PdfFile.OfForms(60), TimeSpan.FromSeconds(3)).ShouldStartWith("The PDF could not be read in good time;");

    [Fact]
    public void Reading_stops_when_it_is_told_to()
    {
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        var budget = new Budget { Stop = stop.Token };
        Should.Throw<OperationCanceledException>(() => PdfReader.Read("letter.pdf", PdfFile.OfForms(60), Program(), Minute, budget));
    }

    [Fact]
    public void One_that_asks_for_more_than_the_memory_it_may_have() =>
        RefusalOf(Program(), PdfFile.OfLines(1_800_000), Minute).ShouldStartWith("The PDF asks for more memory");

    [Fact]
    public void A_long_one_is_refused_in_either_way()
    {
        var small = new Budget { Characters = 100 };
        var pages = PdfFile.OfPages([.. Enumerable.Repeat(PdfFile.Line(72, 720, new string('a', 30)), 4)]);
        foreach (var program in new[] { null, Program() })
        {
            Should.Throw<DocumentException>(() => PdfReader.Read("letter.pdf", pages, program, Minute, small))
                .Message.ShouldContain("more than 100 characters");
        }
    }

    [Fact]
    public void A_program_that_is_gone() =>
        RefusalOf(PdfProgram.Start("/no/such/program"), PdfFile.Of("x"), Minute).ShouldStartWith("LetterLint could not start itself");
}
