using System.Diagnostics;
using System.Net;
using System.Text;
using LetterLint.Documents;

namespace LetterLint.Browser.Tests;

/// <summary>The published letters that lie in shared/corpus beside the project, saved as Word documents by LibreOffice.</summary>
internal static class PublishedLetters
{
    private static readonly string? Program = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Join(folder, "soffice"))
        .FirstOrDefault(File.Exists);

    private static readonly string? Folder = Find(new DirectoryInfo(Browser.Root));

    /// <summary>Why there are none, or null.</summary>
    public static string? Missing => Folder is null ? "NOTHING WAS COMPARED: the published letters (shared/corpus) do not lie beside the project."
        : Program is null ? "NOTHING WAS COMPARED: LibreOffice is missing: install libreoffice-writer-nogui, or run tests/run."
        : null;

    /// <summary>Writes all of them into the folder, and gives their paths.</summary>
    public static IReadOnlyList<string> SaveTo(string folder)
    {
        var pages = new List<string>();
        foreach (var text in Directory.EnumerateFiles(Folder!, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var page = Path.Join(folder, Path.GetFileNameWithoutExtension(text) + ".html");
            File.WriteAllText(page, Page(Reader.Read(text)));
            pages.Add(page);
        }

        // LibreOffice 7.4 comes to an early end, in silence, after some 250 documents.
        foreach (var batch in pages.Chunk(100))
        {
            Convert(folder, batch);
        }

        return [.. pages.Select(page => Path.ChangeExtension(page, ".docx"))];
    }

    private static string Page(Document letter)
    {
        var page = new StringBuilder("<!doctype html><meta charset=\"utf-8\">");
        foreach (var block in letter.Blocks)
        {
            if (block is Table table)
            {
                page.Append("<table>");
                foreach (var row in table.Rows)
                {
                    page.Append("<tr>").AppendJoin("", row.Cells.Select(cell => $"<td>{string.Concat(cell.Paragraphs.Select(Words))}</td>")).Append("</tr>");
                }

                page.Append("</table>");
            }
            else
            {
                page.Append(Words((Paragraph)block));
            }
        }

        return page.ToString();
    }

    private static string Words(Paragraph paragraph)
    {
        var words = WebUtility.HtmlEncode(paragraph.Prose.Text);
        return paragraph switch
        {
            { Marker.IsBullet: true } => $"<ul><li>{words}</li></ul>",
            { Marker: { } marker } => $"<p>{WebUtility.HtmlEncode(marker.Text)} {words}</p>",
            { Look: Look.Heading } => $"<h2>{words}</h2>",
            { Look: Look.Bold } => $"<p><b>{words}</b></p>",
            _ => $"<p>{words}</p>",
        };
    }

    private static void Convert(string folder, IEnumerable<string> pages)
    {
        var profile = new Uri(Path.Join(folder, "profile")).AbsoluteUri;
        using var office = Process.Start(new ProcessStartInfo(Program!,
            [$"-env:UserInstallation={profile}", "--headless", "--infilter=HTML (StarWriter)", "--convert-to", "docx:Office Open XML Text", "--outdir", folder, .. pages])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        office.OutputDataReceived += (_, _) => { };
        office.ErrorDataReceived += (_, _) => { };
        office.BeginOutputReadLine();
        office.BeginErrorReadLine();
        if (!office.WaitForExit(TimeSpan.FromMinutes(5)))
        {
            office.Kill(entireProcessTree: true);
            throw new TimeoutException("LibreOffice does not come to an end.");
        }
    }

    private static string? Find(DirectoryInfo? folder)
    {
        for (; folder is not null; folder = folder.Parent)
        {
            var path = Path.Join(folder.FullName, "shared", "corpus");
            if (Directory.Exists(path))
            {
                return path;
            }
        }

        return null;
    }
}

/// <summary>A test that needs the published letters as well as a browser.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PublishedFactAttribute : FactAttribute
{
    public PublishedFactAttribute() => Skip = Browser.Missing ?? PublishedLetters.Missing;
}
