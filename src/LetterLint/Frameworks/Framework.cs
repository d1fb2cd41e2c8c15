using System.Collections.Immutable;
using LetterLint.Text;

namespace LetterLint.Frameworks;

/// <summary>An inspection framework as its file in rules/frameworks describes it; every fact there names its source.</summary>
public sealed record Framework
{
    /// <summary>Its id: the name of its file.</summary>
    public required string Id { get; init; }

    /// <summary>What people call it.</summary>
    public required string Name { get; init; }

    /// <summary>Whether no real letter has tested it yet.</summary>
    public bool Untried { get; init; }

    /// <summary>How its letters are recognised: the phrases of one form all stand in the head of the letter.</summary>
    public required ImmutableArray<Recognition> Recognised { get; init; }

    /// <summary>Lines in the head of the letter that name the inspected authority, where its title does not.</summary>
    public ImmutableArray<PhrasePattern> AuthorityLines { get; init; } = [];

    /// <summary>Its grades.</summary>
    public required Scale Scale { get; init; }

    /// <summary>What it judges, in the order of its judgement table or text.</summary>
    public required ImmutableArray<Aspect> Aspects { get; init; }

    /// <summary>Its sections in order.</summary>
    public required ImmutableArray<SectionForm> Sections { get; init; }

    /// <summary>Its lists of strengths, areas for development and the like.</summary>
    public required ImmutableArray<ListForm> Lists { get; init; }

    /// <summary>Its standing statements.</summary>
    public required ImmutableArray<StatementForm> Statements { get; init; }

    /// <summary>Sentences with which the text ends and the imprint begins.</summary>
    public ImmutableArray<PhrasePattern> Imprint { get; init; } = [];

    /// <summary>How the overall judgement follows from the others; null where there is no overall judgement.</summary>
    public Overall? Overall { get; init; }

    /// <summary>Inspections before it that had the same scale.</summary>
    public ImmutableArray<PhrasePattern> Earlier { get; init; } = [];

    /// <summary>What its letters call the judgements where they count them: “outcomes”.</summary>
    public ImmutableArray<string> Counted { get; init; } = [];

    /// <summary>What its letters call the whole that was inspected, where that is no authority: “the home”.</summary>
    public ImmutableArray<PhrasePattern> Inspected { get; init; } = [];

    /// <summary>The framework whose judgements its letters tell of, where they judge nothing themselves; else null.</summary>
    public Framework? ToldOf { get; init; }

    /// <summary>The id of that framework.</summary>
    internal string? ToldOfId { get; init; }

    /// <summary>Abbreviations that every reader of its letters knows, by their letters.</summary>
    public IReadOnlySet<string> CommonAbbreviations { get; init; } = new HashSet<string>();

    /// <summary>Abbreviations that its readers know better than the words, by their letters: one may be introduced and never used.</summary>
    public IReadOnlySet<string> KnownAbbreviations { get; init; } = new HashSet<string>();

    /// <summary>Every word that states a grade on this or another scale.</summary>
    public required GradeWords GradeWords { get; init; }

    /// <summary>What is known of the language of its letters.</summary>
    internal Vocabulary Vocabulary { get; init; } = Vocabulary.BuiltIn;

    /// <summary>Names that the house of its letters has settled.</summary>
    internal ApprovedNames Approved { get; init; } = ApprovedNames.None;

    /// <summary>Whether its titles name the inspected authority.</summary>
    public bool NamesAuthority => Recognised.Any(form => form.Phrases[0].Source.Contains("{authority}", StringComparison.Ordinal));

    /// <summary>Whether the scale has this grade.</summary>
    public bool HasGrade(string? grade) => Scale.LevelOf(grade) is not null;

    /// <summary>Whether the scale has this word.</summary>
    public bool HasWord(string? word) => Scale.LevelOfWord(word) is not null;

    /// <summary>The word for a grade, or null where the scale does not have the grade.</summary>
    public string? WordFor(string? grade) => Scale.LevelOf(grade)?.Word;

    /// <summary>The grade for a word, or null where the scale does not have the word or no grades in figures.</summary>
    public string? GradeFor(string? word) => Scale.LevelOfWord(word)?.Grade;

    /// <summary>Whether a stated word means the grade of the judgement; true where either is missing or not on the scale.</summary>
    public bool Agrees(string? grade, string? word) =>
        Scale.LevelOf(grade) is not { } byGrade || Scale.LevelOfWord(word) is not { } byWord || byGrade == byWord;

    /// <summary>Whether the abbreviation with these letters need not be expanded.</summary>
    public bool IsCommon(string letters) => CommonAbbreviations.Contains(letters);

    /// <summary>Whether readers know the abbreviation with these letters better than its words.</summary>
    public bool IsKnown(string letters) => KnownAbbreviations.Contains(letters);

    /// <summary>Whether one form of section stands before another in the order of this framework.</summary>
    public bool ComesBefore(SectionForm first, SectionForm second) => Sections.IndexOf(first) < Sections.IndexOf(second);

    /// <summary>Whether the section may begin with this part of it, under the part's heading alone.</summary>
    public bool MayOpen(SectionForm section, SectionForm part) => part.Part && Sections.IndexOf(part) == Sections.IndexOf(section) + 1;

