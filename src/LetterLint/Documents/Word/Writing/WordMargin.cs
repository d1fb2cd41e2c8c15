using System.Globalization;
using System.Xml.Linq;
using LetterLint.Text;

namespace LetterLint.Documents.Word.Writing;

/// <summary>The comments in the margin of a file: takes away LetterLint's old ones and writes new ones; those of people stay.</summary>
internal sealed class WordMargin(WordFile file, WordPieces pieces)
{
    private readonly WordNames _names = file.Names;
    private XElement? _comments = file.Part("comments")?.Root;
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
        var gone = new HashSet<string>(StringComparer.Ordinal);
        foreach (var comment in own[false])
        {
            gone.Add(comment.Attribute(_names.Word + "id")?.Value ?? "");
            threads.Forget(comment);
            comment.Remove();
        }

        foreach (var mark in Marks().Where(mark => gone.Contains(mark.Attribute(_names.Word + "id")?.Value ?? "")).ToArray())
        {
            var isAlone = _names.Is(mark.Parent, "r") && mark.Parent!.Elements().All(element => element == mark || _names.Is(element, "rPr"));
            (isAlone ? mark.Parent! : mark).Remove();
        }

        return [.. own[true].Select(comment => comment.Attribute(_names.Word + "id")?.Value ?? "")];
    }

    /// <summary>Writes comments.</summary>
    public void Write(IReadOnlyList<Remark> remarks)
    {
        pieces.Cut(remarks.Select(remark => remark.Span).Where(IsInMainText));
        foreach (var remark in remarks)
        {
            Write(remark);
        }
    }

    // One about a note, a text box or a formula stands where that hangs on the main text.
    private void Write(Remark remark)
    {
        var id = _names.Attribute("id", Next().ToString(CultureInfo.InvariantCulture));
        var begin = _names.New("commentRangeStart", id);
        var end = _names.New("commentRangeEnd", id);
        var reference = _names.New("r", _names.New("commentReference", id));
        Place(remark.Span, begin, end, reference);

        _comments ??= file.Add("comments", _names.New("comments", new XAttribute(XNamespace.Xmlns + "w", _names.Word))).Root!;
        _comments.Add(_names.New("comment", id, _names.Attribute("author", Comment.Tool), _names.Attribute("initials", "LL"),
            remark.Lines.Select((line, i) => _names.New("p",
                i == 0 ? _names.New("r", _names.New("annotationRef")) : null,
                _names.New("r", _names.Text("t", line))))));
    }

    private void Place(Span span, XElement begin, XElement end, XElement reference)
    {
        if (IsInMainText(span))
        {
            pieces.Cut(span);
        }

        if (pieces.In(span) is { Count: > 0 } words)
        {
            Surround(words[0], words[^1], begin, end, reference);
            return;
        }

        var empty = pieces.EmptyIn(span);
        if (empty.Where(piece => pieces.Holder(piece.Element) is not null).ToArray() is { Length: > 0 } deleted)
        {
            Surround(deleted[0], deleted[^1], begin, end, reference);
        }
        else if (Neighbour(span.Start) is { } neighbour)
        {
            Place(neighbour, begin, end, reference);
        }
        else if (empty.FirstOrDefault(piece => piece.Note is not null) is { } note)
        {
            // A note that shows nothing has no room for a comment: Word allows none there.
            Surround(note, note, begin, end, reference);
        }
        else if (empty.Count > 0)
        {
            empty[0].Element.Add(begin, end, reference);
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
        AddBefore(pieces.Field(Holder(first)).First, pieces.Earlier(first) is { } earlier ? pieces.Holder(earlier.Element) : null, begin);
        pieces.Field(Holder(last)).Last.AddAfterSelf(end);

        // The sign itself is no part of a link, a field or somebody's insertion.
        var outermost = end;
        while (!_names.Is(outermost.Parent, "p"))
        {
            outermost = outermost.Parent!;
        }

        // In a content control LibreOffice loses all words of the paragraph before the sign.
        var paragraph = outermost.Parent!;
        if (!paragraph.Ancestors(_names.Word + "sdt").Any())
        {
            outermost.AddAfterSelf(reference);
        }
        else if (paragraph.Element(_names.Word + "pPr") is { } properties)
        {
            properties.AddAfterSelf(reference);
        }
        else
        {
            paragraph.AddFirst(reference);
        }
    }

    // An element knows the next one only: for the one before it, all from the first are gone through, unless one is known that stands near.
    private static void AddBefore(XElement at, XNode? near, XElement added)
    {
        while (near is not null && near.NextNode != at)
        {
            near = near.NextNode;
        }

        if (near is null)
        {
            at.AddBeforeSelf(added);
        }
        else
        {
            near.AddAfterSelf(added);
        }
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
