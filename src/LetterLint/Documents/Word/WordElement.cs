using System.Text;
using System.Xml;

namespace LetterLint.Documents.Word;

/// <summary>
/// An element of a part of a Word file, with the names that matter here: WordprocessingML by local name, mathematics
/// behind “m:” and drawings behind “d:”, anything else without a name. Of mc:AlternateContent only the first branch that is
/// understood is there, in its place; where none is, an element “mc:Unread”.
/// </summary>
internal sealed class WordElement
{
    /// <summary>More than Word nests; below it, walking the tree cannot exhaust the stack.</summary>
    private const int DeepestNesting = 256;

    /// <summary>Word declares some forty names in a root, and gives no element more than a dozen.</summary>
    private const int MostAttributes = 256;

    public const string ManyAttributes = "An element of the document has more attributes than Word can have written; save it again in Word.";

    private const int FewChildren = 16;

    /// <summary>No document types, nothing fetched, nothing without end.</summary>
    public static XmlReaderSettings Settings { get; } = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        MaxCharactersInDocument = Budget.Usual.Unpacked,
    };

    private List<(string Name, string Value)>? _attributes;
    private List<WordElement>? _children;
    private Dictionary<string, WordElement>? _firstByName;
    private bool _isUnderstood;

    private WordElement(string name, int index) => (Name, Index) = (name, index);

    public string Name { get; }

    /// <summary>How many elements begin before it in its part.</summary>
    public int Index { get; }

    /// <summary>The characters directly inside; blanks at the ends count only under xml:space="preserve", as in Word.</summary>
    public string Text { get; private set; } = "";

    public IReadOnlyList<WordElement> Children => _children ?? (IReadOnlyList<WordElement>)[];

    /// <summary>The attribute w:val, which carries the value of most properties.</summary>
    public string? Value => Attribute("val");

    /// <summary>Whether a property that is on by being there has not been switched off.</summary>
    public bool IsOn => Value is not ("0" or "false" or "off");

    public string? Attribute(string name)
    {
        foreach (var attribute in _attributes ?? [])
        {
            if (attribute.Name == name)
            {
                return attribute.Value;
            }
        }

        return null;
    }

    /// <summary>The first child of that name; every run asks the styles for some, which may have any number.</summary>
    public WordElement? Child(string name)
    {
        if (Children.Count > FewChildren)
        {
            _firstByName ??= Children.DistinctBy(child => child.Name, StringComparer.Ordinal).ToDictionary(child => child.Name, StringComparer.Ordinal);
            return _firstByName.GetValueOrDefault(name);
        }

        foreach (var child in Children)
        {
            if (child.Name == name)
            {
                return child;
            }
        }

        return null;
    }

    public IEnumerable<WordElement> All(string name) => Children.Where(child => child.Name == name);

    /// <summary>The outermost elements of that name anywhere below.</summary>
    public IEnumerable<WordElement> Outermost(string name) =>
        Children.SelectMany(child => child.Name == name ? [child] : child.Outermost(name));

    /// <summary>Reads the root element of a part.</summary>
    /// <exception cref="XmlException">The part is not well-formed.</exception>
    /// <exception cref="DocumentException">There is more in it than the budget has.</exception>
    public static WordElement Load(TextReader part, WordUse use)
    {
        using var reader = XmlReader.Create(part, Settings);
        var open = new Stack<WordElement>();
        open.Push(new WordElement("", -1));
        var text = new StringBuilder();
        var index = 0;
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    open.Push(Start(reader, index++));
                    use.Begin(open.Peek().Name);
                    text.Clear();
                    if (reader.IsEmptyElement)
                    {
                        Close(open);
                    }

                    break;
                case XmlNodeType.EndElement:
                    open.Peek().Text = text.ToString();
                    text.Clear();
                    Close(open);
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace when HoldsText(open.Peek()):
                    Append(reader, use, text);
                    break;
            }
        }

        return open.Peek().Children[0];
    }

    private static bool HoldsText(WordElement element) => element.Name is "t" or "delText" or "m:t";

    // Piece by piece: one piece of text may be as long as the whole part.
    private static void Append(XmlReader reader, WordUse use, StringBuilder text)
    {
        var buffer = new char[4096];
        var start = text.Length;
        var isKept = reader.XmlSpace == XmlSpace.Preserve;
        for (int read; (read = reader.ReadValueChunk(buffer, 0, buffer.Length)) > 0;)
        {
            use.Read(read);
            text.Append(buffer, 0, read);
        }

        if (!isKept)
        {
            var words = text.ToString(start, text.Length - start).Trim(' ', '\t', '\r', '\n');
            text.Length = start;
            text.Append(words);
        }
    }

    private static WordElement Start(XmlReader reader, int index)
    {
        if (reader.Depth > DeepestNesting)
        {
            throw new DocumentException("The document is nested deeper than Word can have written it; save it again in Word.");
        }

        if (reader.AttributeCount > MostAttributes)
        {
            throw new DocumentException(ManyAttributes);
        }

        var element = new WordElement(reader.NamespaceURI switch
        {
            Namespaces.Word or Namespaces.StrictWord => reader.LocalName,
            Namespaces.Math or Namespaces.StrictMath => "m:" + reader.LocalName,
            Namespaces.Compatibility => "mc:" + reader.LocalName,
            Namespaces.Placed or Namespaces.StrictPlaced or Namespaces.Drawing or Namespaces.StrictDrawing or Namespaces.Vml or Namespaces.Office => "d:" + reader.LocalName,
            _ => "",
        }, index);
        var isDrawing = element.Name.StartsWith("d:", StringComparison.Ordinal);
        var requires = element.Name == "mc:Choice" ? reader.GetAttribute("Requires") : null;
        while (reader.MoveToNextAttribute())
        {
            switch (reader.NamespaceURI)
            {
                // Word notes in which sitting each run was typed; nobody here asks.
                case Namespaces.Word or Namespaces.StrictWord when !reader.LocalName.StartsWith("rsid", StringComparison.Ordinal):
                case "" when isDrawing:
                    (element._attributes ??= []).Add((reader.LocalName, reader.Value));
                    break;
                case Namespaces.Links or Namespaces.StrictLinks:
                    (element._attributes ??= []).Add(("r:" + reader.LocalName, reader.Value));
                    break;
            }
        }

        reader.MoveToElement();
        element._isUnderstood = requires is null
            || requires.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(prefix => Namespaces.AreUnderstood(reader.LookupNamespace(prefix)));
        return element;
    }

    private static void Close(Stack<WordElement> open)
    {
        var closed = open.Pop();
        var children = open.Peek()._children ??= [];
        if (closed.Name != "mc:AlternateContent")
        {
            children.Add(closed);
        }
        else if (closed.Children.FirstOrDefault(branch => branch._isUnderstood) is { } branch)
        {
            children.AddRange(branch.Children);
        }
        else if (closed.Outermost("t").Any())
        {
            children.Add(new WordElement("mc:Unread", closed.Index));
        }
    }

    private static class Namespaces
    {
        public const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        public const string StrictWord = "http://purl.oclc.org/ooxml/wordprocessingml/main";
        public const string Math = "http://schemas.openxmlformats.org/officeDocument/2006/math";
        public const string StrictMath = "http://purl.oclc.org/ooxml/officeDocument/math";
        public const string Compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";
        public const string Links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        public const string StrictLinks = "http://purl.oclc.org/ooxml/officeDocument/relationships";
        public const string Placed = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
        public const string StrictPlaced = "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing";
        public const string Drawing = "http://schemas.openxmlformats.org/drawingml/2006/main";
        public const string StrictDrawing = "http://purl.oclc.org/ooxml/drawingml/main";
        public const string Vml = "urn:schemas-microsoft-com:vml";
        public const string Office = "urn:schemas-microsoft-com:office:office";

        /// <summary>Whether Word's words mean the same in a branch that asks for this extension: Microsoft's do, others' are unknown.</summary>
        public static bool AreUnderstood(string? extension) => extension is not null
            && (extension.StartsWith("http://schemas.microsoft.com/office/", StringComparison.Ordinal)
                || extension.StartsWith("http://schemas.openxmlformats.org/", StringComparison.Ordinal)
                || extension.StartsWith("http://purl.oclc.org/ooxml/", StringComparison.Ordinal)
                || extension.StartsWith("urn:schemas-microsoft-com:", StringComparison.Ordinal));
    }
}
