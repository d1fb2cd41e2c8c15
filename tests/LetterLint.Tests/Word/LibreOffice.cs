using System.Diagnostics;
using System.Xml.Linq;
using LetterLint.Documents;

namespace LetterLint.Tests.Word;

/// <summary>LibreOffice without a window: opens Word documents, decides on tracked changes, and shows what it has understood.</summary>
internal static class LibreOffice
{
    private const string Macro = """
        Sub Run(list As String)
          Dim hidden(0) As New com.sun.star.beans.PropertyValue
          hidden(0).Name = "Hidden"
          hidden(0).Value = True
          Dim flat(0) As New com.sun.star.beans.PropertyValue
          flat(0).Name = "FilterName"
          flat(0).Value = "OpenDocument Text Flat XML"
          file = FreeFile
          Open list For Input As #file
          While Not EOF(file)
            Line Input #file, job
            parts = Split(job, "|")
            document = StarDesktop.loadComponentFromURL(parts(0), "_blank", 0, hidden())
            If parts(1) &lt;&gt; "" Then
              createUnoService("com.sun.star.frame.DispatchHelper").executeDispatch(document.CurrentController.Frame, parts(1), "", 0, Array())
            End If
            document.storeToURL(parts(2), flat())
            document.close(True)
          Wend
          Close #file
        End Sub
        """;

    /// <summary>Where it is installed, or null.</summary>
    public static string? Program { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Join(folder, "soffice"))
        .FirstOrDefault(File.Exists);

    /// <summary>Opens each file, carries out the command on it, and gives the document that LibreOffice then has.</summary>
    public static IReadOnlyList<FlatText> Open(params (byte[] Docx, string Command)[] jobs)
    {
        using var folder = new TemporaryFolder();
        var profile = new Uri(folder.PathOf("profile")).AbsoluteUri;
        Start($"-env:UserInstallation={profile}", "--headless", "--terminate_after_init");

        // The first start has filled the folder of macros; what stands there before is lost.
        folder.Write("profile/user/basic/Standard/script.xlb", """
            <?xml version="1.0" encoding="UTF-8"?>
            <library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Jobs"/></library:library>
            """);
        folder.Write("profile/user/basic/Standard/Jobs.xba", $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <script:module xmlns:script="http://openoffice.org/2000/script" script:name="Jobs" script:language="StarBasic">{Macro}</script:module>
            """);
        var lines = jobs.Select((job, i) =>
            $"{Url(folder.Write($"{i}.docx", job.Docx))}|{job.Command}|{Url(folder.PathOf($"{i}.fodt"))}\n");
        var list = folder.Write("jobs.txt", string.Concat(lines));
        Start($"-env:UserInstallation={profile}", "--headless", $"macro:///Standard.Jobs.Run(\"{Url(list)}\")");
        return [.. jobs.Select((_, i) => new FlatText(XDocument.Load(folder.PathOf($"{i}.fodt"), LoadOptions.PreserveWhitespace)))];
    }

    private static string Url(string path) => new Uri(path).AbsoluteUri;

    private static void Start(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(Program!, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (!process.WaitForExit(TimeSpan.FromMinutes(3)))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException("LibreOffice does not come to an end.");
        }
    }
}

/// <summary>A test that needs LibreOffice.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LibreOfficeFactAttribute : FactAttribute
{
    public LibreOfficeFactAttribute()
    {
        if (LibreOffice.Program is null)
        {
            Skip = "LibreOffice is missing: install libreoffice-writer-nogui, or run tests/run.";
        }
    }
}
