using System.IO.Compression;
using System.Text;
using LetterLint.Documents;

namespace LetterLint.Tests.Documents;

/// <summary>A small .docx in memory, from the XML inside w:body and of the other parts.</summary>
internal sealed record Docx(string Body)
{
    private const string Namespaces = """
        xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"
        """;

    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public string? Styles { get; init; }
    public string? Numbering { get; init; }
    public string? Footnotes { get; init; }
    public string? Endnotes { get; init; }
    public string? Comments { get; init; }
    public string? Links { get; init; }
    public string? Header { get; init; }
    public string? Settings { get; init; }
    public string? Title { get; init; }

    /// <summary>The properties that Word asks for beside the title, and those that a house has added.</summary>
    public string? Properties { get; init; }
    public string? HouseProperties { get; init; }

    /// <summary>What the last section says of itself.</summary>
    public string Section { get; init; } = "";
    public string MainPart { get; init; } = "word/document.xml";
    public string MainType { get; init; } = TypeOf("document.main");

    /// <summary>The XML of the main part, where a test needs to spoil it.</summary>
    public string? Document { get; init; }

    /// <summary>What stands behind the kinds of its parts.</summary>
    public string TypesBehind { get; init; } = "";

    /// <summary>What its parts are written in.</summary>
    public Encoding Encoding { get; init; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    public static string P(string runs, string properties = "") => $"<w:p>{Wrap("pPr", properties)}{runs}</w:p>";

    public static string R(string words, string properties = "") =>
        $"<w:r>{Wrap("rPr", properties)}<w:t xml:space=\"preserve\">{words}</w:t></w:r>";

    public static string Paragraphs(params string[] words) => string.Concat(words.Select(w => P(R(w))));

    public static string Table(params string[] rows) => $"<w:tbl>{string.Concat(rows)}</w:tbl>";

    public static string Row(params string[] cells) => $"<w:tr>{string.Concat(cells)}</w:tr>";

    public static string Cell(string words, string properties = "") => $"<w:tc>{Wrap("tcPr", properties)}{P(words.Length == 0 ? "" : R(words))}</w:tc>";

    public static string Changed(string how, string runs, string author = "Ann", string date = "2024-05-01T10:00:00Z") =>
        $"<w:{how} w:id=\"1\" w:author=\"{author}\" w:date=\"{date}\">{runs}</w:{how}>";

    public static string Deleted(string words, string author = "Ann") =>
        Changed("del", $"<w:r><w:delText xml:space=\"preserve\">{words}</w:delText></w:r>", author);

    public Document Read() => WordReader.Read("letter.docx", ToBytes());

    public byte[] ToBytes()
    {
        var parts = new (string Name, string? Xml)[]
        {
            ("styles", Styles), ("numbering", Numbering), ("footnotes", Footnotes), ("endnotes", Endnotes), ("comments", Comments), ("header1", Header), ("settings", Settings),
        }.Where(part => part.Xml is not null).ToArray();
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(archive, "[Content_Types].xml", $"""
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>{Type(MainPart, MainType)}{string.Concat(parts.Select(part => Type($"word/{part.Name}.xml", TypeOf(part.Name))))}{TypesBehind}</Types>
                """);
            var beside = new (string Name, string Kind, string? Xml)[]
            {
                ("core", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", Title is null ? null : $"<dc:title xmlns:dc=\"http://purl.org/dc/elements/1.1/\">{Title}</dc:title>"),
                ("app", $"{Relationships}/extended-properties", Properties),
                ("custom", $"{Relationships}/custom-properties", HouseProperties),
            }.Where(part => part.Xml is not null).ToArray();
            Add(archive, "_rels/.rels", Related($"<Relationship Id=\"rId1\" Type=\"{Relationships}/officeDocument\" Target=\"{MainPart}\"/>"
                + string.Concat(beside.Select(part => $"<Relationship Id=\"{part.Name}\" Type=\"{part.Kind}\" Target=\"docProps/{part.Name}.xml\"/>"))));
            foreach (var (name, _, xml) in beside)
            {
                Add(archive, $"docProps/{name}.xml", $"<p:Properties xmlns:p=\"urn:p\">{xml}</p:Properties>");
            }

            Add(archive, $"word/_rels/{Path.GetFileName(MainPart)}.rels", Related(Links + string.Concat(parts.Select(part =>
                $"<Relationship Id=\"{part.Name}\" Type=\"{Relationships}/{part.Name.TrimEnd('1')}\" Target=\"{part.Name}.xml\"/>"))));
            Add(archive, MainPart, Document ?? $"<w:document {Namespaces}><w:body>{Body}<w:sectPr>{Section}</w:sectPr></w:body></w:document>");
            foreach (var (name, xml) in parts)
            {
                var root = name == "header1" ? "hdr" : name;
                Add(archive, $"word/{name}.xml", $"<w:{root} {Namespaces}>{xml}</w:{root}>");
            }
        }

        return file.ToArray();
    }

    private static string TypeOf(string part) => $"application/vnd.openxmlformats-officedocument.wordprocessingml.{part.TrimEnd('1')}+xml";

    private static string Type(string part, string type) => $"<Override PartName=\"/{part}\" ContentType=\"{type}\"/>";

    private static string Related(string links) => $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{links}</Relationships>";

    private static string Wrap(string name, string content) => content.Length == 0 ? "" : $"<w:{name}>{content}</w:{name}>";

    private void Add(ZipArchive archive, string name, string content)
    {
        using var entry = archive.CreateEntry(name).Open();
        entry.Write(Encoding.GetPreamble());
        entry.Write(Encoding.GetBytes(content));
    }
}
