using System.Globalization;
using System.Xml.Linq;
using LetterLint.Text;

namespace LetterLint.Documents.Word.Writing;

/// <summary>The comments in the margin of a file: takes away LetterLint's old ones and writes new ones; those of people stay.</summary>
internal sealed class WordMargin(WordFile file, WordPieces pieces)
{
    private static readonly Stack<XElement> Nothing = new();

    private readonly WordNames _names = file.Names;
    private XElement? _comments = file.Part("comments")?.Root;
    private readonly Dictionary<XElement, List<XElement>> _before = [];
    private readonly Dictionary<XElement, Stack<XElement>> _behind = [];
    private int? _next;

    /// <summary>Takes away what LetterLint has written before; a comment that somebody has taken up stays, and so does the talk about it.</summary>
    /// <param name="ids">The comments that it has written.</param>
    /// <returns>The ids of the comments that stay.</returns>
    public IReadOnlyCollection<string> Clear(HashSet<string> ids)
    {
        var threads = new WordThreads(file);
        var own = (_comments?.Elements(_names.Word + "comment") ?? [])
            .Where(comment => ids.Contains(comment.Attribute(_names.Word + "id")?.Value ?? ""))
            .ToLookup(threads.IsTakenUp);
        var gone = own[false].Select(comment => comment.Attribute(_names.Word + "id")?.Value ?? "").ToHashSet(StringComparer.Ordinal);
        threads.Forget(own[false]);
        Siblings.Remove(own[false]);
        Siblings.Remove(Marks().Where(mark => gone.Contains(mark.Attribute(_names.Word + "id")?.Value ?? "")).Select(mark =>
            _names.Is(mark.Parent, "r") && mark.Parent!.Elements().All(element => element == mark || _names.Is(element, "rPr")) ? mark.Parent! : mark));
        return [.. own[true].Select(comment => comment.Attribute(_names.Word + "id")?.Value ?? "")];
    }

    /// <summary>Writes comments.</summary>
    public void Write(IReadOnlyList<Remark> remarks)
    {
        var places = remarks.Select(remark => Place(remark.Span)).ToArray();
        pieces.Cut(places.Where(IsInMainText));
        foreach (var (remark, place) in remarks.Zip(places))
        {
            file.Budget.Look();
            Write(remark, place);
        }

        foreach (var parent in _before.Keys.Concat(_behind.Keys).Select(at => at.Parent!).Distinct().ToArray())
        {
            Siblings.Rewrite(parent, node => node is XElement at ? [.. _before.GetValueOrDefault(at) ?? [], at, .. _behind.GetValueOrDefault(at) ?? Nothing] : [node]);
        }
    }

    // One about a note, a text box or a formula stands where that hangs on the main text.
    private void Write(Remark remark, Span place)
    {
        var id = _names.Attribute("id", Next().ToString(CultureInfo.InvariantCulture));
        var begin = _names.New("commentRangeStart", id);
        var end = _names.New("commentRangeEnd", id);
        var reference = _names.New("r", _names.New("commentReference", id));
        Write(place, begin, end, reference);

        _comments ??= file.Add("comments", _names.New("comments", new XAttribute(XNamespace.Xmlns + "w", _names.Word))).Root!;
        _comments.Add(_names.New("comment", id, _names.Attribute("author", Comment.Tool), _names.Attribute("initials", "LL"),
            remark.Lines.Select((line, i) => _names.New("p",
                i == 0 ? _names.New("r", _names.New("annotationRef")) : null,
                _names.New("r", _names.Text("t", line))))));
    }

    // Where nothing is to be seen, and nothing was, it is said of a neighbour.
    private Span Place(Span span) => pieces.In(span).Count > 0 || Deleted(span).Any() ? span : Neighbour(span.Start) ?? span;

    private IEnumerable<WordPiece> Deleted(Span span) => pieces.EmptyIn(span).Where(piece => pieces.Holder(piece.Element) is not null);

    private void Write(Span span, XElement begin, XElement end, XElement reference)
    {
        if (pieces.In(span) is { Count: > 0 } words)
        {
            Surround(words[0], words[^1], begin, end, reference);
        }
        else if (Deleted(span).ToArray() is { Length: > 0 } deleted)
        {
            Surround(deleted[0], deleted[^1], begin, end, reference);
        }
        else if (pieces.EmptyIn(span) is [var empty, ..] all)
        {
            // A note that shows nothing has no room for a comment: Word allows none there.
            if (all.FirstOrDefault(piece => piece.Note is not null) is { } note)
            {
                Surround(note, note, begin, end, reference);
            }
            else
            {
                empty.Element.Add(begin, end, reference);
            }
        }
        else if (pieces.First is { } first)
        {
            Surround(first, first, begin, end, reference);
        }
        else
        {
            file.Main.Descendants(_names.Word + "p").First().Add(begin, end, reference);
        }
    }

    private bool IsInMainText(Span span) => pieces.In(span) is [{ Note: null }, ..];

    // What stands between two characters is shown at one of them.
    private Span? Neighbour(int offset) =>
        pieces.In(new Span(offset, 1)).Count > 0 ? new Span(offset, 1)
        : offset > 0 && pieces.In(new Span(offset - 1, 1)).Count > 0 ? new Span(offset - 1, 1)
        : null;

    // Within a field a comment would be lost when Word fills it in anew, and LibreOffice would take its words for the field's.
    private void Surround(WordPiece first, WordPiece last, XElement begin, XElement end, XElement reference)
    {
        var (from, to) = (pieces.Fields.Of(Holder(first)).First, pieces.Fields.Of(Holder(last)).Last);
        (_before.TryGetValue(from, out var before) ? before : _before[from] = []).Add(begin);

        // The sign itself is no part of a link, a field or somebody's insertion.
        var outermost = to;
        while (!_names.Is(outermost.Parent, "p"))
        {
            outermost = outermost.Parent!;
        }

        // In a content control LibreOffice loses all words of the paragraph before the sign.
        var paragraph = outermost.Parent!;
        if (!paragraph.Ancestors(_names.Word + "sdt").Any())
        {
            Behind(outermost).Push(reference);
        }
        else if (paragraph.Element(_names.Word + "pPr") is { } properties)
        {
            properties.AddAfterSelf(reference);
        }
        else
        {
            paragraph.AddFirst(reference);
        }

        Behind(to).Push(end);

        Stack<XElement> Behind(XElement at) => _behind.TryGetValue(at, out var behind) ? behind : _behind[at] = new Stack<XElement>();
    }

    private XElement Holder(WordPiece piece) => pieces.Holder(piece.Note is { } note ? pieces.Reference(note) : piece.Element)!;

    private IEnumerable<XElement> Marks() => file.Main.Descendants().Where(element => element.Name.Namespace == _names.Word
        && element.Name.LocalName is "commentRangeStart" or "commentRangeEnd" or "commentReference");

    private int Next()
    {
        _next ??= Marks().Concat(_comments?.Elements() ?? [])
            .Select(element => int.TryParse(element.Attribute(_names.Word + "id")?.Value, out var id) ? id : -1)
            .DefaultIfEmpty(-1)
            .Max();
        return (++_next).Value;
    }
}
