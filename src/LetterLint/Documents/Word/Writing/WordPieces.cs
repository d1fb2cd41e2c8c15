using System.Xml.Linq;
using LetterLint.Text;

namespace LetterLint.Documents.Word.Writing;

/// <summary>A stretch of the projection and the element of the file that it was read from.</summary>
internal sealed record WordPiece(XElement Element, Span Span, WordNote? Note);

/// <summary>The text of a file piece by piece, and the one place where runs are cut in two.</summary>
internal sealed class WordPieces
{
    private readonly WordFile _file;
    private readonly WordNames _names;
    private readonly XElement[] _main;
    private readonly List<WordPiece> _pieces = [];

    public WordPieces(WordFile file, WordOrigins origins)
    {
        _file = file;
        _names = file.Names;
        _main = [.. file.Main.Descendants()];
        var notes = new Dictionary<string, XElement[]>();
        foreach (var origin in origins.All)
        {
            var elements = _main;
            if (origin.Note is { } note && !notes.TryGetValue(note.Kind, out elements))
            {
                notes.Add(note.Kind, elements = [.. file.Part(note.Kind)!.Descendants()]);
            }

            _pieces.Add(new WordPiece(elements[origin.Element], origin.Span, origin.Note));
        }
    }

    /// <summary>The first with text: there stands what is said of headers, which hold no comments.</summary>
    public WordPiece? First => _pieces.Find(piece => piece.Span.Length > 0);

    /// <summary>The pieces with text in the span, in order.</summary>
    public IReadOnlyList<WordPiece> In(Span span)
    {
        var found = new List<WordPiece>();
        for (var i = FirstBehind(span.Start); i < _pieces.Count && _pieces[i].Span.Start < span.End; i++)
        {
            if (_pieces[i].Span is { Length: > 0 } words && words.Overlaps(span))
            {
                found.Add(_pieces[i]);
            }
        }

        return found;
    }

    /// <summary>The pieces without text that stand in the span or at its ends: deleted words, and the beginnings of paragraphs.</summary>
    public IReadOnlyList<WordPiece> EmptyIn(Span span)
    {
        var found = new List<WordPiece>();
        for (var i = FirstBehind(span.Start - 1); i < _pieces.Count && _pieces[i].Span.Start <= span.End; i++)
        {
            if (_pieces[i].Span is { Length: 0 } empty && empty.Start >= span.Start)
            {
                found.Add(_pieces[i]);
            }
        }

        return found;
    }

    /// <summary>
    /// What holds an element in its paragraph: the run, as a rule; all of a formula, a deletion or a drawing. Null for a paragraph.
    /// </summary>
    public XElement? Holder(XElement element)
    {
        XElement? below = null, holder = null;
        for (var at = element; at is not null; at = at.Parent!)
        {
            if (_names.Is(at, "p"))
            {
                holder = below;
            }
            else if (!IsPassage(at))
            {
                below = at;
            }
        }

        return holder;
    }

    /// <summary>The first and the last neighbour of a holder that belong to the field around it; itself where there is none in its paragraph.</summary>
    public (XElement First, XElement Last) Field(XElement holder)
    {
        for (var at = holder; !_names.Is(at, "p"); at = at.Parent!)
        {
            if (FieldAround(at) is { } field && (field.First != field.Last || at == holder))
            {
                return field;
            }
        }

        return (holder, holder);
    }

    /// <summary>The run in the main text that leads to the note.</summary>
    public XElement Reference(WordNote note) => _main[note.Run.Index];

    /// <summary>Sees to it that a run begins at each end of the span, where runs can be cut at all.</summary>
    public void Cut(Span span)
    {
        Cut(span.Start);
        Cut(span.End);
    }

    /// <summary>Whether the piece is text, character for character.</summary>
    public bool CanCut(WordPiece piece) => _names.Is(piece.Element, "t") && Words(piece.Element).Length == piece.Span.Length;

    /// <summary>Gives the piece a run of its own.</summary>
    public XElement Alone(WordPiece piece)
    {
        CutBefore(piece.Element);
        if (piece.Element.ElementsAfterSelf().FirstOrDefault() is { } next)
        {
            CutBefore(next);
        }

        return piece.Element.Parent!;
    }

    private void Cut(int offset)
    {
        var index = FirstBehind(offset);
        if (index == _pieces.Count || _pieces[index] is not { } piece || piece.Span.Start > offset
            || piece.Element.Parent != Holder(piece.Element) || !_names.Is(piece.Element.Parent, "r"))
        {
            return;
        }

        if (piece.Span.Start < offset)
        {
            if (!CanCut(piece))
            {
                return;
            }

            var words = Words(piece.Element);
            var first = offset - piece.Span.Start;
            if (char.IsHighSurrogate(words[first - 1]))
            {
                return;
            }

            var rest = new WordPiece(_names.Text("t", words[first..]), Span.Between(offset, piece.Span.End), piece.Note);
            piece.Element.SetAttributeValue(XNamespace.Xml + "space", "preserve");
            piece.Element.Value = words[..first];
            piece.Element.AddAfterSelf(rest.Element);
            _pieces[index] = piece with { Span = Span.Between(piece.Span.Start, offset) };
            _pieces.Insert(index + 1, rest);
            piece = rest;
        }

        CutBefore(piece.Element);
    }

    private (XElement First, XElement Last)? FieldAround(XElement inside)
    {
        XElement? begin = null;
        var (depth, isPassed) = (0, false);
        foreach (var at in inside.Parent!.Elements())
        {
            isPassed |= at == inside;
            foreach (var mark in at.DescendantsAndSelf(_names.Word + "fldChar"))
            {
                switch (mark.Attribute(_names.Word + "fldCharType")?.Value)
                {
                    case "begin" when depth++ == 0:
                        if (isPassed && at != inside)
                        {
                            return null;
                        }

                        begin = at;
                        break;
                    case "end" when depth > 0 && --depth == 0 && isPassed:
                        return (begin!, at);
                }
            }
        }

        return null;
    }

    private void CutBefore(XElement part)
    {
        var run = part.Parent!;
        if (!part.ElementsBeforeSelf().Any(before => !_names.Is(before, "rPr")))
        {
            return;
        }

        var moved = part.NodesAfterSelf().Prepend(part).ToArray();
        foreach (var node in moved)
        {
            node.Remove();
        }

        var properties = run.Element(_names.Word + "rPr") is { } rPr ? new XElement(rPr) : null;

        // A tracked change of how the run looks is two changes now.
        foreach (var id in properties?.Descendants().Attributes(_names.Word + "id") ?? [])
        {
            id.Value = _file.NewId();
        }

        run.AddAfterSelf(new XElement(run.Name, run.Attributes(), properties, moved));
    }

    /// <summary>The text as the reader reads it.</summary>
    private static string Words(XElement text) =>
        text.AncestorsAndSelf().Attributes(XNamespace.Xml + "space").FirstOrDefault()?.Value == "preserve" ? text.Value : text.Value.Trim(' ', '\t', '\r', '\n');

    /// <summary>What may hold runs as a paragraph does, and comments and changes beside them.</summary>
    private bool IsPassage(XElement element) => element.Name.Namespace == _names.Word
        && element.Name.LocalName is "hyperlink" or "smartTag" or "customXml" or "sdt" or "sdtContent" or "dir" or "bdo" or "ins" or "moveTo";

    // The first piece that ends behind the offset.
    private int FirstBehind(int offset)
    {
        var (low, high) = (0, _pieces.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_pieces[middle].Span.End > offset)
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return low;
    }
}
