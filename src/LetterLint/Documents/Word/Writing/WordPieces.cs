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
    private readonly Dictionary<XElement, Dictionary<XElement, (XElement First, XElement Last)>> _fields = [];

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

    /// <summary>The piece before one, or null for the first.</summary>
    public WordPiece? Earlier(WordPiece piece) => FirstBehind(piece.Span.Start) is > 0 and var at ? _pieces[at - 1] : null;

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
            if (FieldsIn(at.Parent!).TryGetValue(at, out var field) && (field.First != field.Last || at == holder))
            {
                return field;
            }
        }

        return (holder, holder);
    }

    /// <summary>The run in the main text that leads to the note.</summary>
    public XElement Reference(WordNote note) => _main[note.Run.Index];

    /// <summary>Sees to it that a run begins at each end of the spans, where runs can be cut at all; all at once, for a text may be long and cut often.</summary>
    public void Cut(params IEnumerable<Span> spans)
    {
        // From the end, so that what stands before keeps its number.
        var offsets = spans.SelectMany(span => new[] { span.Start, span.End }).Distinct().OrderDescending();
        foreach (var piece in offsets.GroupBy(FirstBehind))
        {
            Cut(piece.Key, [.. piece.Reverse()]);
        }
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

    private void Cut(int index, int[] offsets)
    {
        if (index == _pieces.Count || _pieces[index] is not { } piece || piece.Element.Parent != Holder(piece.Element) || !_names.Is(piece.Element.Parent, "r"))
        {
            return;
        }

        var parts = Parts(piece, [.. offsets.Where(offset => offset > piece.Span.Start)]);
        _pieces.RemoveAt(index);
        _pieces.InsertRange(index, parts);
        for (var i = parts.Count - 1; i > 0; i--)
        {
            CutBefore(parts[i].Element);
        }

        if (offsets.Contains(piece.Span.Start))
        {
            CutBefore(piece.Element);
        }
    }

    private List<WordPiece> Parts(WordPiece piece, int[] offsets)
    {
        if (offsets.Length == 0 || !CanCut(piece))
        {
            return [piece];
        }

        var words = Words(piece.Element);
        var start = piece.Span.Start;
        int[] ends = [.. offsets.Where(offset => !char.IsHighSurrogate(words[offset - start - 1])), piece.Span.End];
        List<WordPiece> parts = [piece with { Span = Span.Between(start, ends[0]) }];
        if (ends.Length > 1)
        {
            piece.Element.SetAttributeValue(XNamespace.Xml + "space", "preserve");
            piece.Element.Value = words[..(ends[0] - start)];
        }

        for (var i = 1; i < ends.Length; i++)
        {
            var rest = new WordPiece(_names.Text("t", words[(ends[i - 1] - start)..(ends[i] - start)]), Span.Between(ends[i - 1], ends[i]), piece.Note);
            parts[^1].Element.AddAfterSelf(rest.Element);
            parts.Add(rest);
        }

        return parts;
    }

    // Of all elements beside each other at once: every finding asks for one of them.
    private Dictionary<XElement, (XElement First, XElement Last)> FieldsIn(XElement parent)
    {
        if (_fields.TryGetValue(parent, out var known))
        {
            return known;
        }

        var fields = new Dictionary<XElement, (XElement First, XElement Last)>();
        var open = new List<XElement>();
        var depth = 0;
        foreach (var at in parent.Elements())
        {
            if (depth > 0)
            {
                open.Add(at);
            }

            foreach (var mark in at.DescendantsAndSelf(_names.Word + "fldChar"))
            {
                switch (mark.Attribute(_names.Word + "fldCharType")?.Value)
                {
                    case "begin" when depth++ == 0:
                        open = [at];
                        break;
                    case "end" when depth > 0 && --depth == 0:
                        open.ForEach(each => fields.TryAdd(each, (open[0], at)));
                        break;
                }
            }
        }

        _fields.Add(parent, fields);
        return fields;
    }

    // A run that was cut in two lies in the same field; one that begins or ends a field may leave that to its rest.
    private void KeepFields(XElement run, XElement rest)
    {
        if (!_fields.TryGetValue(run.Parent!, out var fields) || !fields.TryGetValue(run, out var field))
        {
            return;
        }

        if (field.First == run || field.Last == run)
        {
            _fields.Remove(run.Parent!);
        }
        else
        {
            fields.Add(rest, field);
        }
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

        var rest = new XElement(run.Name, run.Attributes(), properties, moved);
        run.AddAfterSelf(rest);
        KeepFields(run, rest);
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
