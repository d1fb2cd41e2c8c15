using System.Text;
using LetterLint.Documents;
using Shouldly;
using Xunit;

namespace LetterLint.Tests.Documents;

public class PdfReaderTests
{
    private static readonly string? Pdftotext = PdfReader.OnPath(OperatingSystem.IsWindows() ? "pdftotext.exe" : "pdftotext");

    private static string Refusal(byte[] bytes) =>
        Should.Throw<DocumentException>(() => PdfReader.Read("letter.pdf", bytes)).Message;

    [Fact]
    public void An_empty_file() => Refusal([]).ShouldStartWith("The file is empty;");

    [Fact]
    public void Another_file_renamed() => Refusal("PK"u8.ToArray()).ShouldStartWith("The file is not a PDF,");

    [Theory]
    [InlineData(null)]
    [InlineData("/no/such/program")]
    public void Without_pdftotext_the_message_says_how_to_get_it(string? program)
    {
        var message = Should.Throw<DocumentException>(() => PdfReader.Read("letter.pdf", Pdf("x"), program, TimeSpan.FromSeconds(1))).Message;

        message.ShouldContain("apt install poppler-utils");
        message.ShouldContain("brew install poppler");
        message.ShouldContain("winget install");
    }

    [Fact]
    public void A_program_in_the_current_folder_is_not_found()
    {
        File.WriteAllText(Path.Combine(Environment.CurrentDirectory, "no-such-program"), "");

        PdfReader.OnPath("no-such-program").ShouldBeNull();
    }

    [Fact]
    public void A_program_that_hangs_is_ended()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var folder = Directory.CreateTempSubdirectory();
        var endless = Path.Combine(folder.FullName, "pdftotext");
        File.WriteAllText(endless, "#!/bin/sh\nsleep 60\n");
        File.SetUnixFileMode(endless, UnixFileMode.UserRead | UnixFileMode.UserExecute);

        Should.Throw<DocumentException>(() => PdfReader.Read("letter.pdf", Pdf("x"), endless, TimeSpan.FromMilliseconds(200)))
            .Message.ShouldStartWith("The PDF could not be read in good time;");
        folder.Delete(recursive: true);
    }

    [Fact]
    public void Text_is_read_where_pdftotext_is_installed()
    {
        if (Pdftotext is not null)
        {
            PdfReader.Read("letter.pdf", Pdf("Being healthy Grade 3")).Source.Text.ShouldContain("Being healthy Grade 3");
        }
    }

    [Fact]
    public void Damaged_and_empty_ones_are_refused_where_pdftotext_is_installed()
    {
        if (Pdftotext is not null)
        {
            Refusal("%PDF-1.4 nothing"u8.ToArray()).ShouldStartWith("The PDF is cut off or damaged;");
            Refusal(Pdf("")).ShouldStartWith("The PDF holds pictures of pages");
        }
    }

    [Fact]
    public void One_that_is_encrypted_with_certificates_is_called_that()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var folder = Directory.CreateTempSubdirectory();
        var refusing = Path.Combine(folder.FullName, "pdftotext");
        File.WriteAllText(refusing, "#!/bin/sh\ncat >/dev/null\necho 'Unsupported security handler' >&2\nexit 1\n");
        File.SetUnixFileMode(refusing, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        Should.Throw<DocumentException>(() => PdfReader.Read("letter.pdf", "%PDF-1.7 <</Filter/Adobe.PubSec>>"u8.ToArray(), refusing, TimeSpan.FromMinutes(1)))
            .Message.ShouldStartWith("The PDF is encrypted with the certificates");
        folder.Delete(recursive: true);
    }

    private static byte[] Pdf(string words)
    {
        var drawing = $"BT /F1 12 Tf 72 720 Td ({words}) Tj ET";
        string[] objects =
        [
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>",
            $"<</Length {drawing.Length}>>stream\n{drawing}\nendstream",
        ];
        var file = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        foreach (var content in objects)
        {
            places.Add(file.Length);
            file.Append($"{places.Count} 0 obj{content}endobj\n");
        }

        var table = file.Length;
        file.Append($"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        places.ForEach(place => file.Append($"{place:0000000000} 00000 n \n"));
        file.Append($"trailer<</Size {objects.Length + 1}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF");
        return Encoding.ASCII.GetBytes(file.ToString());
    }
}
