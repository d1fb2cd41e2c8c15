using System.Text;
using System.Xml.Linq;

namespace LetterLint.Tests.Word;

/// <summary>A comment as LibreOffice has read it, with the words that it is about.</summary>
internal sealed record ShownComment(string Author, string Text, string Words);

/// <summary>A document as LibreOffice has understood it.</summary>
internal sealed class FlatText(XDocument document)
{
    private static readonly XNamespace Office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private static readonly XNamespace Text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private static readonly XNamespace Draw = "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0";
    private static readonly XNamespace Dublin = "http://purl.org/dc/elements/1.1/";

    private readonly XElement _body = document.Descendants(Office + "text").First();

    private readonly HashSet<string?> _deletions = [.. document.Descendants(Text + "deletion").Select(deletion => deletion.Parent!.Attribute(Text + "id")?.Value)];

    /// <summary>Whether changes are still waiting for a decision.</summary>
    public bool HasChanges => _body.Descendants(Text + "changed-region").Any();

    /// <summary>The words of every paragraph, notes and text boxes included, blanks counted as one.</summary>
    public IReadOnlyList<string> Paragraphs() =>
        [.. _body.Descendants()
            .Where(element => element.Name == Text + "p" || element.Name == Text + "h")
            .Where(element => !element.Ancestors(Office + "annotation").Any() && !element.Ancestors(Text + "tracked-changes").Any())
            .Select(Words)];

    public IReadOnlyList<ShownComment> Comments() =>
        [.. _body.Descendants(Office + "annotation").Select(comment => new ShownComment(
            comment.Element(Dublin + "creator")?.Value ?? "",
            string.Join('\n', comment.Elements(Text + "p").Select(Words)),
            Range(comment)))];

    /// <summary>The words with every stretch of blanks as one blank.</summary>
    public static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Words(XElement paragraph)
    {
        var words = new StringBuilder();
        Add(paragraph.Nodes(), words);
        return OneLine(words.ToString());
    }

    private static void Add(IEnumerable<XNode> nodes, StringBuilder words)
    {
        foreach (var node in nodes)
        {
            if (node is XText text)
            {
                words.Append(text.Value);
            }
            else if (node is XElement element && !IsElsewhere(element))
            {
                words.Append(Blank(element));
                Add(element.Nodes(), words);
            }
        }
    }

    private string Range(XElement comment)
    {
        var name = comment.Attribute(Office + "name")?.Value;
        var (isDeleted, isInside) = (false, false);
        var words = new StringBuilder();
        foreach (var node in _body.DescendantNodes())
        {
            isInside |= node == comment;
            if (node is XElement end && end.Name == Office + "annotation-end" && end.Attribute(Office + "name")?.Value == name)
            {
                return OneLine(words.ToString());
            }

            if (node is XElement change && _deletions.Contains(change.Attribute(Text + "change-id")?.Value))
            {
                isDeleted = change.Name == Text + "change-start";
            }

            if (isInside && !isDeleted && !node.Ancestors().TakeWhile(above => above != _body).Any(IsElsewhere))
            {
                words.Append(node is XText text ? text.Value : node is XElement element ? Blank(element) : "");
            }
        }

        return "";
    }

    private static string Blank(XElement element) => element.Name == Text + "s" || element.Name == Text + "tab" || element.Name == Text + "line-break"
        || element.Name == Text + "p" || element.Name == Text + "h" ? " " : "";

    // What hangs on a paragraph and is none of its words.
    private static bool IsElsewhere(XElement element) => element.Name == Office + "annotation" || element.Name == Text + "note"
        || element.Name.Namespace == Draw || element.Name == Text + "tracked-changes";
}
