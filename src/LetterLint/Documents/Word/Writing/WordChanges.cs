using System.Globalization;
using System.Xml.Linq;
using LetterLint.Text;

namespace LetterLint.Documents.Word.Writing;

/// <summary>Writes replacements into a file as tracked changes of one author, for a person to accept or reject.</summary>
internal sealed class WordChanges : IDisposable
{
    private readonly WordFile _file;
    private readonly WordNames _names;
    private readonly WordPieces _pieces;
    private readonly Document _document;
    private readonly string _author;
    private readonly DateTimeOffset _date;
    private readonly Dictionary<XDocument, HashSet<XElement>> _inFields = [];

    public WordChanges(byte[] bytes, string author, DateTimeOffset date)
    {
        var origins = new WordOrigins();
        _document = new WordBody(WordPackage.Read(bytes), origins).Read("");
        _file = new WordFile(bytes);
        _names = _file.Names;
        _pieces = new WordPieces(_file, origins);
        (_author, _date) = (author, date);
    }

    public byte[] ToBytes() => _file.ToBytes();

    public void Dispose() => _file.Dispose();

    /// <summary>Why the words of a span must be left to a person, as the end of a sentence, or null where they may be changed.</summary>
    public string? Refusal(Span span)
    {
        var words = _pieces.In(span);
        if (words.Count == 0 || words.Sum(piece => Math.Min(span.End, piece.Span.End) - Math.Max(span.Start, piece.Span.Start)) != span.Length)
        {
            return words.Count == 0 && _document.FurnitureAt(span.Start) is not null ? "it stands in a header or footer" : "it goes on over the end of a paragraph";
        }

        return _pieces.EmptyIn(span).Any(piece => IsChange(_pieces.Holder(piece.Element))) ? "a tracked change stands in it or beside it"
            : words.Select(Refusal).FirstOrDefault(reason => reason is not null);
    }

    /// <summary>Makes replacements in spans that are not refused; what both texts begin and end with stays untouched.</summary>
    public void Make(params IEnumerable<TextEdit> edits)
    {
        var least = edits.Select(Least).ToList();
        _pieces.Cut(least.Select(edit => edit.Span));
        foreach (var (span, text) in least)
        {
            Make(span, text);
        }
    }

    private void Make(Span span, string text)
    {
        var deleted = _pieces.In(span).Select(_pieces.Alone).ToArray();
        var first = deleted.FirstOrDefault();
        foreach (var run in deleted)
        {
            Delete(run);
        }

        if (text.Length == 0)
        {
            return;
        }

        if (first is not null)
        {
            first.Parent!.AddAfterSelf(Insertion(first, text));
        }
        else if (_pieces.In(new Span(span.Start - 1, 1)) is [var before])
        {
            var run = _pieces.Holder(before.Element)!;
            run.AddAfterSelf(Insertion(run, text));
        }
        else
        {
            var run = _pieces.Holder(_pieces.In(new Span(span.Start, 1))[0].Element)!;
            run.AddBeforeSelf(Insertion(run, text));
        }
    }

    private string? Refusal(WordPiece piece)
    {
        var holder = _pieces.Holder(piece.Element);
        return piece.Element.Ancestors(_names.Word + "fldSimple").Any() || IsInField(piece.Element) ? "it stands in a field, which Word fills in itself"
            : !_names.Is(holder, "r") || piece.Element.Parent != holder ? "it stands in a text box or a formula"
            : holder!.Ancestors().Any(IsChange) ? "it stands in a tracked change"
            : holder.Ancestors(_names.Word + "sdt").Any(IsFilledIn) ? "it stands in a content control that is locked or filled in from elsewhere"
            : !_pieces.CanCut(piece) && piece.Span.Length > 1 ? "its characters cannot be told apart in the file"
            : null;
    }

    private bool IsChange(XElement? element) => element is not null && element.Name.Namespace == _names.Word
        && element.Name.LocalName is "ins" or "del" or "moveFrom" or "moveTo";

    private bool IsFilledIn(XElement control) => control.Element(_names.Word + "sdtPr")?.Elements().Any(property =>
        property.Name.LocalName is "dataBinding" or "lock" or "docPartObj" or "docPartList" or "dropDownList" or "comboBox" or "date" or "checkbox") == true;

    // Gathered once for each part, before anything in it is changed: every fix asks.
    private bool IsInField(XElement element)
    {
        if (!_inFields.TryGetValue(element.Document!, out var inside))
        {
            _inFields.Add(element.Document!, inside = []);
            var depth = 0;
            foreach (var at in element.Document!.Descendants())
            {
                if (_names.Is(at, "fldChar"))
                {
                    var kind = at.Attribute(_names.Word + "fldCharType")?.Value;
                    depth = Math.Max(0, depth + (kind == "begin" ? 1 : kind == "end" ? -1 : 0));
                }
                else if (depth > 0)
                {
                    inside.Add(at);
                }
            }
        }

        return inside.Contains(element);
    }

    private void Delete(XElement run)
    {
        foreach (var text in run.Elements(_names.Word + "t").ToArray())
        {
            text.Name = _names.Word + "delText";
        }

        if (run.PreviousNode is XElement before && _names.Is(before, "del") && before.Annotation<WordChanges>() == this)
        {
            run.Remove();
            before.Add(run);
            return;
        }

        var deletion = Change("del");
        deletion.AddAnnotation(this);
        run.AddBeforeSelf(deletion);
        run.Remove();
        deletion.Add(run);
    }

    private XElement Insertion(XElement like, string text)
    {
        var look = like.Element(_names.Word + "rPr") is { } properties ? new XElement(properties) : null;
        look?.Elements(_names.Word + "rPrChange").Remove();
        var insertion = Change("ins");
        insertion.Add(_names.New("r", look, _names.Text("t", text)));
        return insertion;
    }

    private XElement Change(string name) => _names.New(name,
        _names.Attribute("id", _file.NewId()),
        _names.Attribute("author", _author),
        _names.Attribute("date", _date.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)));

    private (Span Span, string Text) Least(TextEdit edit)
    {
        var old = _document.Source[edit.Span];
        var most = Math.Min(old.Length, edit.Text.Length);
        var head = 0;
        while (head < most && old[head] == edit.Text[head] && !char.IsSurrogate(old[head]))
        {
            head++;
        }

        var tail = 0;
        while (tail < most - head && old[^(tail + 1)] == edit.Text[^(tail + 1)] && !char.IsSurrogate(old[^(tail + 1)]))
        {
            tail++;
        }

        return (Span.Between(edit.Span.Start + head, edit.Span.End - tail), edit.Text[head..^tail]);
    }
}
