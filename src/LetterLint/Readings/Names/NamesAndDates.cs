using System.Collections.Immutable;
using LetterLint.Letters;

namespace LetterLint.Readings.Names;

/// <summary>Whom and what a letter names, and the days and years that it gives.</summary>
public sealed record NamesAndDates
{
    /// <summary>Days, in the order of the letter.</summary>
    public ImmutableArray<StatedDate> Dates { get; init; } = [];

    /// <summary>The years that it gives for its assessment and for its visit.</summary>
    public ImmutableArray<StatedYear> Years { get; init; } = [];

    /// <summary>Spellings of names of which the letter has another one oftener.</summary>
    public ImmutableArray<NameForm> Spellings { get; init; } = [];

    /// <summary>The people whom the salutation greets by name.</summary>
    public ImmutableArray<GreetedPerson> Greeted { get; init; } = [];

    /// <summary>How the letter takes its leave; null where it does not.</summary>
    public Leave? Leave { get; init; }

    /// <summary>The inspected authority's name, wherever it is written in another way than elsewhere.</summary>
    public ImmutableArray<AuthorityForm> AuthorityForms { get; init; } = [];

    /// <summary>Names of other authorities where that of the inspected one belongs.</summary>
    public ImmutableArray<OtherAuthority> OtherAuthorities { get; init; } = [];
}
