using System.Collections.Immutable;
using System.IO.Compression;
using System.Xml;

namespace LetterLint.Documents.Word;

/// <summary>The parts of a Word file that hold text or say how it looks. The Open XML SDK is left out: only to open the file, it takes longer than all the reading.</summary>
internal sealed record WordPackage
{
    private const string Damaged = "The document is cut off or damaged; copy it again, or open it in Word, let Word repair it, and save it again.";

    private static readonly byte[] Zip = [(byte)'P', (byte)'K'];
    private static readonly byte[] Ole = [0xD0, 0xCF, 0x11, 0xE0];

    public required Budget Budget { get; init; }
    public required WordElement Body { get; init; }
    public WordElement? Styles { get; init; }
    public WordElement? Numbering { get; init; }
    public WordElement? Footnotes { get; init; }
    public WordElement? Endnotes { get; init; }
    public WordElement? Comments { get; init; }
    /// <summary>The headers and footers that pages show, in the order of the sections.</summary>
    public ImmutableArray<(FurnitureKind Kind, WordElement Root)> Furniture { get; init; } = [];

    public ImmutableArray<WordProperty> Properties { get; init; } = [];

    public ImmutableArray<WaiverRecord> Waivers { get; init; } = [];
    public LetterChoices? Choices { get; init; }

    /// <summary>Reads the parts.</summary>
    /// <exception cref="DocumentException">The bytes are not a readable .docx.</exception>
    public static WordPackage Read(byte[] bytes, Budget? budget = null)
    {
        if (Refusal(bytes) is { } refusal)
        {
            throw new DocumentException(refusal);
        }

        try
        {
            return Undamaged(() =>
            {
                using var archive = new ZipArchive(new MemoryStream(bytes, writable: false));
                return Parts(archive, new WordUse(budget ?? Budget.Usual));
            });
        }
        catch (Exception e) when (e is not (DocumentException or OutOfMemoryException or OperationCanceledException))
        {
            // What the libraries throw on damaged bytes is of a dozen kinds and not written down anywhere.
            throw new DocumentException(Damaged, e);
        }
    }

    /// <summary>Does what opens parts of a file: one that is damaged is called so, whoever meets it first.</summary>
    /// <exception cref="DocumentException">A part is damaged.</exception>
    public static T Undamaged<T>(Func<T> open)
    {
        try
        {
            return open();
        }
        catch (XmlException e)
        {
            throw new DocumentException(
                $"The document is damaged inside (XML, line {e.LineNumber}, column {e.LinePosition}); open it in Word, let Word repair it, and save it again.", e);
        }
        catch (InvalidDataException e)
        {
            throw new DocumentException(Damaged, e);
        }
    }

    private static string? Refusal(ReadOnlySpan<byte> bytes) =>
        bytes.IsEmpty
            ? "The file is empty; copy it again, or save it again in Word."
        : bytes.StartsWith(Zip)
            ? null
        : !bytes.StartsWith(Ole)
            ? "The file is not a Word document, although its name ends like one; open it in the program that made it and save it as .docx."
        : bytes.IndexOf("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"u8) >= 0
            ? "The document is locked with a password; open it in Word, remove the password and save it again."
            : "The file is in Word's format of before 2007 (.doc), although its name says otherwise; open it in Word and save it as .docx.";

    private static WordPackage Parts(ZipArchive archive, WordUse use)
    {
        use.Budget.CheckParts(archive.Entries.Count);
        var roots = Related(archive, "", use);
        var main = roots.GetValueOrDefault("officeDocument");
        if (main is null || Load(archive, main, use)?.Child("body") is not { } body)
        {
            throw new DocumentException("The file is an archive without a Word document in it; open it in the program that made it and save it as .docx.");
        }

        var links = LinksIn(archive, main, use);
        var parts = FirstByKind(links);
        var custom = Custom(archive, use);
        return new WordPackage
        {
            Budget = use.Budget,
            Body = body,
            Styles = Part("styles"),
            Numbering = Part("numbering"),
            Footnotes = Part("footnotes"),
            Endnotes = Part("endnotes"),
            Comments = Part("comments"),
            Waivers = WaiverPart.In(custom, use),
            Furniture = [.. WordSections.Furniture(body, parts.TryGetValue("settings", out var settings) ? Beside(settings) : null, links, Beside)],
            Properties = [.. WordProperties.In(archive, roots, use)],
            Choices = ChoicesPart.In(custom, use),
        };

        // The letter itself can be read without what stands beside it.
        WordElement? Beside(string part)
        {
            try
            {
                return Load(archive, part, use);
            }
            catch (Exception e) when (e is XmlException or InvalidDataException)
            {
                return null;
            }
        }

        WordElement? Part(string kind) => parts.TryGetValue(kind, out var part) ? Load(archive, part, use) : null;
    }

