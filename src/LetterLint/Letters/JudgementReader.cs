using System.Collections.Immutable;
using LetterLint.Frameworks;
using LetterLint.Letters.Claims;
using LetterLint.Text;

namespace LetterLint.Letters;

/// <summary>Collects every statement of every judgement: tables, headings, the line below a heading, claims.</summary>
internal sealed class JudgementReader(Framework framework)
{
    private const int MostWords = 12;
    private readonly List<JudgementStatement> _statements = [];
    private readonly Dictionary<Aspect, Phrase> _blank = [];
    private readonly HashSet<Aspect> _withheld = [];
    private readonly HashSet<Aspect> _said = [];
    private Aspect? _justOpened;

    public void Add(Aspect aspect, Place place, Phrase? grade, Phrase? word, Span span) =>
        _statements.Add(new JudgementStatement(aspect, place, grade, word, span) { Level = framework.Scale.LevelOf(grade?.Text) ?? framework.Scale.LevelOfWord(word?.Text) });

    /// <summary>Notes a row of the table of judgements that leaves the grade out.</summary>
    public void AddBlank(Aspect aspect, Phrase label) => _blank.TryAdd(aspect, label);

    /// <summary>Notes that the table says of a judgement that it is not given.</summary>
    public void Withhold(Aspect aspect) => _withheld.Add(aspect);

    /// <summary>Notes that a section was opened, with the grade on its heading.</summary>
    public void Opened(SectionForm form, Given? given, Span heading)
    {
        var aspect = framework.AspectOf(form.Aspect);
        _justOpened = given is null && aspect is { Graded: true } ? aspect : null;
        if (aspect is not null && given is { } grade)
        {
            Add(aspect, Place.Heading, grade.Grade, grade.Word, heading);
        }
    }

    /// <summary>Notes whether the heading of a section says in a sentence what its grade is.</summary>
    public void Opened(SectionForm form, bool isSaid)
    {
        if (isSaid && framework.AspectOf(form.Aspect) is { } aspect)
        {
            _said.Add(aspect);
        }
    }

    /// <summary>Whether the passage is the grade that stands on the line below its heading; it may name there what it is for.</summary>
    public bool TakesGradeBelowHeading(Passage passage, bool mayBeNamed)
    {
        var aspect = _justOpened;
        _justOpened = null;
        if (aspect is null || passage.Words.Length > MostWords
            || (GradeReader.Read(passage, 0, framework) ?? (mayBeNamed && GradedLine.Read(passage, framework) is { IsSaid: false } line && line.Aspect == aspect ? line.Given : null)) is not { } given)
        {
            return false;
        }

        Add(aspect, Place.Heading, given.Grade, given.Word, passage.Prose.Span);
        return true;
    }

    /// <summary>Notes that what comes next no longer stands right below a heading.</summary>
    public void PassHeading() => _justOpened = null;

    public ImmutableArray<Judgement> ToJudgements(ImmutableArray<Sentence> sentences, ImmutableArray<Claim> claims, ImmutableArray<Section> sections, Phrase anchor)
    {
        var openings = new Dictionary<Section, Phrase>();
        foreach (var sentence in sentences.Where(sentence => sentence is { Section: not null, Kind: SentenceKind.Narrative }))
        {
            openings.TryAdd(sentence.Section!, sentence.Prose.Whole);
        }

        // What a letter may leave out is not judged because a sentence speaks of it.
        var present = _statements.Select(statement => statement.Aspect).ToHashSet();
        var first = new Dictionary<(int? Section, Aspect Aspect), Claim>();
        foreach (var claim in claims.Where(claim => claim.When == Period.Now))
        {
            foreach (var aspect in claim.Aspects)
            {
                first.TryAdd((claim.Sentence.Section?.Index, aspect), claim);
            }
        }

        foreach (var claim in claims)
        {
            Take(claim, first);
        }

        Bound(claims, first);
        var statements = _statements.OrderBy(statement => statement.Span).ToLookup(statement => statement.Aspect);
        return [.. framework.Aspects.Select(aspect => Judge(aspect, [.. statements[aspect]], claims, sections, openings, anchor)).Where(judgement =>
            !judgement.Aspect.Optional || judgement.Section is not null || present.Contains(judgement.Aspect))];
    }

