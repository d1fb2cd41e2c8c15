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
    private const int LongestLead = 20;

    // Page-laid bullets of one level stand in one column, give or take a blank.
    private const int Indent = 2;

    private readonly List<DraftItem> _items = [];
    private Phrase? _lead;
    private (ListMarker Marker, int Column)? _first;

    public ListForm Form => form;

    public Phrase Heading => heading;

    public bool IsEmpty => _items.Count == 0;

    /// <summary>The aspect whose label was read last.</summary>
    public Aspect? Aspect { get; set; }

    /// <summary>Takes the passage as an item, as part of the last, or as the line that introduces the next; false where the list has ended.</summary>
    public bool Takes(Passage passage, int column, Framework framework)
    {
        var marker = passage.Paragraph.Marker;
        if (IsLead(passage, framework))
        {
            (_lead, _first) = (passage.Prose.Whole, null);
            return true;
        }

        if (marker is null && !IsUnmarkedItem(passage))
        {
            return GoesOn(passage);
        }

        if (marker is not null && _first is { } first)
        {
            if (first.Marker.IsBullet && marker.Number is not null)
            {
                return false;
            }

            if (IsBelow(first, marker, column))
            {
                _items[^1].Add(passage.Prose, isBelow: true);
                return true;
            }
        }

        _first ??= marker is null ? null : (marker, column);
        Add(passage.Prose, Aspect, isMarked: marker is not null);
        return true;
    }

    public void Add(Prose prose, Aspect? aspect, bool isMarked, bool isRunTogether = false) =>
        _items.Add(new DraftItem(prose) { Aspect = aspect, Lead = _lead, IsMarked = isMarked, IsRunTogether = isRunTogether });

    public ItemList ToList(Section? section, Framework framework) => new()
    {
        Form = form,
        Heading = heading,
        Announced = announced,
        Section = section,
        IsSection = isSection,
        IsCountable = _items is [var only]
            ? only is { HasBelow: false, IsRunTogether: false } && Sentences.Split(only.Prose).Count() == 1
            : _items.TrueForAll(item => item is { IsMarked: true, IsRunTogether: false }),
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
        || (IsEmpty && passage.Paragraph.Marker is null && passage.Text.EndsWith(':') && passage.Words.Length <= LongestLead);

    /// <summary>A list under a section's heading may give way to prose at once; under its own heading the first paragraph is an item.</summary>
    private bool IsUnmarkedItem(Passage passage) =>
        _first is null && !passage.Text.EndsWith(':') && (passage.Words.Length <= LongestUnmarkedItem || (IsEmpty && !isSection));

    private bool IsBelow((ListMarker Marker, int Column) first, ListMarker marker, int column) =>
        column >= first.Column + Indent
        || (first.Marker.Number is not null && marker.Number is null)
        || (marker.IsBullet && marker.Text != first.Marker.Text && (marker.Text is "o" or "–" or "◦" or "○" || _items[^1].EndsWith(':')));

    /// <summary>The rest of an item that a page break cut off.</summary>
    private bool GoesOn(Passage passage)
    {
        if (IsEmpty || !char.IsLower(passage.Text[0]) || _items[^1].EndsWith('.') || _items[^1].EndsWith(';'))
        {
            return false;
        }

        _items[^1].Add(passage.Prose, isBelow: false);
        return true;
    }
}

/// <summary>An item that may still grow.</summary>
internal sealed class DraftItem(Prose first)
{
    private readonly List<Prose> _parts = [first];
    private Prose? _prose;

    public Prose Prose => _prose ??= _parts.Aggregate(Prose.Join);

    public Aspect? Aspect { get; init; }

    public Phrase? Lead { get; init; }

    public bool IsMarked { get; init; }

    public bool IsRunTogether { get; init; }

    /// <summary>Whether items of a second level stand under it.</summary>
    public bool HasBelow { get; private set; }

    public void Add(Prose part, bool isBelow)
    {
        _parts.Add(part);
        HasBelow |= isBelow;
    }

    public bool EndsWith(char unit) => _parts[^1].Text.EndsWith(unit);
}
