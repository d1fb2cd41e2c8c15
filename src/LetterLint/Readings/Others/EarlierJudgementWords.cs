using LetterLint.Frameworks;
using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Others;

/// <summary>How letters speak of earlier inspections and their judgements: rules/vocabulary/earlier-judgements.yml.</summary>
internal sealed class EarlierJudgementWords
{
    private EarlierJudgementWords(YamlMap map)
    {
        LastYear = Table(map, "last-year");
        Last = Table(map, "last");
        Judged = Table(map, "judged");
        Whole = Table(map, "whole");
        Services = Table(map, "services");
        Others = Table(map, "others");
    }

    public static EarlierJudgementWords Of(Framework framework) => framework.Vocabulary.Once(vocabulary => vocabulary.Read("earlier-judgements", map => new EarlierJudgementWords(map)));

    /// <summary>What means the assessment of the year before.</summary>
    public PhraseTable LastYear { get; }

    /// <summary>What means an inspection before this one.</summary>
    public PhraseTable Last { get; }

    /// <summary>What gives the judgement, with its {word}.</summary>
    public PhraseTable Judged { get; }

    /// <summary>What names all that was judged.</summary>
    public PhraseTable Whole { get; }

    /// <summary>What may name all that was judged or, in a section that judges one aspect, that aspect.</summary>
    public PhraseTable Services { get; }

    /// <summary>What is judged too and is not the authority's services as a whole.</summary>
    public PhraseTable Others { get; }

    private static PhraseTable Table(YamlMap map, string key) => new(map.Texts(key, PhrasePattern.Parse));
}
