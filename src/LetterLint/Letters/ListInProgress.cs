using System.Collections.Immutable;
using LetterLint.Documents;
using LetterLint.Frameworks;
using LetterLint.Text;

namespace LetterLint.Letters;

/// <summary>A list whose items are still coming in.</summary>
internal sealed class ListInProgress(ListForm form, Phrase heading, Announced announced)
{
    // What has no bullet and is longer than this is running text again.
    private const int LongestUnmarkedItem = 70;

    private readonly List<DraftItem> _items = [];
    private Phrase? _lead;
    private string? _mark;
    private bool _inParts;

    public ListForm Form => form;

    public Phrase Heading => heading;

    /// <summary>Whether the letter says that there are no items.</summary>
    public bool SaysNone { get; private set; }

    /// <summary>The aspect whose label was read last.</summary>
    public Aspect? Aspect { get; set; }

    public IEnumerable<DraftItem> Items => _items;

    /// <summary>Takes the passage as an item, as part of the last, or as the line that introduces the next; false where the list has ended.</summary>
    public bool Takes(Passage passage, Framework framework, string source)
    {
        if (form.Begins.IsEmpty || passage.Paragraph.Marker is not null)
        {
            return Takes(passage, framework);
        }

        var start = 0;
        foreach (var sentence in Sentences.Split(passage.Prose))
        {
            var at = passage.Prose.OffsetOf(sentence.Span.Start);
            if (at > start && BeginsLine(source, sentence.Span.Start)
                && form.Begins.Any(phrase => phrase.MatchAt(Words.Of(sentence.Text), 0, framework.GradeWords) is not null))
            {
                _ = Takes(passage.Part(start, at - start), framework);
                start = at;
            }
        }

        return Takes(start == 0 ? passage : passage.Part(start, passage.Text.Length - start), framework);
    }

    private static bool BeginsLine(string source, int offset)
    {
        while (offset > 0 && source[offset - 1] is ' ' or '\t')
        {
            offset--;
        }

        return offset == 0 || source[offset - 1] == '\n';
    }

    private bool Takes(Passage passage, Framework framework)
    {
        var marker = passage.Paragraph.Marker;
        if (_items.Count == 0 && form.None.Any(phrase => phrase.MatchAt(passage.Words, 0, framework.GradeWords) is not null))
        {
            SaysNone = true;
            return true;
        }

        if (form.Leads.Any(lead => lead.MatchAt(passage.Words, 0, framework.GradeWords, whole: true) is not null)
            || (form.Items == ItemShape.Bullets && marker is null && _items.Count == 0 && passage.Text.EndsWith(':')))
        {
            _lead = passage.Prose.Whole;
            return true;
        }

        if (marker is not null ? IsPart(marker) : GoesOn(passage))
        {
            _items[^1].Prose = Prose.Join(_items[^1].Prose, passage.Prose);
            return true;
        }

        if (marker is null && form.Items == ItemShape.Bullets
            && (_mark is not null || passage.Words.Length > LongestUnmarkedItem || passage.Text.EndsWith(':')))
        {
            return false;
        }

        _mark ??= marker?.Text;
        _inParts = passage.Text.EndsWith(':');
        Add(passage.Prose, Aspect, isRunTogether: false);
        return true;
    }

    /// <summary>Whether the passage is a point of the item above, and no item of its own.</summary>
    private bool IsPart(ListMarker marker)
    {
        if (_items.Count == 0 || marker.Text == _mark || !marker.IsBullet)
        {
            return false;
        }

        _inParts |= _mark is not null && (marker.Text is "o" or "–" or "−" or "-" or "◦" or "○" || char.IsDigit(_mark[0]));
        return _inParts;
    }

    public void Add(Prose prose, Aspect? aspect, bool isRunTogether) =>
        _items.Add(new DraftItem { Prose = prose, Aspect = aspect, Lead = _lead, IsRunTogether = isRunTogether });

    public ItemList ToList(Section? section, Framework framework) => new()
    {
        Form = form,
        Heading = heading,
        Announced = announced,
        Section = section,
        SaysNone = SaysNone,
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

    /// <summary>Whether the passage is the rest of an item that a page break cut off.</summary>
    private bool GoesOn(Passage passage) =>
        _items.Count > 0 && char.IsLower(passage.Text[0]) && _items[^1].Prose.Text[^1] is not ('.' or ';' or ':');
}

/// <summary>An item that may still grow.</summary>
internal sealed class DraftItem
{
    public required Prose Prose { get; set; }

    public Aspect? Aspect { get; init; }

    public Phrase? Lead { get; init; }

    public bool IsRunTogether { get; init; }
}
