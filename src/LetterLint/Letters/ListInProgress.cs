using System.Collections.Immutable;
using LetterLint.Documents;
using LetterLint.Frameworks;
using LetterLint.Text;

namespace LetterLint.Letters;

/// <summary>A list whose items are still coming in.</summary>
internal sealed class ListInProgress(ListForm form, Phrase heading, Announced announced, bool isSection = false)
{
    // What has no bullet and is longer than this is running text again.
    private const int LongestUnmarkedItem = 70;
    private const int LongestGroupLabel = 10;
    private const int LongestLine = 14;

    // “The council should:” announces items; a longer line says itself what is to be done, and announces its points.
    private const int LongestAnnouncement = 8;

    // Page-laid bullets of one level stand in one column, give or take a blank.
    private const int Indent = 2;

    private readonly List<DraftItem> _items = [];
    private Phrase? _lead;
    private (ListMarker Marker, int Column)? _first;

    // Whether the item at hand ended in a colon, so that its points follow.
    private bool _inParts;
    private int? _number;
    private int _end;
    private bool _isRightBelow;

    public ListForm Form => form;

    public Phrase Heading => heading;

    public bool IsEmpty => _items.Count == 0;

    /// <summary>Whether it may still find its table, or items behind words that introduce them.</summary>
    public bool Awaits => form.Column && IsEmpty && !SaysNone;

    /// <summary>Whether the letter says that there are no items.</summary>
    public bool SaysNone { get; set; }

    /// <summary>Whether each row of a table has an item of it: then the heading of the column names what each row has.</summary>
    public bool IsInRows { get; set; }

    /// <summary>The aspect whose label was read last.</summary>
    public Aspect? Aspect { get; set; }

    /// <summary>The list whose heading the passage is, or null.</summary>
    public static ListInProgress? OpenedBy(Passage passage, bool isSection, Framework framework)
    {
        if (passage.Paragraph.Marker is { IsBullet: true })
        {
            return null;
        }

        return framework.Lists.Select(form => OpenedBy(passage, form, isSection, framework)).FirstOrDefault(list => list is not null);
    }

    /// <summary>The list of a form whose heading the passage is, or null.</summary>
    public static ListInProgress? OpenedBy(Passage passage, ListForm form, bool isSection, Framework framework)
    {
        var announced = Fits(form.Singular) ? Announced.One
            : Fits(form.Plural) ? Announced.Several
            : Fits(form.Headings) ? Announced.Any
            : (Announced?)null;
        return announced is { } number ? new ListInProgress(form, passage.Prose.Whole, number, isSection) : null;

        bool Fits(IEnumerable<PhrasePattern> headings) =>
            headings.Any(heading => heading.MatchAt(passage.Words, 0, framework.GradeWords, whole: true) is not null);
    }

    /// <summary>Takes a short line over more items of a grouped list as the name of a group that is no aspect.</summary>
    public bool TakesGroupLabel(Passage passage, Block? below)
    {
        if (!form.Grouped || passage.Paragraph.Marker is not null || passage.Words.Length > LongestGroupLabel
            || passage.Text[^1] is '.' or ':' or ';' || below is not Paragraph { Marker: not null })
        {
            return false;
        }

        Aspect = null;
        return true;
    }

    /// <summary>Takes lines without bullets as items of a column that has come out of its table: each short, in a capital, and no sentence.</summary>
    public bool TakesLines(Passage passage, SourceText source)
    {
        if (SaysNone || form.Items == ItemShape.Cells || passage.Paragraph.Marker is not null || (!IsEmpty && _first is not null))
        {
            return false;
        }

        var starts = passage.Prose.Pieces.Where(at => at == 0 || (passage.Text[at] != ' ' && source.BeginsLine(passage.Prose.SpanOf(at, 1).Start))).Append(passage.Text.Length).ToArray();
        var lines = starts.Zip(starts.Skip(1), (start, end) => passage.Prose.Slice(start, end - start)).ToArray();
        if (!Array.TrueForAll(lines, IsLine))
        {
            return false;
        }

        foreach (var line in lines)
        {
            Add(line, Aspect, isMarked: true);
        }

        return true;

        static bool IsLine(Prose line) => line.Text.Trim() is { Length: > 0 } text && char.IsUpper(text[0]) && text[^1] is not ('.' or ':' or '?' or '!' or ',')
            && Words.Of(text) is { Length: > 1 and <= LongestLine };
    }

