using System.Xml.Linq;
using LetterLint.Text;

namespace LetterLint.Documents.Word.Writing;

/// <summary>A stretch of the projection and the element of the file that it was read from.</summary>
internal sealed record WordPiece(XElement Element, Span Span, WordNote? Note);

/// <summary>The text of a file piece by piece, and the one place where runs are cut in two.</summary>
internal sealed class WordPieces
{
    // Word has some forty words for how a run looks.
    private const int MostOfLook = 256;

    private readonly WordFile _file;
    private readonly WordNames _names;
    private readonly XElement[] _main;
    private List<WordPiece> _pieces = [];

    public WordPieces(WordFile file, WordOrigins origins)
    {
        _file = file;
        _names = file.Names;
        Fields = new WordFields(_names);
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

    /// <summary>The fields that they stand in.</summary>
    public WordFields Fields { get; }

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

    /// <summary>The run in the main text that leads to the note.</summary>
    public XElement Reference(WordNote note) => _main[note.Run.Index];

    /// <summary>Sees to it that a run begins at each end of the spans, where runs can be cut at all; all at once, for a text may be long and cut often.</summary>
    public void Cut(IEnumerable<Span> spans)
    {
        var offsets = spans.SelectMany(span => new[] { span.Start, span.End }).Distinct().Order();
        var (pieces, begins) = (new List<WordPiece>(_pieces.Count), new List<XElement>());
        var taken = 0;
        foreach (var at in offsets.GroupBy(FirstBehind))
        {
            pieces.AddRange(_pieces[taken..at.Key]);
            taken = at.Key;
            if (taken < _pieces.Count && _pieces[taken].Element is var element && element.Parent == Holder(element) && CanBeParted(element.Parent))
            {
                var parts = Parts(_pieces[taken], [.. at.Where(offset => offset > _pieces[taken].Span.Start)]);
                pieces.AddRange(parts);
                begins.AddRange(parts.Skip(at.Contains(_pieces[taken].Span.Start) ? 0 : 1).Select(part => part.Element));
                taken++;
            }
        }

        pieces.AddRange(_pieces[taken..]);
        _pieces = pieces;
        Part(begins);
    }

    /// <summary>Gives each of the pieces a run of its own.</summary>
    public void Isolate(IEnumerable<WordPiece> pieces) =>
        Part(pieces.SelectMany(piece => piece.Element.ElementsAfterSelf().Take(1).Prepend(piece.Element)));

    /// <summary>Whether that is a run, and how it looks can be said twice: of one that says more than any run needs, there would be as much again wherever it is cut.</summary>
    public bool CanBeParted(XElement? run) => _names.Is(run, "r") && !run!.Elements(_names.Word + "rPr").Take(2).SelectMany(look => look.Descendants()).Skip(MostOfLook).Any();

    /// <summary>Whether the piece is text, character for character.</summary>
    public bool CanCut(WordPiece piece) => _names.Is(piece.Element, "t") && Words(piece.Element).Length == piece.Span.Length;

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

    private void Part(IEnumerable<XElement> begins)
    {
        foreach (var run in begins.ToLookup(element => element.Parent!))
        {
            Part(run.Key, [.. run]);
        }
    }

    // A run that begins with one of the elements already stays as it is.
    private void Part(XElement run, HashSet<XElement> begins)
    {
        List<List<XNode>> parts = [[]];
        var isEmpty = true;
        foreach (var node in run.Nodes())
        {
            if (node is XElement element && begins.Contains(element) && !isEmpty)
            {
                parts.Add([]);
            }

            isEmpty &= node is not XElement other || _names.Is(other, "rPr");
            parts[^1].Add(node);
        }

        if (parts.Count == 1)
        {
            return;
        }

        run.RemoveNodes();
        run.Add(parts[0]);
        var look = run.Element(_names.Word + "rPr");
        var last = run;
        foreach (var part in parts.Skip(1))
        {
            var rest = new XElement(run.Name, run.Attributes(), look is null ? null : Again(look), part);
            last.AddAfterSelf(rest);
            Fields.Keep(run, rest);
            last = rest;
        }
    }

    // A tracked change of how the run looks is two changes now.
    private XElement Again(XElement look)
    {
        var again = new XElement(look);
        foreach (var id in again.Descendants().Attributes(_names.Word + "id"))
        {
            id.Value = _file.NewId();
        }

        return again;
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
