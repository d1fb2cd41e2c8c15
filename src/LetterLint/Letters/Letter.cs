using System.Collections.Immutable;
using LetterLint.Documents;
using LetterLint.Frameworks;
using LetterLint.Letters.Claims;
using LetterLint.Text;

namespace LetterLint.Letters;

/// <summary>A letter or report as its framework sees it: everything that rules ask about, each with its place.</summary>
public sealed record Letter
{
    /// <summary>The document's name.</summary>
    public required string Name { get; init; }

    /// <summary>The framework, or null where none recognises the letter; then nothing else is filled in.</summary>
    public Framework? Framework { get; init; }

    /// <summary>Whether a text that no framework recognises has the look of a letter all the same: a greeting, or sections of a framework.</summary>
    public bool IsLikely { get; init; }

    /// <summary>Where a finding about the letter as a whole is shown: its title, else its first words.</summary>
    public required Phrase Head { get; init; }

    /// <summary>The title.</summary>
    public Phrase? Title { get; init; }

    /// <summary>The inspected authority as the title names it.</summary>
    public Phrase? Authority { get; init; }

    /// <summary>The letter's own date.</summary>
    public DateMention? Date { get; init; }

    /// <summary>The lines of the addressee's name, post and address.</summary>
    public ImmutableArray<Phrase> Addressee { get; init; } = [];

    /// <summary>“Dear …”.</summary>
    public Phrase? Salutation { get; init; }

    /// <summary>“Yours …”.</summary>
    public Phrase? SignOff { get; init; }

    /// <summary>The lines behind the sign-off.</summary>
    public ImmutableArray<Phrase> Signatories { get; init; } = [];

    /// <summary>What the table of contents lists.</summary>
    public ImmutableArray<ContentsEntry> Contents { get; init; } = [];

    /// <summary>The lines of the contents and the headings of the letter, each with its partner; none where there are no contents.</summary>
    public ImmutableArray<ContentsLink> ContentsLinks { get; init; } = [];

    /// <summary>Sections in the order of the letter.</summary>
    public ImmutableArray<Section> Sections { get; init; } = [];

    /// <summary>One judgement for every aspect that the framework judges.</summary>
    public ImmutableArray<Judgement> Judgements { get; init; } = [];

    /// <summary>What its sentences claim of judgements, now and before, in reading order.</summary>
    public ImmutableArray<Claim> Claims { get; init; } = [];

    private const int ToldOften = 5;

    /// <summary>The printed key to the grades.</summary>
    public ImmutableArray<KeyEntry> Key { get; init; } = [];

    /// <summary>Lists of strengths, areas for development and the like.</summary>
    public ImmutableArray<ItemList> Lists { get; init; } = [];

    /// <summary>The groups of items that tables set in rows.</summary>
    public ImmutableArray<TableGroup> Groups { get; init; } = [];

    /// <summary>Standing statements.</summary>
    public ImmutableArray<Statement> Statements { get; init; } = [];

    /// <summary>All sentences in reading order, those of items included.</summary>
    public ImmutableArray<Sentence> Sentences { get; init; } = [];

    /// <summary>Numbers before paragraphs.</summary>
    public ImmutableArray<ParagraphNumber> ParagraphNumbers { get; init; } = [];

    /// <summary>Notes at the foot of a page or the end.</summary>
    public ImmutableArray<Footnote> Footnotes { get; init; } = [];

    /// <summary>Stops whoever reads long in it.</summary>
    internal CancellationToken Stop { get; init; }

    /// <summary>Whether a table came apart in which what there is to improve stood in a column of its own, so that nobody knows which of its lines those are.</summary>
    public bool HasLostNeeds => Lists.Any(list => list is { Form: { Column: true, Kind: ItemKind.Development or ItemKind.Weakness or ItemKind.Priority or ItemKind.Recommendation }, SaysNone: false })
        && !Items.Any(item => item.Form.Column && item.Kind != ItemKind.Strength);

    /// <summary>The items of all lists.</summary>
    public IEnumerable<Item> Items => Lists.SelectMany(list => list.Items);

    /// <summary>The level of the overall judgement; null where the framework has none or the letter does not give it.</summary>
    public Level? OverallLevel => Framework?.Overall is { } overall && Judgements.FirstOrDefault(judgement => judgement.Aspect.Id == overall.Aspect) is { Given: not null } judgement
        ? judgement.Level
        : null;

    /// <summary>Where a finding about what the end of the letter lacks is shown: its sign-off, else its last sentence.</summary>
    public Phrase Foot => SignOff ?? Sentences.LastOrDefault(sentence => sentence.Kind != SentenceKind.Back)?.Prose.Whole ?? Head;

