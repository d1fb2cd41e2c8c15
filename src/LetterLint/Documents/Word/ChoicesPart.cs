using System.IO.Compression;
using System.Xml;

namespace LetterLint.Documents.Word;

/// <summary>The custom XML part in which the Word add-in keeps what somebody has chosen for the letter: its framework, and last year's letter.</summary>
internal static class ChoicesPart
{
    private const string Namespace = "urn:letterlint:choices";

    /// <summary>A letter has a few megabytes at most; the part itself is bounded as all of them are.</summary>
    private const int MostPrevious = 32 * 1024 * 1024;

    public static LetterChoices? In(IEnumerable<ZipArchiveEntry> parts, WordUse use) => parts.Select(part => Read(part, use)).FirstOrDefault(choices => choices is not null);

    // Other programs keep their parts there too: a part that is not ours, or not XML, is none of our business.
    private static LetterChoices? Read(ZipArchiveEntry entry, WordUse use)
    {
        try
        {
            using var stream = new PartReader(entry, use);
            using var reader = XmlReader.Create(stream, WordElement.Settings);
            if (reader.MoveToContent() != XmlNodeType.Element || reader.NamespaceURI != Namespace || reader.LocalName != "choices")
            {
                return null;
            }

            var framework = reader.GetAttribute("framework");
            while (reader.Read())
            {
                if (reader is { NodeType: XmlNodeType.Element, NamespaceURI: Namespace, LocalName: "previous" } && reader.GetAttribute("name") is { Length: > 0 } name)
                {
                    var words = reader.ReadElementContentAsString();
                    return new LetterChoices(framework, name, words.Length <= MostPrevious ? Convert.FromBase64String(words) : []);
                }
            }

            return new LetterChoices(framework, null, []);
        }
        catch (Exception e) when (e is XmlException or InvalidDataException or FormatException)
        {
            return null;
        }
    }
}
