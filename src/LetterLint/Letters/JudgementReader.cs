using System.Collections.Immutable;
using LetterLint.Frameworks;
using LetterLint.Text;

namespace LetterLint.Letters;

/// <summary>Collects every statement of every judgement: tables, headings, the line below a heading, sentences.</summary>
internal sealed class JudgementReader(Framework framework)
{
    private readonly List<JudgementStatement> _statements = [];
    private readonly Dictionary<Aspect, Phrase> _blank = [];
    private readonly HashSet<Aspect> _withheld = [];
    private readonly Dictionary<string, string> _lead = new(StringComparer.Ordinal);
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

    /// <summary>Whether the passage is the grade that stands on the line below its heading.</summary>
    public bool TakesGradeBelowHeading(Passage passage)
    {
        var aspect = _justOpened;
        _justOpened = null;
        if (aspect is null || passage.Words.Length > 8 || GradeReader.Read(passage, 0, framework) is not { } given)
        {
            return false;
        }

        Add(aspect, Place.Heading, given.Grade, given.Word, passage.Prose.Span);
        return true;
    }

    /// <summary>Notes that what comes next no longer stands right below a heading.</summary>
    public void PassHeading() => _justOpened = null;

    public ImmutableArray<Judgement> ToJudgements(ImmutableArray<Sentence> sentences, ImmutableArray<Section> sections, Phrase anchor)
    {
        var openings = new Dictionary<Section, Phrase>();

        // The headline of a report stands on its title page.
        foreach (var sentence in sentences.Where(sentence => sentence.Kind is SentenceKind.Narrative or SentenceKind.Front))
        {
            ReadSentence(sentence);
            if (sentence.Section is { } section)
            {
                openings.TryAdd(section, sentence.Prose.Whole);
            }
        }

        var statements = _statements.OrderBy(statement => statement.Span).ToLookup(statement => statement.Aspect);
        return [.. framework.Aspects.Select(aspect => Judge(aspect, [.. statements[aspect]], sections, openings, anchor)).Where(judgement =>
            !judgement.Aspect.Optional || judgement.Section is not null || !judgement.Statements.IsEmpty)];
    }

    private Judgement Judge(Aspect aspect, ImmutableArray<JudgementStatement> statements, ImmutableArray<Section> sections, Dictionary<Section, Phrase> openings, Phrase table)
    {
        var section = sections.FirstOrDefault(section => section.Form.Judges(aspect));
        var anchor = _blank.TryGetValue(aspect, out var blank) ? blank : section?.Form.Aspect == aspect.Id ? section.Heading : table;
        return new Judgement
        {
            Aspect = aspect,
            Section = section,
            SectionIsMissing = section is null && framework.Sections.Any(form => form.Judges(aspect)),
            Anchor = anchor,
            Opening = section is null ? anchor : openings.GetValueOrDefault(section, section.Heading),
            Statements = statements,
            IsWithheld = _withheld.Contains(aspect),
            GradeStatement = statements.FirstOrDefault(statement => statement.Grade is not null),
            GradeOnHeading = statements.FirstOrDefault(statement => statement is { Place: Place.Heading, Grade: not null })?.Grade,
            InWords = statements.FirstOrDefault(statement => statement is { Place: >= Place.Sentence, Word: not null }),
            Given = statements.FirstOrDefault(statement => statement is { Grade: not null, Level: not null })
                ?? statements.FirstOrDefault(statement => statement.Level is not null),
        };
    }

    private void ReadSentence(Sentence sentence)
    {
        foreach (var aspect in framework.Aspects)
        {
            var isOwn = sentence.Section?.Form.Judges(aspect) == true;
            if (Match(aspect.Anywhere, sentence) is { } named)
            {
                Add(named);
            }
            else if (isOwn && Match(aspect.Sentences, sentence) is { } unnamed && IsFirst(unnamed))
            {
                Add(unnamed);
            }

            // A sentence that does not name the aspect states it once; the same words again state it again.
            bool IsFirst(PhraseCapture word)
            {
                var lead = GradeWords.Fold(sentence.Text[..sentence.Words[word.From].Start]);
                var place = $"{aspect.Id} in section {sentence.Section?.Index}";
                return _lead.TryAdd(place, lead) || _lead[place] == lead;
            }

            void Add(PhraseCapture word) => this.Add(
                aspect,
                isOwn || sentence.Section is { Form.Summary: false } ? Place.Sentence : Place.Summary,
                null,
                sentence.PhraseOf(word.From, word.To),
                sentence.Span);
        }
    }

    private PhraseCapture? Match(ImmutableArray<PhrasePattern> patterns, Sentence sentence) =>
        patterns.Select(pattern => pattern.MatchAt(sentence.Words.AsSpan(), 0, framework.GradeWords)?["word"]).FirstOrDefault(word => word is not null);
}