    /// <summary>The section that a place lies in, or null.</summary>
    public Section? SectionAt(int offset)
    {
        var (low, high) = (0, Sections.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Sections[middle].Span.Start <= offset ? (middle + 1, high) : (low, middle);
        }

        // What ends before the offset may be the last part of a section that goes on.
        for (var at = low - 1; at >= 0; at--)
        {
            if (Sections[at].Span.Contains(offset))
            {
                return Sections[at];
            }

            if (Sections[at].Whole is null)
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>Whether its framework requires a section of every letter, or of every letter with its overall judgement; a grade in the table calls for its section.</summary>
    public bool Demands(SectionForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return form.Required || (form.GoesWith is { } word && OverallLevel?.IsWord(word) == true) || IsAnnounced(form)
            || (form is { Aspect: { } aspect, Part: false, Ordered: true } && !IsShown(aspect) && IsInTable(aspect))
            || (form.Part && IsLeftOut(form));
    }

    /// <summary>Whether it is the one part that the letter judges in its table and shows nowhere, where every other such part has its section.</summary>
    private bool IsLeftOut(SectionForm form)
    {
        var judged = Framework!.Sections.Where(other => other is { Part: true, Aspect: { } aspect } && IsInTable(aspect)).ToArray();
        return judged.Length > 1 && judged.Contains(form) && judged.All(other => IsShown(other.Aspect!) != (other == form)) && !IsTold(Framework.AspectOf(form.Aspect)!);
    }

    /// <summary>Whether the text behind its summaries tells so much of what an aspect is about that its section may stand there under a heading that was not recognised.</summary>
    private bool IsTold(Aspect aspect) => Sentences.Count(sentence => sentence is { Kind: SentenceKind.Narrative, Section: { Form.Summary: false } section } && (section.Whole ?? section).Form.Aspect is not null
        && sentence.Words.Any(word => aspect.About.Contains(word.Text))) >= ToldOften;

    private bool IsShown(string aspect) => Sections.Any(section => section.Form.Aspect == aspect || section.Form.AlsoJudges.Contains(aspect));

    private bool IsInTable(string aspect) =>
        Judgements.Any(judgement => judgement.Aspect.Id == aspect && judgement.Statements.Any(statement => statement.Place == Place.Table));

    /// <summary>Whether the contents list a section that has its place in the framework's order.</summary>
    private bool IsAnnounced(SectionForm form) => form is { Part: false, Ordered: true } && !Contents.IsEmpty && Framework is { } framework
        && Contents.Any(entry => form.Headings.Any(heading => heading.MatchAt(Words.Of(entry.Words.Text), 0, framework.GradeWords, whole: true) is not null));

    /// <summary>Whether its framework requires a statement of every letter, or of every letter with one of its sections; a salutation calls for a sign-off, a title for a name.</summary>
    public bool Demands(StatementForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return form == StatementForm.SignOff ? Salutation is not null && SignOff is null
            : form == StatementForm.Authority ? Title is not null && Authority is null && Framework!.NamesAuthority
            : form.Required || (form.GoesWith is { } part && !(Date?.Value?.Year < form.Since) && (Sections.Any(section => section.Form.Id == part) || Items.Any(item => item.Form.Id == part)));
    }

    /// <summary>The section that comes next behind the one of this form in the framework's order, else the last before it; null where the letter has none.</summary>
    public Section? NeighbourOf(SectionForm form)
    {
        var wholes = Sections.Where(section => section.Whole is null && section.Form != form).ToArray();
        return wholes.Where(section => Framework!.ComesBefore(form, section.Form)).MinBy(section => Framework!.Sections.IndexOf(section.Form))
            ?? wholes.MaxBy(section => Framework!.Sections.IndexOf(section.Form));
    }
}

/// <summary>A line of the table of contents.</summary>
public sealed record ContentsEntry(Phrase Words, int? Page);

/// <summary>A part of the letter under a heading.</summary>
public sealed record Section : IPlaced
{
    /// <summary>What the framework says of it.</summary>
    public required SectionForm Form { get; init; }

    /// <summary>Its heading, without a grade.</summary>
    public required Phrase Heading { get; init; }

    /// <summary>From its heading to the next section.</summary>
    public required Span Span { get; init; }

    /// <summary>The section that it is a part of, or null.</summary>
    public Section? Whole { get; init; }

    /// <summary>Its place among the sections, from 0.</summary>
    public required int Index { get; init; }

    /// <summary>The first section of the same form before it, or null.</summary>
    public Section? Already { get; init; }

    /// <summary>The nearest section in its right place that this one stands on the wrong side of, or null where it is in place itself.</summary>
    public Section? WrongSideOf { get; init; }
}

/// <summary>A line of the printed key to the grades.</summary>
public sealed record KeyEntry(Phrase Grade, ImmutableArray<Phrase> Words)
{
    /// <summary>Whether it explains a grade of the scale, rightly or wrongly.</summary>
    internal bool Explains(Scale scale) => Words.Any(words => scale.Levels.Any(level => level.IsKey(words.Text)));
}

/// <summary>A standing statement of the framework.</summary>
public sealed record Statement(StatementForm Form, Phrase Words)
{
    /// <summary>Those that sentences make, or notes.</summary>
    internal static ImmutableArray<Statement> In(ImmutableArray<Sentence> sentences, ImmutableArray<Footnote> notes, Framework framework) =>
    [
        .. from prose in sentences.Select(sentence => sentence.Prose).Concat(notes.SelectMany(note => Text.Sentences.Split(note.Prose)))
           from form in framework.Statements
           where form.IsMadeBy(prose.Words)
           select new Statement(form, prose.Whole),
    ];
}

/// <summary>The number before a paragraph.</summary>
/// <param name="Number">The number.</param>
/// <param name="Span">Its place.</param>
/// <param name="Section">The section that the paragraph stands in, or null.</param>
public sealed record ParagraphNumber(int Number, Span Span, Section? Section);
