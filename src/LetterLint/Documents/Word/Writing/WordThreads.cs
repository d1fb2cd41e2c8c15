using System.Xml.Linq;

namespace LetterLint.Documents.Word.Writing;

/// <summary>Which comments answer which, and which are done with: kept in parts of their own, where comments go by their last paragraph.</summary>
internal sealed class WordThreads(WordFile file)
{
    private static readonly XNamespace Word2010 = "http://schemas.microsoft.com/office/word/2010/wordml";

    private readonly XDocument? _extended = file.Part("commentsExtended");
    private readonly XDocument? _ids = file.Part("commentsIds");
    private readonly XDocument? _extensible = file.Part("commentsExtensible");

    /// <summary>Whether somebody has answered the comment, or marked it as done with.</summary>
    public bool IsTakenUp(XElement comment)
    {
        var paragraph = Paragraph(comment);
        return paragraph is not null && Entries(_extended).Any(entry =>
            Value(entry, "paraIdParent") == paragraph
            || (Value(entry, "paraId") == paragraph && Value(entry, "done") is "1" or "true"));
    }

    /// <summary>Forgets a comment that is taken away.</summary>
    public void Forget(XElement comment)
    {
        if (Paragraph(comment) is not { } paragraph)
        {
            return;
        }

        Entries(_extended).Where(entry => Value(entry, "paraId") == paragraph).Remove();
        foreach (var entry in Entries(_ids).Where(entry => Value(entry, "paraId") == paragraph).ToArray())
        {
            Entries(_extensible).Where(other => Value(other, "durableId") == Value(entry, "durableId")).Remove();
            entry.Remove();
        }
    }

    private string? Paragraph(XElement comment) =>
        comment.Elements(file.Names.Word + "p").LastOrDefault()?.Attribute(Word2010 + "paraId")?.Value;

    private static IEnumerable<XElement> Entries(XDocument? part) => part?.Root!.Elements() ?? [];

    // These parts have several namespaces, one for each year, and their names do not clash.
    private static string? Value(XElement entry, string name) =>
        entry.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == name)?.Value;
}
