using System.Xml;
using System.Xml.Linq;

namespace LetterLint.Documents.Word.Writing;

/// <summary>The names of elements and attributes in the edition of the format, transitional or strict, that a file is in.</summary>
internal sealed class WordNames(XElement main)
{
    /// <summary>The namespace of WordprocessingML.</summary>
    public XNamespace Word { get; } = main.Name.Namespace;

    /// <summary>What the kinds of relationships begin with.</summary>
    public string Relationships => Word.NamespaceName.StartsWith("http://purl.oclc.org/", StringComparison.Ordinal)
        ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
        : "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>An element.</summary>
    public XElement New(string name, params object?[] content) => new(Word + name, content);

    /// <summary>An attribute.</summary>
    public XAttribute Attribute(string name, object value) => new(Word + name, value);

    /// <summary>Whether that is the element's name.</summary>
    public bool Is(XElement? element, string name) => element?.Name == Word + name;

    /// <summary>The words of a run's text, blanks at its ends kept.</summary>
    public XElement Text(string name, string words) => New(name, new XAttribute(XNamespace.Xml + "space", "preserve"), Writable(words));

    // A letter in pieces may have half a character at an end, which XML cannot hold.
    private static string Writable(string words)
    {
        try
        {
            return XmlConvert.VerifyXmlChars(words);
        }
        catch (XmlException)
        {
            return string.Concat(words.EnumerateRunes().Where(rune => rune.Value > 0xFFFF || XmlConvert.IsXmlChar((char)rune.Value)));
        }
    }
}
