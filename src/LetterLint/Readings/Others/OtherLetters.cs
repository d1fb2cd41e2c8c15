using System.Collections.Immutable;
using LetterLint.Documents;
using LetterLint.Evidence;
using LetterLint.Letters;

namespace LetterLint.Readings.Others;

/// <summary>The letters of one run, and last year's letter where one is named, for each of them to be compared with the others.</summary>
public sealed class OtherLetters
{
    // Longer ago, a letter is no longer last year's.
    private const int MonthsToPrevious = 18;

    private readonly Dictionary<Document, KnownLetter> _byDocument = new(ReferenceEqualityComparer.Instance);
    private readonly ILookup<string, KnownLetter> _byAuthority;
    private readonly PassageIndex _passages;
    private readonly KnownLetter? _previous;

    /// <summary>Takes the letters as they are.</summary>
    /// <param name="letters">The letters of the run.</param>
    /// <param name="previous">Last year's letter, if the caller named one.</param>
    public OtherLetters(IReadOnlyCollection<KnownLetter> letters, KnownLetter? previous = null)
    {
        ArgumentNullException.ThrowIfNull(letters);
        foreach (var letter in letters)
        {
            _byDocument.TryAdd(letter.Document, letter);
        }

        KnownLetter[] known = [.. letters.Where(letter => letter.AuthorityKey is not null)];
        _byAuthority = known.ToLookup(letter => letter.AuthorityKey!, StringComparer.Ordinal);
        _passages = new PassageIndex(known);
        _previous = previous;
    }

    private OtherLetters(OtherLetters others, KnownLetter previous)
    {
        (_byDocument, _byAuthority, _passages, _previous) = (others._byDocument, others._byAuthority, others._passages, previous);
    }

    /// <summary>Whether the caller named last year's letter.</summary>
    public bool HasPrevious => _previous is not null;

    /// <summary>The same letters with another one as last year's.</summary>
    public OtherLetters After(KnownLetter previous) => new(this, previous);

    /// <summary>Compares one of the letters with the others.</summary>
    public ComparedLetters With(Letter letter, Document document)
    {
        ArgumentNullException.ThrowIfNull(letter);
        if (letter.Framework is null || !_byDocument.TryGetValue(document, out var known))
        {
            return ComparedLetters.None;
        }

        KnownLetter[] earlier = [.. _byAuthority[known.AuthorityKey ?? ""].Where(other => other.When.IsBefore(known.When)).OrderBy(other => other.When.Year).ThenBy(other => other.When.Day)];
        var named = _previous?.IsOfOtherAuthority(known) == false ? _previous : null;
        return new ComparedLetters
        {
            QuotedJudgements = [.. new QuotedJudgementReader(letter, known, earlier, named).Read()],
            EarlierDevelopments = named is not null ? DevelopmentsOf(named, named.Asked, letter)
                : earlier.LastOrDefault(other => IsLastYears(other, known)) is { } last ? DevelopmentsOf(last, [.. last.Asked.Where(item => item.Form.FollowedUp)], letter)
                : [],
            CopiedPassages = [.. _passages.In(known)],
        };
    }

    private static bool IsLastYears(KnownLetter earlier, KnownLetter letter) =>
        earlier.When.Day is { } before && letter.When.Day is { } now ? before.AddMonths(MonthsToPrevious) >= now : earlier.When.Year + 1 == letter.When.Year;

    private static ImmutableArray<EarlierDevelopment> DevelopmentsOf(KnownLetter previous, ImmutableArray<Item> asked, Letter letter)
    {
        if (asked.IsEmpty)
        {
            return [];
        }

        var mentioned = EvidenceFinder.Mentioned(letter, asked);
        return [.. asked.Select((item, at) => new EarlierDevelopment(new PlaceElsewhere(item.Words, previous.Document), AnchorOf(item, letter), mentioned[at]))];
    }

    /// <summary>The section that judges the same, else the first list of what is asked for, else the head of the letter.</summary>
    private static Text.Phrase AnchorOf(Item item, Letter letter) =>
        letter.Sections.FirstOrDefault(section => section.Form.Aspect is { } id && id == item.Aspect?.Id)?.Heading
        ?? letter.Lists.FirstOrDefault(list => list.Form.Kind is not Frameworks.ItemKind.Strength)?.Heading
        ?? letter.Head;
}
