using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using LetterLint.Documents;
using LetterLint.Text;

namespace LetterLint.Browser.Tests;

/// <summary>The .docx behind the stand-in for Word: its paragraphs can be read and rewritten, comments and custom XML parts put in.</summary>
internal sealed class StandInDocument
{
    private const string Main = "word/document.xml";
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private readonly byte[] _file;
    private readonly XDocument _body;
    private bool _isEdited;

    public StandInDocument(byte[] file)
    {
        _file = file;
        using var archive = new ZipArchive(new MemoryStream(file));
        using var stream = archive.GetEntry(Main)!.Open();
        try
        {
            _body = XDocument.Load(stream);
        }
        catch (XmlException)
        {
            // A test of a damaged file needs none of its words.
            _body = new XDocument();
        }
    }

    public List<string> Parts { get; } = [];

    /// <summary>The file as it was opened.</summary>
    public byte[] Original => _file;

    public IReadOnlyList<StandInComment> Comments { get; set; } = [];

    private IEnumerable<XElement> Paragraphs => _body.Descendants(W + "p").Where(paragraph => !paragraph.Ancestors(W + "txbxContent").Any());

    /// <summary>The text of the paragraphs in the order of the body, cells of tables included.</summary>
    public string[] Texts() => [.. Paragraphs.Select(TextOf)];

    public void SetText(int paragraph, string text)
    {
        var element = Paragraphs.ElementAt(paragraph);
        element.Elements().Where(child => child.Name != W + "pPr").Remove();
        element.Add(Run(text));
        _isEdited = true;
    }

    /// <summary>Writes a paragraph before another.</summary>
    public void Insert(int paragraph, string text)
    {
        Paragraphs.ElementAt(paragraph).AddBeforeSelf(new XElement(W + "p", Run(text)));
        _isEdited = true;
    }

    /// <summary>The file as it stands after all that was done to it.</summary>
    public byte[] File()
    {
        var bytes = !_isEdited && Parts.Count == 0 ? _file : Changed(_file, archive =>
        {
            Write(archive, Main, _body);
            for (var at = 0; at < Parts.Count; at++)
            {
                Write(archive, $"customXml/item{at + 90}.xml", XDocument.Parse(Parts[at]));
            }
        });
        return Comments.Count == 0 ? bytes : WithComments(bytes);
    }

    /// <summary>As Word writes them: under the name of the user.</summary>
    private byte[] WithComments(byte[] bytes)
    {
        var starts = WordReader.Read("", bytes).WordParagraphs;
        var remarks = Comments.Select(comment => new Remark(Span.Between(starts[comment.Paragraph] + comment.Start, starts[comment.Paragraph] + comment.End), [.. comment.Content.Split('\r')]));
        return Changed(WordWriter.WithComments(bytes, remarks), archive =>
        {
            XDocument comments;
            using (var stream = archive.GetEntry("word/comments.xml")!.Open())
            {
                comments = XDocument.Load(stream);
            }

            foreach (var author in comments.Descendants(W + "comment").Attributes(W + "author").Where(author => author.Value == Comment.Tool))
            {
                author.Value = "Ann Author";
            }

            Write(archive, "word/comments.xml", comments);
        });
    }

    private static byte[] Changed(byte[] bytes, Action<ZipArchive> change)
    {
        using var file = new MemoryStream();
        file.Write(bytes);
        using (var archive = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            change(archive);
        }

        return file.ToArray();
    }

    private static void Write(ZipArchive archive, string name, XDocument part)
    {
        archive.GetEntry(name)?.Delete();
        using var stream = archive.CreateEntry(name).Open();
        part.Save(stream, SaveOptions.DisableFormatting);
    }

    private static XElement Run(string text) => new(W + "r", new XElement(W + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), text));

    private static string TextOf(XElement paragraph) => string.Concat(paragraph.Descendants().Select(element =>
        element.Name == W + "t" ? element.Value : element.Name == W + "tab" && element.Parent!.Name == W + "r" ? "\t" : element.Name == W + "br" ? "\v" : ""));
}

/// <summary>A comment that the pane has left.</summary>
internal sealed record StandInComment(int Paragraph, int Start, int End, string Content);
