using System.Collections.Immutable;
using LetterLint.Letters;
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

    /// <summary>How the overall judgement follows from the others; null where there is no overall judgement.</summary>
    public Overall? Overall { get; init; }

    /// <summary>Abbreviations that every reader of its letters knows, by their letters.</summary>
    public ImmutableHashSet<string> CommonAbbreviations { get; init; } = [];

    /// <summary>Every word that states a grade on this or another scale.</summary>
    public required GradeWords GradeWords { get; init; }

    /// <summary>Whether the scale has this grade.</summary>
    public bool HasGrade(string? grade) => Scale.LevelOf(grade) is not null;

    /// <summary>Whether the scale has this word.</summary>
    public bool HasWord(string? word) => Scale.LevelOfWord(word) is not null;

    /// <summary>The word for a grade, or null where the scale does not have the grade.</summary>
    public string? WordFor(string? grade) => Scale.LevelOf(grade)?.Word;

    /// <summary>Whether a stated word means the grade of the judgement; true where either is missing or not on the scale.</summary>
    public bool Agrees(string? grade, string? word) =>
        Scale.LevelOf(grade) is not { } byGrade || Scale.LevelOfWord(word) is not { } byWord || byGrade == byWord;

    /// <summary>Whether the abbreviation with these letters need not be expanded.</summary>
    public bool IsCommon(string letters) => CommonAbbreviations.Contains(letters);

    /// <summary>Whether one form of section stands before another in the order of this framework.</summary>
    public bool ComesBefore(SectionForm first, SectionForm second) => Sections.IndexOf(first) < Sections.IndexOf(second);

    /// <summary>The aspect of that id.</summary>
    public Aspect? AspectOf(string? id) => Aspects.FirstOrDefault(aspect => aspect.Id == id);
}

/// <summary>Phrases that together show a framework.</summary>
/// <param name="Phrases">Each must stand in the head of the letter, at the beginning of a paragraph where <paramref name="Anchored"/>.</param>
/// <param name="Anchored">Whether the first phrase begins its paragraph.</param>
public sealed record Recognition(ImmutableArray<PhrasePattern> Phrases, bool Anchored);

/// <summary>The grades of a framework, best first, whatever the direction of its numbers.</summary>
public sealed record Scale(ImmutableArray<Level> Levels)
{
    /// <summary>The level of a grade as printed, or null.</summary>
    public Level? LevelOf(string? grade) =>
        grade is null ? null : Levels.FirstOrDefault(level => level.Grade == grade);

    /// <summary>The level of a word in any of its forms, or null.</summary>
    public Level? LevelOfWord(string? word) =>
        word is null ? null : Levels.FirstOrDefault(level => level.IsWord(word));

    /// <summary>How many levels are worse; 0 for the worst.</summary>
    public int Rank(Level level) => Levels.Length - 1 - Levels.IndexOf(level);

    /// <summary>Whether the level lies in the lower half of the scale.</summary>
    public bool IsLowerHalf(Level level) => 2 * Rank(level) < Levels.Length - 1;
}

/// <summary>A grade.</summary>
public sealed record Level
{
    private readonly ImmutableArray<string> _folded;

    public Level(string? grade, string word, ImmutableArray<string> also, ImmutableArray<string> key)
    {
        (Grade, Word, Also, Key) = (grade, word, also, key);
        _folded = [GradeWords.Fold(word), .. also.Select(GradeWords.Fold)];
    }

    /// <summary>Its number as printed, or null where the framework gives words only.</summary>
    public string? Grade { get; }

    /// <summary>Its word.</summary>
    public string Word { get; }

    /// <summary>Legitimate variants of the word.</summary>
    public ImmutableArray<string> Also { get; }

    /// <summary>What a printed key may say of it, apart from the words.</summary>
    public ImmutableArray<string> Key { get; }

    /// <summary>Whether it is the word or one of its variants.</summary>
    public bool IsWord(string word) => _folded.Contains(GradeWords.Fold(word));

    /// <summary>Whether a printed key may put this text against the grade.</summary>
    public bool IsKey(string text)
    {
        var folded = GradeWords.Fold(text);
        return _folded.Contains(folded) || Key.Any(key => GradeWords.Fold(key) == folded);
    }
}