    public bool IsHeadedAs(ListInProgress other) => form == other.Form && form.LabelOf(heading.Text) == form.LabelOf(other.Heading.Text);

    /// <summary>Takes the passage as an item, as part of the last, or as the line that introduces the next; false where the list has ended.</summary>
    public bool Takes(Passage passage, SourceText source, Framework framework)
    {
        var start = passage.Paragraph.Span.Start;

        var column = BeginsLine(source.Text, start) ? source.Locate(start).Column : 0; // a bullet behind other words has none
        if (_first is { } first && passage.Paragraph.Marker?.Text == first.Marker.Text && HasTurnedPage(source.Text, start))
        {
            _first = (first.Marker, column);
        }

        // Lines of a paragraph were joined before: what stands right below and is no part of the last is another.
        _isRightBelow = start >= _end && source.Text.AsSpan(_end, start - _end).Trim(' ') is "\n" or "\r\n";
        _end = passage.Paragraph.Span.End;
        Prose[] sentences = [.. Sentences.Split(passage.Prose)];
        if (passage.Paragraph.Marker is not null || (form.Begins.IsEmpty && !AskLineByLine(sentences, source, framework)))
        {
            return Takes(passage, column, framework);
        }

        start = 0;
        foreach (var sentence in sentences)
        {
            if (passage.Prose.OffsetOf(sentence.Span.Start) is var at && at > start && BeginsLine(source.Text, sentence.Span.Start)
                && (form.Begins.IsEmpty || form.Begins.Any(phrase => phrase.MatchAt(Words.Of(sentence.Text), 0, framework.GradeWords) is not null)))
            {
                _ = Takes(passage.Part(start, at - start), column, framework);
                start = at;
            }
        }

        return Takes(start == 0 ? passage : passage.Part(start, passage.Text.Length - start), column, framework);
    }

    /// <summary>Whether something of the page stands before the passage; pages may be set in by some blanks.</summary>
    private bool HasTurnedPage(string source, int start) => start > _end && !source.AsSpan(_end, start - _end).IsWhiteSpace();

    private static bool BeginsLine(string source, int offset)
    {
        while (offset > 0 && source[offset - 1] is ' ' or '\t')
        {
            offset--;
        }

        return offset == 0 || source[offset - 1] == '\n';
    }

    /// <summary>Whether each sentence begins a line and asks for something: items that have lost their bullets.</summary>
    private static bool AskLineByLine(Prose[] sentences, SourceText source, Framework framework) => sentences.Length > 1
        && Array.TrueForAll(sentences, sentence => BeginsLine(source.Text, sentence.Span.Start) && ActionWords.Of(framework.Vocabulary).Ask(Words.Of(sentence.Text)));

    private bool Takes(Passage passage, int column, Framework framework)
    {
        var marker = passage.Paragraph.Marker;
        if (SaysNone)
        {
            return false;
        }

        if (IsEmpty && (form.None.Any(phrase => phrase.MatchAt(passage.Words, 0, framework.GradeWords) is not null) || ColumnWords.Of(framework.Vocabulary).SayNone(passage.Words)))
        {
            SaysNone = true;
            return true;
        }

        if (IsLead(passage, framework))
        {
            (_lead, _first) = (passage.Prose.Whole, null);
            return true;
        }

        // What stands under a heading that should be that of a column has to look like an item.
        if (form.Column && marker is not { IsBullet: true } && !(marker is null && GoesOn(passage)) && !form.Begins.Any(phrase => phrase.MatchAt(passage.Words, 0, framework.GradeWords) is not null))
        {
            return false;
        }

        if (marker is null && (GoesOn(passage) || !IsUnmarkedItem(passage)))
        {
            return AddRest(passage);
        }

        if (marker is { Number: not null } && _first is { Marker.IsBullet: true })
        {
            return false;
        }

        var isNext = marker?.Number is { } number && number == _number + 1;
        if (marker is not null && !isNext && IsBelow(marker, column))
        {
            _items[^1].Add(passage.Prose, isBelow: true);
            return true;
        }

        _first ??= marker is null ? null : (marker, column);
        _number = marker?.Number;
        _inParts = passage.Text.EndsWith(':');
        foreach (var item in marker is null && IsEmpty && announced != Announced.One ? Parts(passage.Prose) : [passage.Prose])
        {
            Add(item, Aspect, isMarked: marker is not null || item != passage.Prose || form.Begins.Any(phrase => phrase.MatchAt(passage.Words, 0, framework.GradeWords) is not null));
        }

        return true;
    }

