using System.Collections.Immutable;
using LetterLint.Evidence;
using LetterLint.Frameworks;
using LetterLint.Letters;
using LetterLint.Readings.Language;
using LetterLint.Text;

namespace LetterLint.Readings.Others;

/// <summary>A letter among those that it can be compared with, and what it and they say of the same.</summary>
/// <param name="letter">The letter.</param>
/// <param name="known">What is kept of it.</param>
/// <param name="earlier">The earlier letters of its authority.</param>
/// <param name="named">The one that was named as last year's, or null.</param>
/// <param name="passages">What stands in letters of other authorities.</param>
internal sealed class AmongOthers(Letter letter, KnownLetter known, KnownLetter[] earlier, KnownLetter? named, PassageIndex passages)
{
    // Longer ago, a letter is no longer last year's.
    private const int MonthsToPrevious = 18;

    /// <summary>What the letter says of earlier judgements that an earlier letter gives too.</summary>
    public IEnumerable<QuotedJudgement> QuotedJudgements() => new QuotedJudgementReader(letter, known, earlier, named).Read();

    /// <summary>What the previous letter asked for.</summary>
    public IEnumerable<EarlierDevelopment> EarlierDevelopments(IEnumerable<Abbreviation> abbreviations) =>
        named is not null ? Of(named, named.Asked, abbreviations)
        : earlier.LastOrDefault(IsLastYears) is { } last ? Of(last, [.. last.Asked.Where(item => item.Form.FollowedUp)], abbreviations)
        : [];

    /// <summary>Passages that stand in another authority's letter.</summary>
    public IEnumerable<CopiedPassage> CopiedPassages() => passages.In(known);

    private bool IsLastYears(KnownLetter other) =>
        other.When.Day is { } before && known.When.Day is { } now ? before.AddMonths(MonthsToPrevious) >= now : other.When.Year + 1 == known.When.Year;

    private IEnumerable<EarlierDevelopment> Of(KnownLetter previous, ImmutableArray<Item> asked, IEnumerable<Abbreviation> abbreviations)
    {
        if (asked.IsEmpty)
        {
            return [];
        }

        var mentioned = EvidenceFinder.Mentioned(letter, abbreviations, asked);
        return asked.Select((item, at) => new EarlierDevelopment(new PlaceElsewhere(item.Words, previous.Document), AnchorOf(item), mentioned[at]));
    }

    /// <summary>The section that judges the same, else the first list of what is asked for, else the head of the letter.</summary>
    private Phrase AnchorOf(Item item) =>
        letter.Sections.FirstOrDefault(section => section.Form.Aspect is { } id && id == item.Aspect?.Id)?.Heading
        ?? letter.Lists.FirstOrDefault(list => list.Form.Kind is not ItemKind.Strength)?.Heading
        ?? letter.Head;
}