    /// <summary>
    /// The parts that a part refers to, by the last word of the kind of reference: the rest of it differs between the two
    /// editions of the format. Links to other places are not looked at: Word writes there whatever was typed.
    /// </summary>
    public static Dictionary<string, string> Related(ZipArchive archive, string part, WordUse use) => FirstByKind(LinksIn(archive, part, use));

    private static Dictionary<string, string> FirstByKind(List<WordLink> links) =>
        links.DistinctBy(link => link.Kind).ToDictionary(link => link.Kind, link => link.Target);

    private static List<WordLink> LinksIn(ZipArchive archive, string part, WordUse use)
    {
        var folder = part[..(part.LastIndexOf('/') + 1)];
        var links = new List<WordLink>();
        using var stream = Opened(archive, LinksOf(part), use);
        if (stream is null)
        {
            return links;
        }

        using var reader = XmlReader.Create(stream, WordElement.Settings);
        while (reader.Read())
        {
            if (reader.LocalName == "Relationship" && reader.GetAttribute("TargetMode") != "External"
                && reader.GetAttribute("Type") is { } type && reader.GetAttribute("Target") is { } target)
            {
                links.Add(new WordLink(reader.GetAttribute("Id") ?? "", type[(type.LastIndexOf('/') + 1)..], Resolve(folder, target)));
                use.Budget.CheckParts(links.Count);
            }
        }

        return links;
    }

    /// <summary>The name of the part that says what a part refers to.</summary>
    public static string LinksOf(string part)
    {
        var folder = part[..(part.LastIndexOf('/') + 1)];
        return $"{folder}_rels/{part[folder.Length..]}.rels";
    }

    private static string Resolve(string folder, string target) =>
        Uri.UnescapeDataString(new Uri(new Uri("file:///" + folder), target).AbsolutePath).TrimStart('/');

    private static WordElement? Load(ZipArchive archive, string part, WordUse use)
    {
        using var stream = Opened(archive, part, use);
        return stream is null ? null : WordElement.Load(stream, use);
    }

    private static PartReader? Opened(ZipArchive archive, string part, WordUse use) => Entry(archive, part) is { } entry ? Opened(entry, use) : null;

    /// <summary>The text of an entry, which counts as unpacked: a zip archive says beforehand how long each part is, and .NET unpacks no more than it says.</summary>
    /// <exception cref="DocumentException">There is more in it than the budget has.</exception>
    public static PartReader Opened(ZipArchiveEntry entry, WordUse use)
    {
        use.Unpack(entry.Length);
        return new PartReader(entry, use);
    }

    // Programs keep there what is theirs, and the Word add-in what it has noted.
    private static List<ZipArchiveEntry> Custom(ZipArchive archive, WordUse use)
    {
        var custom = archive.Entries.Where(entry => entry.FullName.StartsWith("customXml/item", StringComparison.OrdinalIgnoreCase)
            && !entry.Name.StartsWith("itemProps", StringComparison.OrdinalIgnoreCase) && entry.Name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)).ToList();
        custom.ForEach(entry => use.Unpack(entry.Length));
        return custom;
    }

    /// <summary>The entry of a part that no Word file can be without.</summary>
    /// <exception cref="DocumentException">The file does not have it.</exception>
    public static ZipArchiveEntry Needed(ZipArchive archive, string part) => Entry(archive, part) ?? throw new DocumentException(Damaged);

    /// <summary>The entry of a part; its name differs from the references in case at times, which Word does not mind.</summary>
    public static ZipArchiveEntry? Entry(ZipArchive archive, string part) =>
        archive.GetEntry(part) ?? archive.Entries.FirstOrDefault(e => e.FullName.Equals(part, StringComparison.OrdinalIgnoreCase));
}
