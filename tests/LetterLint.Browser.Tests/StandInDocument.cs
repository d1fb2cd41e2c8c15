using System.IO.Compression;
using System.Xml.Linq;

namespace LetterLint.Browser.Tests;

/// <summary>The .docx behind the stand-in for Word: its paragraphs can be read and rewritten, and custom XML parts put in.</summary>
internal sealed class StandInDocument(byte[] file)
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private readonly Dictionary<int, string> _written = [];
    private readonly List<string> _parts = [];

    public List<string> Parts => _parts;

    /// <summary>The text of the paragraphs in the order of the body, cells of tables included.</summary>
    public string[] Texts()
    {
        using var archive = new ZipArchive(new MemoryStream(File()));
        using var stream = archive.GetEntry("word/document.xml")!.Open();
        return [.. Paragraphs(XDocument.Load(stream)).Select(TextOf)];
    }

    public void SetText(int paragraph, string text) => _written[paragraph] = text;

    /// <summary>The file as it stands after all that was done to it.</summary>
    public byte[] File()
    {
        using var bytes = new MemoryStream();
        bytes.Write(file);
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true))
        {
            Write(archive.GetEntry("word/document.xml")!);
            for (var at = 0; at < _parts.Count; at++)
            {
                using var part = new StreamWriter(archive.CreateEntry($"customXml/item{at + 90}.xml").Open());
                part.Write(_parts[at]);
            }
        }

        return bytes.ToArray();
    }

    private void Write(ZipArchiveEntry entry)
    {
        if (_written.Count == 0)
        {
            return;
        }

        using var stream = entry.Open();
        var body = XDocument.Load(stream);
        var paragraphs = Paragraphs(body).ToArray();
        foreach (var (at, text) in _written)
        {
            paragraphs[at].Elements().Where(element => element.Name != W + "pPr").Remove();
            paragraphs[at].Add(new XElement(W + "r", new XElement(W + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), text)));
        }

        stream.SetLength(0);
        body.Save(stream);
    }

    private static IEnumerable<XElement> Paragraphs(XDocument document) => document.Descendants(W + "p").Where(paragraph => !paragraph.Ancestors(W + "txbxContent").Any());

    private static string TextOf(XElement paragraph) => string.Concat(paragraph.Descendants().Select(element =>
        element.Name == W + "t" ? element.Value : element.Name == W + "tab" && element.Parent!.Name == W + "r" ? "\t" : element.Name == W + "br" ? "\v" : ""));
}
