using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace LetterLint.Documents.Word.Writing;

/// <summary>Writes waivers into the custom XML part that the Word add-in keeps them in; letterlint.waivers.xsd describes it.</summary>
internal static class WordWaivers
{
    private const string LinkType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml";
    private static readonly XNamespace Waivers = "urn:letterlint:waivers";
    private static readonly XNamespace Links = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";

    /// <summary>The file with these waivers beside those that it has; nothing else in it changes.</summary>
    public static byte[] Add(byte[] bytes, IReadOnlyList<WaiverRecord> waivers, Budget budget)
    {
        var use = new WordUse(budget);
        using var file = new MemoryStream();
        file.Write(bytes);
        using (var archive = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            var (entry, part) = Part(archive, use);
            var last = waivers.Reverse().DistinctBy(waiver => waiver.Identity).Reverse().ToArray();
            var findings = last.Select(waiver => waiver.Identity).ToHashSet(StringComparer.Ordinal);
            Siblings.Remove(part.Root!.Elements(Waivers + "waiver").Where(known => known.Attribute("finding") is { } finding && findings.Contains(finding.Value)));
            part.Root.Add(last.Select(waiver => new XElement(Waivers + "waiver",
                new XAttribute("rule", waiver.Rule), new XAttribute("finding", waiver.Identity), new XAttribute("because", waiver.Reason))));
            Save(entry, part);
        }

        return file.ToArray();
    }

    private static (ZipArchiveEntry Entry, XDocument Part) Part(ZipArchive archive, WordUse use)
    {
        foreach (var entry in archive.Entries.Where(entry => entry.FullName.StartsWith("customXml/item", StringComparison.OrdinalIgnoreCase)))
        {
            if (Load(entry, use) is { } part && part.Root!.Name == Waivers + "waivers")
            {
                return (entry, part);
            }
        }

        return (New(archive, use), new XDocument(new XDeclaration("1.0", "UTF-8", "yes"), new XElement(Waivers + "waivers")));
    }

    private static ZipArchiveEntry New(ZipArchive archive, WordUse use)
    {
        var number = Enumerable.Range(1, int.MaxValue).First(number => WordPackage.Entry(archive, $"customXml/item{number}.xml") is null);
        var main = WordPackage.Related(archive, "", use)["officeDocument"];
        var name = WordPackage.LinksOf(main);
        var links = WordPackage.Entry(archive, name) is { } known ? Load(known, use)! : new XDocument(new XDeclaration("1.0", "UTF-8", "yes"), new XElement(Links + "Relationships"));
        var taken = links.Root!.Elements().Select(link => link.Attribute("Id")?.Value).ToHashSet(StringComparer.Ordinal);
        links.Root.Add(new XElement(Links + "Relationship",
            new XAttribute("Id", $"rId{Enumerable.Range(1, int.MaxValue).First(id => !taken.Contains($"rId{id}"))}"),
            new XAttribute("Type", LinkType),
            new XAttribute("Target", $"/customXml/item{number}.xml")));
        Save(WordPackage.Entry(archive, name) ?? archive.CreateEntry(name), links);

        var types = WordPackage.Needed(archive, "[Content_Types].xml");
        var listed = Load(types, use)!;
        if (!listed.Root!.Elements(Types + "Default").Any(known => string.Equals(known.Attribute("Extension")?.Value, "xml", StringComparison.OrdinalIgnoreCase)))
        {
            listed.Root.AddFirst(new XElement(Types + "Default", new XAttribute("Extension", "xml"), new XAttribute("ContentType", "application/xml")));
            Save(types, listed);
        }

        return archive.CreateEntry($"customXml/item{number}.xml");
    }

    private static XDocument? Load(ZipArchiveEntry entry, WordUse use)
    {
        try
        {
            using var text = WordPackage.Opened(entry, use);
            using var reader = XmlReader.Create(text, WordElement.Settings);
            return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
        }
        catch (XmlException)
        {
            // Another program's part that is no XML is none of ours.
            return null;
        }
    }

    private static void Save(ZipArchiveEntry entry, XDocument part)
    {
        using var stream = entry.Open();
        stream.SetLength(0);
        using var writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) });
        part.Save(writer);
    }
}
