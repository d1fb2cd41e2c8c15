using System.Collections.Immutable;
using LetterLint.Frameworks;
using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Judgements;

/// <summary>Counts the evaluative sentences of sections by the words of rules/vocabulary/evaluative.yml.</summary>
internal sealed class ToneReader
{
    private readonly PhraseTable _praise;
    private readonly PhraseTable _criticism;

    private ToneReader(YamlMap map)
    {
        _praise = new PhraseTable(map.Texts("praise", PhrasePattern.Parse));
        _criticism = new PhraseTable(map.Texts("criticism", PhrasePattern.Parse));
    }

    public static ToneReader Of(Framework framework) => framework.Vocabulary.Once(vocabulary => vocabulary.Read("evaluative", map => new ToneReader(map)));

    public IEnumerable<Tone> Read(ImmutableArray<Judgement> judgements, ImmutableArray<Sentence> sentences)
    {
        var sections = sentences.Where(sentence => sentence.Kind == SentenceKind.Narrative).ToLookup(sentence => sentence.Section);
        return from judgement in judgements
               where judgement is { Level: not null, Section: not null } && judgement.Section.Form.Aspect == judgement.Aspect.Id
               select ToneOf(judgement, sections[judgement.Section]);
    }

    private Tone ToneOf(Judgement judgement, IEnumerable<Sentence> sentences)
    {
        var praise = ImmutableArray.CreateBuilder<Phrase>();
        var criticism = ImmutableArray.CreateBuilder<Phrase>();
        var stated = judgement.Statements.Select(statement => statement.Span.Start).ToHashSet();
        foreach (var sentence in sentences.Where(sentence => !stated.Contains(sentence.Span.Start)))
        {
            var good = _praise.In(sentence.Words.AsSpan(), GradeWords.None);
            var bad = _criticism.In(sentence.Words.AsSpan(), GradeWords.None);
            if (good.Count > 0 != bad.Count > 0)
            {
                var match = good.Count > 0 ? good[0] : bad[0];
                (good.Count > 0 ? praise : criticism).Add(sentence.PhraseOf(match.From, match.To));
            }
        }

        return new Tone(judgement, judgement.Level!, praise.ToImmutable(), criticism.ToImmutable());
    }
}