    /// <summary>“Reduce re-referrals; hold reviews on time; and recruit foster carers.” is three items in one sentence.</summary>
    private static List<Prose> Parts(Prose prose)
    {
        var parts = new List<Prose>();
        var start = 0;
        for (var end = prose.Text.IndexOf(';'); end >= 0 && end + 1 < prose.Text.Length; end = prose.Text.IndexOf(';', end + 1))
        {
            parts.Add(prose.Slice(start, end + 1 - start));
            start = end + 1;
        }

        parts.Add(prose.Slice(start, prose.Text.Length - start));
        return Sentences.Split(prose).Count() > 1 ? [prose] : parts;
    }

    public void Add(Prose prose, Aspect? aspect, bool isMarked, bool isRunTogether = false) =>
        _items.Add(new DraftItem(prose) { Aspect = aspect, Lead = _lead, IsMarked = isMarked, IsRunTogether = isRunTogether });

    public ItemList ToList(Section? section, Framework framework, ImmutableArray<Sentence> sentences) => new()
    {
        Form = form,
        Heading = heading,
        Announced = announced,
        Section = section,
        IsSection = isSection,
        HasText = isSection && sentences.Any(sentence => sentence.Kind == SentenceKind.Narrative && sentence.Section == section && !framework.Statements.Any(form => form.IsMadeBy(sentence.Words.AsSpan()))),
        SaysNone = SaysNone,
        IsCountable = _items is [var only]
            ? only is { HasBelow: false, IsRunTogether: false } && !only.Prose.Text.Contains(';') && Sentences.Split(only.Prose).Count() == 1
            : _items.TrueForAll(item => item.IsSurelyOne(ColumnWords.Of(framework.Vocabulary)))
                && !(announced == Announced.One && IsInRows)
                && !(announced == Announced.One && _lead is { } lead && Words.Of(lead.Text).Length > LongestAnnouncement),
        Items = [.. _items.Select((draft, index) => new Item
        {
            Form = form,
            Prose = draft.Prose,
            Section = section,
            Aspect = draft.Aspect ?? framework.AspectOf(section?.Form.Aspect),
            Lead = draft.Lead,
            IsRunTogether = draft.IsRunTogether,
            IsStanding = form.Standing.Any(phrase => phrase.Find(Words.Of(draft.Prose.Text), framework.GradeWords) is not null),
            Number = index + 1,
        })],
    };

    private bool IsLead(Passage passage, Framework framework) =>
        form.Leads.Any(lead => lead.MatchAt(passage.Words, 0, framework.GradeWords, whole: true) is not null)
        || (IsEmpty && form.Items == ItemShape.Bullets && passage.Paragraph.Marker is null && passage.Text.EndsWith(':'));

    /// <summary>A list under a section's heading may give way to prose at once; under its own heading the first paragraph is an item.</summary>
    private bool IsUnmarkedItem(Passage passage) => form.Items == ItemShape.Paragraphs
        || (_first is null && !passage.Text.EndsWith(':') && (passage.Words.Length <= LongestUnmarkedItem || (IsEmpty && !isSection)));

    /// <summary>Whether the marker begins a point of the item above, and no item of its own.</summary>
    private bool IsBelow(ListMarker marker, int column)
    {
        if (IsEmpty || _first is not { } first)
        {
            return _inParts && marker.IsBullet;
        }

        return (first.Column > 0 && column >= first.Column + Indent)
            || (first.Marker.Number is not null && marker.Number is null)
            || (marker.IsBullet && marker.Text != first.Marker.Text && (marker.Text is "o" or "–" or "−" or "◦" or "○" || _inParts));
    }

    /// <summary>Whether the passage is the rest of an item that a page break cut off.</summary>
    private bool GoesOn(Passage passage) =>
        !IsEmpty && char.IsLower(passage.Text[0]) && !(_isRightBelow && _lead is not null && char.IsLower(_items[^1].Prose.Text[0])) && !_items[^1].EndsWith('.') && !_items[^1].EndsWith(';') && !_items[^1].EndsWith(':');

    private bool AddRest(Passage passage)
    {
        if (!GoesOn(passage))
        {
            return false;
        }

        _items[^1].Add(passage.Prose, isBelow: false);
        return true;
    }
}
