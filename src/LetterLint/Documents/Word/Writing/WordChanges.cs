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

    public WordChanges(byte[] bytes, string author, DateTimeOffset date, Budget? budget = null)
    {
        budget ??= Budget.Usual;
        var origins = new WordOrigins();
        _document = new WordBody(WordPackage.Read(bytes, budget), origins).Read("");
        _file = new WordFile(bytes, budget);
        _names = _file.Names;
        _pieces = new WordPieces(_file, origins);
        (_author, _date) = (author, date);
    }

    public byte[] ToBytes() => _file.ToBytes();

    public void Dispose() => _file.Dispose();

    /// <summary>Why the words of a span must be left to a person, as the end of a sentence, or null where they may be changed.</summary>
    public string? Refusal(Span span)
    {
        _file.Budget.Look();
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
        _pieces.Isolate(least.SelectMany(edit => _pieces.In(edit.Span)));
        var changed = new Dictionary<XElement, ChangedRun>();
        foreach (var (span, text) in least)
        {
            Note(span, text, changed);
        }

        foreach (var parent in changed.Keys.Select(run => run.Parent!).Distinct().ToArray())
        {
            Write(parent, changed);
        }
    }

    private void Note(Span span, string text, Dictionary<XElement, ChangedRun> changed)
    {
        var deleted = _pieces.In(span).Select(piece => piece.Element.Parent!).ToArray();
        foreach (var run in deleted)
        {
            Of(run).IsDeleted = true;
            Of(run).GoesOn = run != deleted[0];
        }

        if (text.Length == 0)
        {
            return;
        }

        if (deleted.Length > 0)
        {
            Of(deleted[0]).Behind.Add(text);
        }
        else if (_pieces.In(new Span(span.Start - 1, 1)) is [var before])
        {
            Of(_pieces.Holder(before.Element)!).Behind.Add(text);
        }
        else
        {
            Of(_pieces.Holder(_pieces.In(new Span(span.Start, 1))[0].Element)!).Before.Add(text);
        }

        ChangedRun Of(XElement run) => changed.TryGetValue(run, out var known) ? known : changed[run] = new ChangedRun();
    }

    // Runs of one replacement that stand beside each other are deleted in one change, and what replaces them stands behind it.
    private void Write(XElement parent, Dictionary<XElement, ChangedRun> changed)
    {
        XElement? deletion = null;
        var behind = new List<(XElement Like, string Text)>();
        Siblings.Rewrite(parent, InPlace);
        parent.Add(Behind());

        IEnumerable<XNode> InPlace(XNode node)
        {
            _file.Budget.Look();
            var run = node as XElement;
            var change = run is null ? null : changed.GetValueOrDefault(run);
            if (change is { GoesOn: true } && deletion is not null)
            {
                deletion.Add(Deleted(run!));
                return [];
            }

            List<XNode> nodes = [.. Behind(), .. change?.Before.Select(text => Insertion(run!, text)) ?? []];
            deletion = change is { IsDeleted: true } ? Change("del") : null;
            deletion?.Add(Deleted(run!));
            nodes.Add(deletion ?? node);
            behind.AddRange(change?.Behind.Select(text => (run!, text)) ?? []);
            return nodes;
        }

        XElement[] Behind()
        {
            XElement[] insertions = [.. behind.Select(insertion => Insertion(insertion.Like, insertion.Text))];
            behind.Clear();
            return insertions;
        }
    }

    private XElement Deleted(XElement run)
    {
        foreach (var text in run.Elements(_names.Word + "t").ToArray())
        {
            text.Name = _names.Word + "delText";
        }

        return run;
    }

    private string? Refusal(WordPiece piece)
    {
        var holder = _pieces.Holder(piece.Element);
        return piece.Element.Ancestors(_names.Word + "fldSimple").Any() || IsInField(piece.Element) ? "it stands in a field, which Word fills in itself"
            : !_names.Is(holder, "r") || piece.Element.Parent != holder ? "it stands in a text box or a formula"
            : holder!.Ancestors().Any(IsChange) ? "it stands in a tracked change"
            : holder.Ancestors(_names.Word + "sdt").Any(IsFilledIn) ? "it stands in a content control that is locked or filled in from elsewhere"
            : !_pieces.CanBeParted(holder) || (!_pieces.CanCut(piece) && piece.Span.Length > 1) ? "its characters cannot be told apart in the file"
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

    private XElement Insertion(XElement like, string text)
    {
        var look = _pieces.CanBeParted(like) && like.Element(_names.Word + "rPr") is { } properties ? new XElement(properties) : null;
        Siblings.Remove(look?.Elements(_names.Word + "rPrChange") ?? []);
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

    /// <summary>What becomes of a run, or of what else holds words.</summary>
    private sealed class ChangedRun
    {
        public bool IsDeleted { get; set; }

        /// <summary>Whether its deletion is that of the run before it.</summary>
        public bool GoesOn { get; set; }

        public List<string> Before { get; } = [];

        public List<string> Behind { get; } = [];
    }
}
