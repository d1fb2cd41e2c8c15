using System.Collections.Immutable;
using LetterLint.Frameworks;
using LetterLint.Text;

namespace LetterLint.Letters;

/// <summary>Collects every statement of every judgement: tables, headings, the line below a heading, sentences.</summary>
internal sealed class JudgementReader(Framework framework)
{
    private readonly List<JudgementStatement> _statements = [];
    private Aspect? _justOpened;

    public void Add(JudgementStatement statement) => _statements.Add(statement);

    /// <summary>Notes that a section was opened, with the grade on its heading.</summary>
    public void Opened(SectionForm form, (Phrase? Grade, Phrase? Word)? given, Span heading)
    {
        var aspect = framework.AspectOf(form.Aspect);
        _justOpened = given is null && aspect is { Graded: true } ? aspect : null;
        if (aspect is not null && given is { } grade)
        {
            Add(new JudgementStatement(aspect, Place.Heading, grade.Grade, grade.Word, heading));
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

        Add(new JudgementStatement(aspect, Place.Heading, given.Grade, given.Word, passage.Prose.Span));
        return true;
    }

    /// <summary>Notes that what comes next no longer stands right below a heading.</summary>
    public void PassHeading() => _justOpened = null;

    public ImmutableArray<Judgement> ToJudgements(ImmutableArray<Sentence> sentences, ImmutableArray<Section> sections, Phrase anchor)
    {
        // The headline of a report stands on its title page.
        foreach (var sentence in sentences.Where(sentence => sentence.Kind is SentenceKind.Narrative or SentenceKind.Front))
        {
            ReadSentence(sentence);
        }

        return [.. framework.Aspects.Select(aspect => Judge(aspect, sections, anchor)).Where(judgement =>
            !judgement.Aspect.Optional || judgement.Section is not null || !judgement.Statements.IsEmpty)];
    }

    private Judgement Judge(Aspect aspect, ImmutableArray<Section> sections, Phrase anchor)
    {
        var section = sections.FirstOrDefault(section => section.Form.Aspect == aspect.Id);
        return new Judgement
        {
            Aspect = aspect,
            Section = section,
            SectionIsMissing = section is null && framework.Sections.Any(form => form.Aspect == aspect.Id),
            Anchor = section?.Heading ?? anchor,
            Statements = [.. _statements.Where(statement => statement.Aspect == aspect).OrderBy(statement => statement.Span)],
        };
    }

    private void ReadSentence(Sentence sentence)
    {
        foreach (var aspect in framework.Aspects)
        {
            var isOwn = sentence.Section?.Form.Aspect == aspect.Id;
            foreach (var pattern in isOwn ? [.. aspect.Sentences, .. aspect.Anywhere] : aspect.Anywhere)
            {
                if (pattern.MatchAt(sentence.Words.AsSpan(), 0, framework.GradeWords) is { } match && match["word"] is { } word)
                {
                    var place = isOwn || sentence.Section is { Form.Summary: false } ? Place.Sentence : Place.Summary;
                    Add(new JudgementStatement(aspect, place, null, sentence.PhraseOf(word.From, word.To), sentence.Span));
                    break;
                }
            }
        }
    }
}
