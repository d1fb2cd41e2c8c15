using System.Collections.Immutable;
using System.IO.Compression;
using System.Xml;

namespace LetterLint.Documents.Word;

/// <summary>The custom XML part in which the Word add-in keeps waivers; letterlint.waivers.xsd describes it.</summary>
internal static class WaiverPart
{
    private const string Namespace = "urn:letterlint:waivers";

    public static ImmutableArray<WaiverRecord> In(IEnumerable<ZipArchiveEntry> parts, WordUse use)
    {
        var records = ImmutableArray.CreateBuilder<WaiverRecord>();
        foreach (var part in parts)
        {
            Read(part, records, use);
        }

        return records.ToImmutable();
    }

    // Other programs keep their parts there too: a part that is not ours, or not XML, is none of our business.
    private static void Read(ZipArchiveEntry entry, ImmutableArray<WaiverRecord>.Builder records, WordUse use)
    {
        try
        {
            using var stream = new PartReader(entry, use);
            using var reader = XmlReader.Create(stream, WordElement.Settings);
            if (reader.MoveToContent() != XmlNodeType.Element || reader.NamespaceURI != Namespace || reader.LocalName != "waivers")
            {
                return;
            }

            while (reader.Read())
            {
                if (reader is { NodeType: XmlNodeType.Element, NamespaceURI: Namespace, LocalName: "waiver" }
                    && reader.GetAttribute("rule") is { } rule && reader.GetAttribute("finding") is { } finding)
                {
                    use.Begin("waiver");
                    records.Add(new WaiverRecord(rule.Trim(), finding.Trim(), (reader.GetAttribute("because") ?? "").Trim()));
                }
            }
        }
        catch (Exception e) when (e is XmlException or InvalidDataException)
        {
        }
    }
}
