using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace LetterLint.Documents.Word.Writing;

/// <summary>
/// A Word file that is changed part by part; what nobody changes stays as it is, byte for byte. The Open XML SDK is made for this too, and
/// is left out: every run of “letterlint annotate” writes its first comment, which costs the SDK more than twice what it costs us
/// (“word-writing” of the benchmarks measures both). The tests have the SDK validate what is written.
/// </summary>
internal sealed class WordFile : IDisposable
{
    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static readonly XNamespace Links = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static readonly XmlReaderSettings Reading = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = Budget.Usual.Unpacked,
    };

    private readonly byte[] _bytes;
    private readonly WordUse _use;
    private readonly ZipArchive _archive;
    private readonly Dictionary<string, XDocument> _open = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _changed = new(StringComparer.OrdinalIgnoreCase);
    private readonly string _main;
    private readonly Dictionary<string, string> _parts;
    private readonly XElement _types;
    private int? _next;

    /// <summary>Opens the bytes of a file that the reader has read.</summary>
    /// <exception cref="DocumentException">A part that only writers need is missing.</exception>
    public WordFile(byte[] bytes, Budget budget)
    {
        (_bytes, _use) = (bytes, new WordUse(budget));
        _archive = new ZipArchive(new MemoryStream(bytes, writable: false));
        _main = WordPackage.Related(_archive, "", _use)["officeDocument"];
        _parts = WordPackage.Related(_archive, _main, _use);
        Main = Open(_main);
        _types = Open("[Content_Types].xml").Root!;
        Names = new WordNames(Main.Root!);
    }

    /// <summary>What the file may ask.</summary>
    public Budget Budget => _use.Budget;

    /// <summary>The part with the body.</summary>
    public XDocument Main { get; }

    /// <summary>The names of the edition of the format that the file is in.</summary>
    public WordNames Names { get; }

    /// <summary>The part of that kind, such as “comments”, or null.</summary>
    public XDocument? Part(string kind) => _parts.TryGetValue(kind, out var part) && WordPackage.Entry(_archive, part) is not null ? Open(part) : null;

    /// <summary>Adds a part of a kind that the file does not have.</summary>
    public XDocument Add(string kind, XElement root)
    {
        var folder = _main[..(_main.LastIndexOf('/') + 1)];
        var name = kind + ".xml";
        for (var i = 2; WordPackage.Entry(_archive, folder + name) is not null; i++)
        {
            name = $"{kind}{i}.xml";
        }

        _types.Add(new XElement(Types + "Override",
            new XAttribute("PartName", $"/{folder}{name}"),
            new XAttribute("ContentType", $"application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml")));

        var links = WordPackage.Entry(_archive, WordPackage.LinksOf(_main)) is null
            ? Keep(WordPackage.LinksOf(_main), new XDocument(new XDeclaration("1.0", "UTF-8", "yes"), new XElement(Links + "Relationships")))
            : Open(WordPackage.LinksOf(_main));
        var taken = links.Root!.Elements().Select(link => link.Attribute("Id")?.Value).ToHashSet(StringComparer.Ordinal);
        var id = $"rId{Enumerable.Range(1, int.MaxValue).First(number => !taken.Contains($"rId{number}"))}";
        links.Root.Add(new XElement(Links + "Relationship",
            new XAttribute("Id", id),
            new XAttribute("Type", $"{Names.Relationships}/{kind}"),
            new XAttribute("Target", name)));

        _changed.Add(folder + name);
        return Keep(folder + name, new XDocument(new XDeclaration("1.0", "UTF-8", "yes"), root));
    }

    /// <summary>An id that no change in the text or its notes has.</summary>
    public string NewId()
    {
        _next ??= new[] { Main, Part("footnotes"), Part("endnotes") }
            .SelectMany(part => part?.Descendants().Attributes(Names.Word + "id") ?? [])
            .Select(id => int.TryParse(id.Value, out var number) ? number : 0)
            .DefaultIfEmpty()
            .Max();
        return (++_next).Value.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The bytes of the file with its changes.</summary>
    public byte[] ToBytes()
    {
        using var bytes = new MemoryStream();
        bytes.Write(_bytes);
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true))
        {
            foreach (var name in _changed)
            {
                Write(archive, name, _open[name]);
            }
        }

        return _changed.Count > 0 ? bytes.ToArray() : _bytes;
    }

    public void Dispose() => _archive.Dispose();

    private XDocument Open(string name)
    {
        if (_open.TryGetValue(name, out var open))
        {
            return open;
        }

        using var text = WordPackage.Opened(WordPackage.Needed(_archive, name), _use);
        using var reader = XmlReader.Create(text, Reading);
        return Keep(name, XDocument.Load(reader, LoadOptions.PreserveWhitespace));
    }

    private XDocument Keep(string name, XDocument part)
    {
        _open.Add(name, part);
        part.Changed += (_, _) => _changed.Add(name);
        return part;
    }

    private static void Write(ZipArchive archive, string name, XDocument part)
    {
        var entry = WordPackage.Entry(archive, name);
        var time = entry?.LastWriteTime ?? new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
        entry ??= archive.CreateEntry(name);
        using (var stream = entry.Open())
        {
            stream.SetLength(0);
            using var writer = XmlWriter.Create(stream, new XmlWriterSettings
            {
                Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
                NewLineHandling = NewLineHandling.Entitize,
                OmitXmlDeclaration = part.Declaration is null,
            });
            part.Save(writer);
        }

        // The same file gives the same bytes, whenever it is written.
        entry.LastWriteTime = time;
    }
}
