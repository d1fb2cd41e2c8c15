using System.Globalization;
using System.Text;
using LetterLint.Text;

namespace LetterLint.Documents.Word;

/// <summary>Writes the plain-text projection of a document, and notes what an editor left behind and where.</summary>
internal sealed class WordText(Budget budget, WordOrigins? origins)
{
    private const int FewestWords = 60;

    private readonly StringBuilder _text = new();
    private readonly List<TrackedChange> _changes = [];
    private readonly List<(TrackedChange Change, StringBuilder Words, Span Span)> _revisions = [];
    private readonly List<Span> _highlights = [];
    private readonly Dictionary<string, Span> _comments = [];
    private readonly List<Span> _prompts = [];
    private readonly List<(StringBuilder Words, Span Span)> _hidden = [];
    private readonly List<UnreadPart> _unread = [];
    private readonly List<UnreadPart> _leadingPictures = [];
    private readonly List<int> _pages = [];
    private List<WordLine> _lines = [];
    private TrackedChange? _insertedMark;
    private bool _hasLine;
    private bool _hasWords;
    private bool _isPageNew;

    /// <summary>The end of what has been written.</summary>
    public int End => _text.Length;

    /// <summary>Where the next line will begin.</summary>
    public int NextLine => _hasLine ? _text.Length + 1 : 0;

    /// <summary>Whether what comes now has been deleted, and nobody has accepted it yet.</summary>
    public bool IsDeleted => _changes.Exists(change => change.Kind == RevisionKind.Deleted);

    /// <summary>How much has been inserted and deleted.</summary>
    public int Changed { get; private set; }

    /// <summary>Whether what comes now is not to be seen on the page.</summary>
    public bool IsHidden { get; set; }

    /// <summary>Whether what comes now stands beside the letter and not in it.</summary>
    public bool IsBeside { get; set; }

    /// <summary>The comments that have a place in the text.</summary>
    public IReadOnlyDictionary<string, Span> Comments => _comments;

    public IEnumerable<Revision> Revisions =>
        _revisions.Select(made => new Revision(made.Change.Kind, made.Words.ToString(), made.Span, made.Change.Author, made.Change.Date));

    /// <summary>Words on a pale ground, which may be marked.</summary>
    public WordTints Tints { get; } = new();

    public IReadOnlyList<Span> Highlights => _highlights;

    public IReadOnlyList<Span> Prompts => _prompts;

    public IEnumerable<HiddenText> Hidden => _hidden.Select(hidden => new HiddenText(hidden.Words.ToString(), hidden.Span));

    /// <summary>What is not read. A picture before the first word is the head of the letter or its cover; where hardly a word follows, it is the letter.</summary>
    public IReadOnlyList<UnreadPart> Unread =>
        _leadingPictures.Count > 0 && Words.Of(_text.ToString()).Length < FewestWords ? [.. _leadingPictures, .. _unread] : _unread;

    public IReadOnlyList<int> Pages => _pages;

    /// <summary>Whether the file tells of the pages as Word has laid them out.</summary>
    public bool IsLaidOut { get; private set; }

    public override string ToString() => _text.ToString();

    /// <summary>Begins a paragraph on a line of its own.</summary>
    public void StartParagraph()
    {
        if (_hasLine)
        {
            if (_insertedMark is { } mark)
            {
                Record(mark, "\n", new Span(_text.Length, 1));
            }

            _text.Append('\n');
        }

        _insertedMark = null;
        _hasLine = true;
        _lines = [new WordLine()];
    }

    /// <summary>The words since the paragraph began, parted where an author broke the line on purpose.</summary>
    public IReadOnlyList<WordLine> Lines() => WordLine.Joined(_lines);

    /// <summary>Adds words to the line, or to the deletion that they belong to. The mark of a note is in the projection, but in no sentence.</summary>
    public void Append(string words, RunLook look, WordElement? origin = null)
    {
        if (words.Length == 0 || IsHidden)
        {
            return;
        }

        var change = Current();
        if (change is { Kind: RevisionKind.Deleted })
        {
            var gone = new Span(End, 0);
            Record(change, words, gone);
            Note(origin, gone);
            return;
        }

        var span = new Span(End, words.Length);
        budget.CheckCharacters(span.End);
        Note(origin, span);
        foreach (var unit in words)
        {
            _lines[^1].Append(unit, _text.Length, look);
            _text.Append(unit);
            if (!char.IsWhiteSpace(unit))
            {
                (_hasWords, _isPageNew) = (true, false);
            }

            if (unit == '\n')
            {
                _lines.Add(new WordLine());
            }
        }

        if (change is not null)
        {
            Record(change, words, span);
        }

        if (look.IsHighlighted)
        {
            Highlight(span);
        }
        else if (look.Tint is { } tint && !IsBeside)
        {
            Tints.Add(tint, span);
        }
    }

    /// <summary>Notes which element of the main text or a note a stretch was read from.</summary>
    public void Note(WordElement? origin, Span span)
    {
        if (origin is not null && !IsBeside)
        {
            origins?.Add(origin, span);
        }
    }

    /// <summary>A page began here when Word last laid out the letter; not a second one behind a break that its author has made.</summary>
    public void StartPage()
    {
        IsLaidOut = true;
        if (!IsBeside && !_isPageNew)
        {
            _pages.Add(End);
        }
    }