    private Judgement Judge(Aspect aspect, ImmutableArray<JudgementStatement> statements, ImmutableArray<Claim> claims, ImmutableArray<Section> sections, Dictionary<Section, Phrase> openings, Phrase table)
    {
        var section = sections.FirstOrDefault(section => section.Form.Judges(aspect));
        var anchor = _blank.TryGetValue(aspect, out var blank) ? blank : section?.Form.Aspect == aspect.Id ? section.Heading : table;
        return new Judgement
        {
            Aspect = aspect,
            Section = section,
            SectionIsMissing = section is null && framework.Sections.Any(form => !form.Part && form.Judges(aspect)),
            Anchor = anchor,
            Opening = section is null ? anchor : openings.GetValueOrDefault(section, section.Heading),
            Statements = statements,
            IsWithheld = _withheld.Contains(aspect),
            GradeStatement = statements.FirstOrDefault(statement => statement.Grade is not null),
            GradeOnHeading = statements.FirstOrDefault(statement => statement is { Place: Place.Heading, Grade: not null })?.Grade,
            InWords = statements.FirstOrDefault(statement => statement is { Place: >= Place.Sentence, Word: not null }),
            IsClaimed = _said.Contains(aspect) || claims.Any(claim => claim.When != Period.Earlier && claim.Word is not null && (claim.Aspects.Contains(aspect) || IsCounted(claim, aspect))),
            Given = statements.FirstOrDefault(statement => statement is { Grade: not null, Level: not null })
                ?? statements.FirstOrDefault(statement => statement.Level is not null),
        };
    }

    /// <summary>Takes what a claim states of judgements now: of what it names, or of what its section judges.</summary>
    private void Take(Claim claim, Dictionary<(int? Section, Aspect Aspect), Claim> first)
    {
        if (claim is not { When: Period.Now, IsLoose: false, Gives: not null })
        {
            return;
        }

        foreach (var aspect in claim.Aspects.Where(aspect => IsSure(claim, aspect, first)))
        {
            Say(claim, aspect);
        }
    }

    /// <summary>Takes what sets a bound to a judgement, “no better than adequate”, where the letter gives a level beyond it.</summary>
    private void Bound(ImmutableArray<Claim> claims, Dictionary<(int? Section, Aspect Aspect), Claim> first)
    {
        var given = _statements.Where(statement => statement.Level is not null).OrderBy(statement => statement.Grade is null)
            .GroupBy(statement => statement.Aspect).ToDictionary(group => group.Key, group => group.First().Level!);
        foreach (var claim in claims.Where(claim => claim is { When: Period.Now, Told: Told.Named or Told.Pointed, Reach: GradeReach.OrWorse or GradeReach.OrBetter }))
        {
            var bound = framework.Scale.LevelOfWord(claim.Word?.Text) ?? framework.Scale.LevelOf(claim.Grade?.Text);
            foreach (var aspect in claim.Aspects.Where(aspect => bound is not null && IsSure(claim, aspect, first) && given.TryGetValue(aspect, out var level)
                && (claim.Reach == GradeReach.OrWorse ? framework.Scale.IsBetter(level, bound) : framework.Scale.IsBetter(bound, level))))
            {
                Say(claim, aspect);
            }
        }
    }

    private void Say(Claim claim, Aspect aspect)
    {
        var isInside = claim.Sentence.Section is { Form.Summary: false } || claim.Sentence.Section?.Form.Judges(aspect) == true;
        Add(aspect, isInside ? Place.Sentence : Place.Summary, claim.Grade, claim.Word, claim.Sentence.Span);
    }

    /// <summary>What is only implied counts where nothing else in the section states it, and once; a word that may also be plain praise or blame, where the claim is formal.</summary>
    private bool IsSure(Claim claim, Aspect aspect, Dictionary<(int? Section, Aspect Aspect), Claim> first)
    {
        var section = claim.Sentence.Section;
        var isOwn = section?.Form.Judges(aspect) == true;
        var isPlain = claim.Word is { } word && !framework.HasWord(word.Text) && framework.GradeWords.IsPlain(word.Text);
        return claim.Told switch
        {
            Told.Named => !isPlain || claim.IsFormal,
            Told.Pointed => true,
            Told.Implied => isOwn && aspect.Stated && (claim.Word is null || framework.HasWord(claim.Word.Text))
                && ReferenceEquals(first[(section?.Index, aspect)], claim),
            _ => false,
        };
    }

    private bool IsCounted(Claim claim, Aspect aspect) => claim.Counted is { Number: null, Less: 0, But: var but } && !but.Contains(aspect)
        && (framework.Overall is null || framework.Overall.SumsUp.Contains(aspect.Id));
}
