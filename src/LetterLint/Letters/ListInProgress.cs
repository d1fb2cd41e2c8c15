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

    public ListForm Form => form;

    public Phrase Heading => heading;

    /// <summary>The aspect whose label was read last.</summary>
    public Aspect? Aspect { get; set; }

    public IEnumerable<DraftItem> Items => _items;

    /// <summary>Takes the passage as an item, as part of the last, or as the line that introduces the next; false where the list has ended.</summary>
    public bool Takes(Passage passage, Framework framework)
    {
        if (form.Leads.Any(lead => lead.MatchAt(passage.Words, 0, framework.GradeWords, whole: true) is not null))
        {
            _lead = passage.Prose.Whole;
            return true;
        }

        var marker = passage.Paragraph.Marker;
        if (marker is null && (_mark is not null || passage.Words.Length > LongestUnmarkedItem || passage.Text.EndsWith(':')))
        {
            return GoesOn(passage);
        }

        if (marker is not null && _mark is not null && marker.IsBullet && marker.Text != _mark && marker.Text is "o" or "–" or "◦" or "○")
        {
            _items[^1].Prose = Prose.Join(_items[^1].Prose, passage.Prose);
            return true;
        }

        _mark ??= marker?.Text;
        Add(passage.Prose, Aspect, isRunTogether: false);
        return true;
    }

    public void Add(Prose prose, Aspect? aspect, bool isRunTogether) =>
        _items.Add(new DraftItem { Prose = prose, Aspect = aspect, Lead = _lead, IsRunTogether = isRunTogether });

    public ItemList ToList(Section? section, Framework framework) => new()
    {
        Form = form,
        Heading = heading,
        Announced = announced,
        Section = section,
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

    /// <summary>The rest of an item that a page break cut off.</summary>
    private bool GoesOn(Passage passage)
    {
        if (_items.Count == 0 || !char.IsLower(passage.Text[0]) || _items[^1].Prose.Text[^1] is '.' or ';')
        {
            return false;
        }

        _items[^1].Prose = Prose.Join(_items[^1].Prose, passage.Prose);
        return true;
    }
}

/// <summary>An item that may still grow.</summary>
internal sealed class DraftItem
{
    public required Prose Prose { get; set; }

    public Aspect? Aspect { get; init; }

    public Phrase? Lead { get; init; }

    public bool IsRunTogether { get; init; }
}