    /// <summary>The author has made a page begin here.</summary>
    public void BreakPage()
    {
        if (!IsBeside && !IsDeleted && !IsHidden && _hasLine)
        {
            _pages.Add(End);
            _isPageNew = true;
        }
    }

    /// <summary>Words stand here that are not shown.</summary>
    public void Hide(string words)
    {
        if (words.Length == 0 || IsHidden || IsDeleted)
        {
            return;
        }

        if (_hidden.Count == 0 || _hidden[^1].Span.Start != End)
        {
            _hidden.Add((new StringBuilder(), new Span(End, 0)));
        }

        _hidden[^1].Words.Append(words);
    }

    /// <summary>Something stands here that is not read.</summary>
    public void Miss(string what)
    {
        if (!IsHidden && !IsDeleted && !IsBeside)
        {
            _unread.Add(new UnreadPart(what, new Span(End, 0)));
        }
    }

    /// <summary>A picture stands here that may be one of text.</summary>
    public void MissPicture(string what)
    {
        if (_hasWords)
        {
            Miss(what);
        }
        else if (!IsHidden && !IsDeleted && !IsBeside)
        {
            _leadingPictures.Add(new UnreadPart(what, new Span(End, 0)));
        }
    }

    /// <summary>What has been written since is the prompt of a content control that nobody has filled in.</summary>
    public void Prompt(int start)
    {
        var span = Span.Between(Math.Min(start, End), End);
        if (!IsDeleted && _text.ToString(span.Start, span.Length).Any(char.IsLetterOrDigit) && !(_prompts.Count > 0 && _prompts[^1].Overlaps(span)))
        {
            _prompts.Add(span);
        }
    }

    /// <summary>Everything until the matching <see cref="EndChange"/> has been inserted or deleted, as the element says.</summary>
    public void BeginChange(RevisionKind kind, WordElement element) => _changes.Add(new TrackedChange(kind, element));

    public void EndChange()
    {
        // The end of the last line in a row is that of the row.
        _insertedMark = ReferenceEquals(_insertedMark, _changes[^1]) ? null : _insertedMark;
        _changes.RemoveAt(_changes.Count - 1);
    }

    /// <summary>The line's end has been deleted: what follows goes on in the same line.</summary>
    public void DeleteLineEnd(WordElement element) =>
        Record(new TrackedChange(RevisionKind.Deleted, element), "\n", new Span(End, 0));

    /// <summary>The line's end has been inserted; it is written when another line follows.</summary>
    public void InsertLineEnd(WordElement element) => _insertedMark = new TrackedChange(RevisionKind.Inserted, element);

    /// <summary>In a row or cell that has been inserted, so has the line's end.</summary>
    public void InsertLineEnd() => _insertedMark = _changes.LastOrDefault(change => change.Kind == RevisionKind.Inserted);

    /// <summary>A row or cell without words is a change too.</summary>
    public void ChangeNothing(RevisionKind kind, WordElement element) => Record(new TrackedChange(kind, element), "", new Span(End, 0));

    /// <summary>A comment's range begins here, or the comment stands here without a range.</summary>
    public void BeginComment(string? id) => _comments.TryAdd(id ?? "", new Span(End, 0));

    /// <summary>A comment's range ends here.</summary>
    public void EndComment(string? id)
    {
        var begin = _comments.TryGetValue(id ?? "", out var begun) ? begun.Start : End;
        _comments[id ?? ""] = Span.Between(begin < End && _text[begin] == '\n' ? begin + 1 : begin, End);
    }

    private TrackedChange? Current() =>
        _changes.FindLast(change => change.Kind == RevisionKind.Deleted) ?? _changes.LastOrDefault();

    private void Highlight(Span span)
    {
        if (_highlights.Count > 0 && _highlights[^1].End == span.Start)
        {
            _highlights[^1] = Span.Cover(_highlights[^1], span);
        }
        else
        {
            _highlights.Add(span);
        }
    }

    // Word cuts a change into runs; what one author did in one go at one place is one change.
    private void Record(TrackedChange change, string words, Span span)
    {
        budget.CheckCharacters(Changed += words.Length);
        if (_revisions.Count > 0 && _revisions[^1] is var last && last.Span.End == span.Start && last.Change == change)
        {
            last.Words.Append(words);
            _revisions[^1] = last with { Span = Span.Cover(last.Span, span) };
        }
        else
        {
            _revisions.Add((change, new StringBuilder(words), span));
        }
    }

    /// <summary>When a change or a comment was made, as Word wrote it down.</summary>
    public static DateTimeOffset? Date(WordElement element) =>
        DateTimeOffset.TryParse(element.Attribute("date"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date : null;

    /// <summary>Who made a change or a comment.</summary>
    public static string? Author(WordElement element) => element.Attribute("author") is { Length: > 0 } author ? author : null;

    private sealed record TrackedChange(RevisionKind Kind, string? Author, DateTimeOffset? Date)
    {
        public TrackedChange(RevisionKind kind, WordElement element)
            : this(kind, WordText.Author(element), WordText.Date(element))
        {
        }
    }
}
