using System.Collections.Immutable;
using LetterLint.Text;

namespace LetterLint.Frameworks;

/// <summary>What a list is of.</summary>
public enum ItemKind
{
    /// <summary>A strength.</summary>
    Strength,

    /// <summary>An area for development or improvement.</summary>
    Development,

    /// <summary>A weakness.</summary>
    Weakness,

    /// <summary>A recommendation.</summary>
    Recommendation,

    /// <summary>An area for priority action.</summary>
    Priority,

    /// <summary>An aspect for future focus.</summary>
    Focus,
}

/// <summary>Where the evidence for an item of a list stands.</summary>
public enum EvidenceScope
{
    /// <summary>In the section of the item.</summary>
    Section,

    /// <summary>Anywhere in the letter.</summary>
    Letter,

    /// <summary>In the item itself: it is a finding.</summary>
    Self,
}

/// <summary>What the items of a list are set as.</summary>
public enum ItemShape
{
    /// <summary>Paragraphs with bullets or numbers; what stands before the first and ends in a colon introduces them.</summary>
    Bullets,

    /// <summary>Paragraphs; bullets under one are a part of it.</summary>
    Paragraphs,

    /// <summary>Cells of a column.</summary>
    Cells,
}

/// <summary>A list of items that a framework's letters have.</summary>
public sealed record ListForm
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>What its items are.</summary>
    public required ItemKind Kind { get; init; }

    /// <summary>Headings that announce one item.</summary>
    public required ImmutableArray<PhrasePattern> Singular { get; init; }

    /// <summary>Headings that announce several items.</summary>
    public required ImmutableArray<PhrasePattern> Plural { get; init; }

    /// <summary>Headings that announce any number of items.</summary>
    public required ImmutableArray<PhrasePattern> Headings { get; init; }

    /// <summary>The heading as the framework writes it for one item and for several; null where it does not tell them apart.</summary>
    public ListNames? Names { get; init; }

    /// <summary>Whether the heading stands over a column of a table.</summary>
    public bool Column { get; init; }

    /// <summary>Whether labels of aspects group its items.</summary>
    public bool Grouped { get; init; }

    /// <summary>Whether it answers for every judgement of the letter.</summary>
    public bool Common { get; init; }

    /// <summary>Whether the letter of the next year comes back to its items.</summary>
    public bool FollowedUp { get; init; }

    /// <summary>Whether its items are in the words of a regulation, not of the letter.</summary>
    public bool InWordsOfLaw { get; init; }

    /// <summary>Where the evidence stands.</summary>
    public EvidenceScope Evidence { get; init; }

    /// <summary>Whether other lists may stand under its heading, so that it has no items of its own.</summary>
    public bool Over { get; init; }

    /// <summary>What its items are set as.</summary>
    public ItemShape Items { get; init; }

    /// <summary>How its items begin where paragraphs stand close together: a sentence that begins so on a line of its own begins an item.</summary>
    public ImmutableArray<PhrasePattern> Begins { get; init; } = [];

    /// <summary>Sentences that say that it has no items.</summary>
    public ImmutableArray<PhrasePattern> None { get; init; } = [];

    /// <summary>Lines that introduce some of the items: “The local authority should:”.</summary>
    public ImmutableArray<PhrasePattern> Leads { get; init; } = [];

    /// <summary>Items that stand in every letter and need no evidence.</summary>
    public ImmutableArray<PhrasePattern> Standing { get; init; } = [];

    /// <summary>All headings.</summary>
    public IEnumerable<PhrasePattern> AllHeadings => [.. Singular, .. Plural, .. Headings];

    /// <summary>A heading as a label: folded, and for one item, so that headings differ only where they name the list in another way.</summary>
    public string LabelOf(string heading) => GradeWords.Fold(HeadingFor(heading, several: false));

    /// <summary>A heading for one item or for several, each word in the case in which it stands.</summary>
    public string HeadingFor(string heading, bool several)
    {
        ArgumentNullException.ThrowIfNull(heading);
        var numbers = Numbers.ToArray();
        foreach (var word in Words.Of(heading).Reverse())
        {
            if (numbers.FirstOrDefault(pair => (several ? pair.One : pair.Several) == word.Text) is { } pair)
            {
                heading = heading[..word.Start] + InCaseOf(heading.Substring(word.Start, word.Length), several ? pair.Several : pair.One) + heading[word.End..];
            }
        }

        return heading;
    }

    /// <summary>Words that only headings over one item have, each with the word for several: “area”, “areas”.</summary>
    private IEnumerable<ListNames> Numbers
    {
        get
        {
            var (one, several) = (Singular.SelectMany(heading => heading.AllWords).ToHashSet(), Plural.Concat(Headings).SelectMany(heading => heading.AllWords).ToHashSet());
            return one.Where(word => !several.Contains(word))
                .Select(word => new ListNames(word, several.FirstOrDefault(other => !one.Contains(other) && other[..^1].StartsWith(word[..^1], StringComparison.Ordinal)) ?? word));
        }
    }

    private static string InCaseOf(string model, string word) =>
        model.All(char.IsUpper) ? word.ToUpperInvariant()
        : char.IsUpper(model[0]) ? char.ToUpperInvariant(word[0]) + word[1..]
        : word;
}

/// <summary>The heading of a list as the framework writes it.</summary>
/// <param name="One">Over one item.</param>
/// <param name="Several">Over several.</param>
public sealed record ListNames(string One, string Several);
