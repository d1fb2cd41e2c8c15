using System.IO.Compression;
using System.Xml;

namespace LetterLint.Documents.Word;

/// <summary>A property of a file and the words in it.</summary>
internal sealed record WordProperty(string Name, string Words);

/// <summary>Reads the properties of a file that have words of the letter in them: what Word itself asks for, and what a house has added.</summary>
internal static class WordProperties
{
    private const int MostOfEach = 50, LongestName = 60, LongestWords = 500, LargestPart = 1024 * 1024;

    private static readonly string[] Kinds = ["core-properties", "extended-properties", "custom-properties"];

    private static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal)
    {
        ["title"] = "title",
        ["subject"] = "subject",
        ["keywords"] = "keywords",
        ["description"] = "comments",
        ["category"] = "category",
        ["Company"] = "company",
        ["Manager"] = "manager",
    };

    /// <summary>The properties with words; a part that cannot be read, or is larger than they all, is none of the letter.</summary>
    public static IEnumerable<WordProperty> In(ZipArchive archive, IReadOnlyDictionary<string, string> parts, WordUse use) =>
        from kind in Kinds
        where parts.ContainsKey(kind)
        from property in Of(archive, parts[kind], use)
        where property.Words.Any(char.IsLetterOrDigit)
        select property;

    private static List<WordProperty> Of(ZipArchive archive, string part, WordUse use)
    {
        var found = new List<WordProperty>();
        try
        {
            var entry = WordPackage.Entry(archive, part);
            if (entry is { Length: <= LargestPart })
            {
                using var stream = new PartReader(entry, use);
                using var reader = XmlReader.Create(stream, WordElement.Settings);
                Read(reader, found);
            }
        }
        catch (Exception e) when (e is XmlException or InvalidDataException)
        {
            return found;
        }

        return found;
    }

    private static void Read(XmlReader reader, List<WordProperty> into)
    {
        string? own = null;
        while (!reader.EOF && into.Count < MostOfEach)
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "property" && reader.GetAttribute("name") is { } name)
            {
                own = name;
            }
            else if (reader.NodeType == XmlNodeType.Element && reader.Depth > 0
                && (reader.LocalName is "lpwstr" or "lpstr" or "bstr" ? Shown(own) : Known.GetValueOrDefault(reader.LocalName)) is { } known)
            {
                // It has read on to what comes behind.
                into.Add(new WordProperty(known, Least(reader.ReadElementContentAsString())));
                continue;
            }

            reader.Read();
        }
    }

    // Programs that keep files leave marks of their own, which nobody sees: “_dlc_DocId”, “MSIP_Label_…”.
    private static string? Shown(string? name) =>
        name is not { Length: > 0 and <= LongestName } || name.Contains('_', StringComparison.Ordinal) || name.StartsWith("ContentType", StringComparison.Ordinal) ? null : name;

    private static string Least(string words)
    {
        var line = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= LongestWords ? line : line[..LongestWords];
    }
}