/// <summary>Something that a framework judges.</summary>
public sealed record Aspect
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Its name in messages.</summary>
    public required string Name { get; init; }

    /// <summary>How tables, labels and contents name it.</summary>
    public required ImmutableArray<PhrasePattern> Labels { get; init; }

    /// <summary>Beginnings of sentences that state the judgement in its own section, with the slot {word}.</summary>
    public required ImmutableArray<PhrasePattern> Sentences { get; init; }

    /// <summary>Beginnings of sentences that state it there or in a summary, for they name the aspect.</summary>
    public required ImmutableArray<PhrasePattern> Anywhere { get; init; }

    /// <summary>Whether a letter gives a grade for it: a number on a numbered scale, else a word in a table or heading.</summary>
    public bool Graded { get; init; }

    /// <summary>Whether a letter states it in a sentence.</summary>
    public bool Stated { get; init; }

    /// <summary>Whether a letter may leave it out.</summary>
    public bool Optional { get; init; }
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

    /// <summary>The id of the aspect that it judges, or null.</summary>
    public string? Aspect { get; init; }

    /// <summary>Whether every letter has it.</summary>
    public bool Required { get; init; }

    /// <summary>Whether it has its place in the order of sections.</summary>
    public bool Ordered { get; init; }

    /// <summary>Whether it is a part of the section before it, and may stand in several.</summary>
    public bool Part { get; init; }

    /// <summary>Whether what it says may be said elsewhere too: main findings, summaries.</summary>
    public bool Summary { get; init; }
}

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
    public (string One, string Several)? Names { get; init; }

    /// <summary>Whether the heading stands over a column of a table.</summary>
    public bool Column { get; init; }

    /// <summary>Whether labels of aspects group its items.</summary>
    public bool Grouped { get; init; }

    /// <summary>Whether it answers for every judgement of the letter.</summary>
    public bool Common { get; init; }

    /// <summary>Where the evidence stands.</summary>
    public EvidenceScope Evidence { get; init; }

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
        var pairs = Names is { } names
            ? Words.Of(names.One).Zip(Words.Of(names.Several), (one, many) => (One: one.Text, Several: many.Text)).ToArray()
            : [];
        foreach (var word in Words.Of(heading).Reverse())
        {
            var pair = pairs.FirstOrDefault(pair => pair.One != pair.Several && word.Text == (several ? pair.One : pair.Several));
            if ((several ? pair.Several : pair.One) is { } right)
            {
                heading = heading[..word.Start] + InCaseOf(heading.Substring(word.Start, word.Length), right) + heading[word.End..];
            }
        }

        return heading;
    }

    private static string InCaseOf(string model, string word) =>
        model.All(char.IsUpper) ? word.ToUpperInvariant()
        : char.IsUpper(model[0]) ? char.ToUpperInvariant(word[0]) + word[1..]
        : word;
}

/// <summary>A statement that a framework's letters make in fixed words.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">What it is, in messages.</param>
/// <param name="Phrase">Its fixed words.</param>
/// <param name="Required">Whether every letter makes it.</param>
public sealed record StatementForm(string Id, string Name, PhrasePattern Phrase, bool Required);

/// <summary>How an overall judgement follows from others.</summary>
/// <param name="Aspect">The aspect judged overall.</param>
/// <param name="SumsUp">The aspects that it sums up.</param>
/// <param name="Limits">What the framework always demands.</param>
/// <param name="Normally">What is usual, and explained where it is departed from.</param>
/// <param name="Explained">Phrases of a sentence that explains the overall judgement.</param>
public sealed record Overall(
    string Aspect,
    ImmutableArray<string> SumsUp,
    ImmutableArray<Limit> Limits,
    ImmutableArray<Norm> Normally,
    ImmutableArray<PhrasePattern> Explained);

/// <summary>“If any of these is at this level or worse, overall is at best that.”</summary>
/// <param name="Any">The limiting aspects.</param>
/// <param name="Is">The word at or below which one of them limits.</param>
/// <param name="AtBest">The best overall word then.</param>
/// <param name="Says">The rule in a sentence.</param>
public sealed record Limit(ImmutableArray<string> Any, string Is, string AtBest, string Says);

/// <summary>“With this overall judgement, so many of the judgements that it sums up are normally at that level or better.”</summary>
/// <param name="Overall">The overall word.</param>
/// <param name="At">The word at or above which judgements are counted.</param>
/// <param name="From">The fewest that are usual.</param>
/// <param name="To">The most that are usual.</param>
public sealed record Norm(string Overall, string At, int From, int To);
