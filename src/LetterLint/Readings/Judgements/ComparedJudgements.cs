using System.Collections.Immutable;
using LetterLint.Frameworks;
using LetterLint.Letters;

namespace LetterLint.Readings.Judgements;

/// <summary>The judgements of a letter set beside each other, the printed key, the past, and the text of their sections.</summary>
public sealed record ComparedJudgements
{
    /// <summary>The printed key as a whole, or null where none is printed.</summary>
    public PrintedKey? PrintedKey { get; init; }

    /// <summary>Statements of judgements that are stated more than once.</summary>
    public ImmutableArray<Restatement> Restatements { get; init; } = [];

    /// <summary>Words that state judgements of the letter's own kind.</summary>
    public ImmutableArray<OwnWord> OwnWords { get; init; } = [];

    /// <summary>The overall judgement, or null where the framework has none or the letter does not give it.</summary>
    public OverallJudgement? Overall { get; init; }

    /// <summary>Sentences that explain the overall judgement.</summary>
    public ImmutableArray<Explanation> Explanations { get; init; } = [];

    /// <summary>Statements of how many judgements have which grade.</summary>
    public ImmutableArray<GradeCount> GradeCounts { get; init; } = [];

    /// <summary>Comparisons with the past.</summary>
    public ImmutableArray<Trend> Trends { get; init; } = [];

    /// <summary>How the sections that judge speak of what they judge.</summary>
    public ImmutableArray<Tone> Tones { get; init; } = [];

    internal static ComparedJudgements Of(Letter letter, Framework framework)
    {
        var (judgements, sentences) = (letter.Judgements, letter.Sentences);
        var overall = framework.Overall is null ? null : new OverallReader(framework, framework.Overall, judgements, letter.Sections, sentences);
        var counts = new GradeCountReader(framework, judgements);
        return new ComparedJudgements
        {
            PrintedKey = PrintedKey.Of(letter.Key, framework),
            Restatements = [.. judgements.SelectMany(judgement => Restatement.Of(judgement, framework))],
            OwnWords = [.. judgements.SelectMany(judgement => OwnWord.Of(judgement, framework)), .. letter.Claims.Select(claim => OwnWord.Of(claim, framework)).OfType<OwnWord>()],
            Overall = overall?.Read(),
            Explanations = [.. overall?.Explanations() ?? []],
            GradeCounts = [.. letter.Claims.Select(counts.Of).OfType<GradeCount>()],
            Trends = [.. new TrendReader(framework, judgements, letter.Claims).Read()],
            Tones = [.. ToneReader.Of(framework).Read(judgements, sentences)],
        };
    }
}