    /// <summary>The aspect of that id.</summary>
    public Aspect? AspectOf(string? id) => Aspects.FirstOrDefault(aspect => aspect.Id == id);
}

/// <summary>Phrases that together show a framework.</summary>
/// <param name="Phrases">Each must stand in the head of the letter, at the beginning of a paragraph where <paramref name="Anchored"/>.</param>
/// <param name="Anchored">Whether the first phrase begins its paragraph.</param>
public sealed record Recognition(ImmutableArray<PhrasePattern> Phrases, bool Anchored);

/// <summary>Something that a framework judges.</summary>
public sealed record Aspect
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Its name in messages.</summary>
    public required string Name { get; init; }

    /// <summary>How tables, labels and contents name it.</summary>
    public required ImmutableArray<PhrasePattern> Labels { get; init; }

    /// <summary>What else letters call it in their text.</summary>
    public ImmutableArray<PhrasePattern> Called { get; init; } = [];

    /// <summary>Words, folded, that tell of its subject where a letter speaks of a contribution to it: “health”, “healthy”.</summary>
    public ImmutableArray<string> About { get; init; } = [];

    /// <summary>Whether a letter gives a grade for it: a number on a numbered scale, else a word in a table or heading.</summary>
    public bool Graded { get; init; }

    /// <summary>Whether a letter states it in a sentence.</summary>
    public bool Stated { get; init; }

    /// <summary>Whether a letter may leave it out.</summary>
    public bool Optional { get; init; }

    /// <summary>Whether it is about all the others, so that evidence for it stands in their sections.</summary>
    public bool CrossCutting { get; init; }
}

/// <summary>A section that a framework's letters have.</summary>
public sealed record SectionForm
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Its heading in messages.</summary>
    public required string Name { get; init; }

    /// <summary>The headings that open it.</summary>
    public required ImmutableArray<PhrasePattern> Headings { get; init; }

    /// <summary>Terms that its heading has in whatever words; none where only the headings above open it.</summary>
    public ImmutableArray<PhrasePattern> Telling { get; init; } = [];

    /// <summary>The id of the aspect that it judges, or null.</summary>
    public string? Aspect { get; init; }

    /// <summary>The ids of other aspects that a sentence in it judges.</summary>
    public ImmutableArray<string> AlsoJudges { get; init; } = [];

    /// <summary>Whether every letter has it.</summary>
    public bool Required { get; init; }

    /// <summary>The word of the overall judgement with which every letter has it, and without which none has it, or null.</summary>
    public string? GoesWith { get; init; }

    /// <summary>Whether it has its place in the order of sections.</summary>
    public bool Ordered { get; init; }

    /// <summary>Whether it is a part of the section before it, and may stand in several.</summary>
    public bool Part { get; init; }

    /// <summary>Whether what it says may be said elsewhere too: main findings, summaries.</summary>
    public bool Summary { get; init; }

    /// <summary>Whether much of its text stands in every letter, but for figures and names.</summary>
    public bool Standing { get; init; }

    /// <summary>Whether it tells where the inspection took place, not what was found.</summary>
    public bool Setting { get; init; }

    /// <summary>Whether it stands once in a letter and in its place: a section, or the part of one that has a judgement of its own.</summary>
    public bool HasPlace => Ordered && (!Part || Aspect is not null);

    /// <summary>Whether it judges the aspect.</summary>
    public bool Judges(Aspect aspect)
    {
        ArgumentNullException.ThrowIfNull(aspect);
        return Aspect == aspect.Id || AlsoJudges.Contains(aspect.Id);
    }
}

/// <summary>A statement that a framework's letters make, in whatever words.</summary>
public sealed record StatementForm
{
    /// <summary>The closing that a letter owes to the person whom it greets, in every framework.</summary>
    public static StatementForm SignOff { get; } = new() { Id = "sign-off", Name = "the “Yours …” that its salutation calls for" };

    /// <summary>The name of the inspected authority, which the titles of most frameworks give.</summary>
    public static StatementForm Authority { get; } = new() { Id = "authority", Name = "the name of the authority in its title" };

    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>What it is, in messages.</summary>
    public required string Name { get; init; }

    /// <summary>What it is known by: a sentence makes it that has all terms of one of these, in any order.</summary>
    public ImmutableArray<ImmutableArray<PhrasePattern>> By { get; init; } = [];

    /// <summary>Whether every letter makes it.</summary>
    public bool Required { get; init; }

    /// <summary>The id of the section or list with which every letter makes it, or null.</summary>
    public string? GoesWith { get; init; }

    /// <summary>The first year whose letters make it with that section or list; 0 where all do.</summary>
    public int Since { get; init; }

    /// <summary>Whether a sentence makes the statement.</summary>
    public bool IsMadeBy(ReadOnlySpan<Word> words)
    {
        foreach (var terms in By)
        {
            var found = 0;
            while (found < terms.Length && terms[found].Find(words, GradeWords.None) is not null)
            {
                found++;
            }

            if (found == terms.Length)
            {
                return true;
            }
        }

        return false;
    }
}
