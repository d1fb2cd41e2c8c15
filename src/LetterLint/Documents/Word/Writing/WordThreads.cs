using System.Xml.Linq;

namespace LetterLint.Documents.Word.Writing;

/// <summary>Which comments answer which, and which are done with: kept in parts of their own, where comments go by their last paragraph.</summary>
internal sealed class WordThreads(WordFile file)
{
    private static readonly XNamespace Word2010 = "http://schemas.microsoft.com/office/word/2010/wordml";

    private readonly XDocument? _extended = file.Part("commentsExtended");
    private readonly XDocument? _ids = file.Part("commentsIds");
    private readonly XDocument? _extensible = file.Part("commentsExtensible");
    private HashSet<string>? _takenUp;

    private HashSet<string> TakenUp => _takenUp ??=
        [.. Values(Entries(_extended), "paraIdParent"), .. Values(Entries(_extended).Where(entry => Value(entry, "done") is "1" or "true"), "paraId")];

    /// <summary>Whether somebody has answered the comment, or marked it as done with.</summary>
    public bool IsTakenUp(XElement comment) => Paragraph(comment) is { } paragraph && TakenUp.Contains(paragraph);

    /// <summary>Forgets comments that are taken away.</summary>
    public void Forget(IEnumerable<XElement> comments)
    {
        var paragraphs = comments.Select(Paragraph).OfType<string>().ToHashSet(StringComparer.Ordinal);
        XElement[] ids = [.. Those(_ids, "paraId", paragraphs)];
        Siblings.Remove(Those(_extensible, "durableId", Values(ids, "durableId")));
        Siblings.Remove(Those(_extended, "paraId", paragraphs));
        Siblings.Remove(ids);
    }

    private static IEnumerable<XElement> Those(XDocument? part, string name, HashSet<string> values) =>
        Entries(part).Where(entry => Value(entry, name) is { } value && values.Contains(value));

    private static HashSet<string> Values(IEnumerable<XElement> entries, string name) =>
        entries.Select(entry => Value(entry, name)).OfType<string>().ToHashSet(StringComparer.Ordinal);

    private string? Paragraph(XElement comment) =>
        comment.Elements(file.Names.Word + "p").LastOrDefault()?.Attribute(Word2010 + "paraId")?.Value;

    private static IEnumerable<XElement> Entries(XDocument? part) => part?.Root!.Elements() ?? [];

    // These parts have several namespaces, one for each year, and their names do not clash.
    private static string? Value(XElement entry, string name) =>
        entry.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == name)?.Value;
}
