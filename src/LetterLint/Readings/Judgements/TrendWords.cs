using System.Collections.Immutable;
using LetterLint.Frameworks;
using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Judgements;

/// <summary>How letters compare a judgement with the past: rules/vocabulary/trends.yml.</summary>
internal sealed class TrendWords
{
    private readonly string _subject;

    private TrendWords(YamlMap map)
    {
        _subject = $"({string.Join('|', map.Texts("subjects", text => text))})";
        Past = [.. map.Texts("past", OfSubject)];
        Remains = [.. map.Texts("remains", OfSubject)];
        Comparisons = [.. map.Maps("comparisons").Select(entry => entry.Read(comparison => new ComparisonWords(
            Enum.Parse<Direction>(comparison.Text("tells"), ignoreCase: true),
            new PhraseTable(comparison.OptionalTexts("steps", PhrasePattern.Parse)),
            [.. comparison.OptionalTexts("steps", text => OfSubject($"{{subject}} (has|have) (now|also|) {text}"))],
            [.. comparison.OptionalTexts("moves", OfSubject)])))];
    }

    public static TrendWords Of(Framework framework) => framework.Vocabulary.Once(vocabulary => vocabulary.Read("trends", map => new TrendWords(map)));

    /// <summary>Beginnings of sentences that state the past judgement of their own subject.</summary>
    public ImmutableArray<PhrasePattern> Past { get; }

    /// <summary>Beginnings of sentences that state it as unchanged, with its word.</summary>
    public ImmutableArray<PhrasePattern> Remains { get; }

    /// <summary>What tells of each direction.</summary>
    public ImmutableArray<ComparisonWords> Comparisons { get; }

    private PhrasePattern OfSubject(string text) => PhrasePattern.Parse(text.Replace("{subject}", _subject, StringComparison.Ordinal));
}

/// <summary>What tells of a direction.</summary>
/// <param name="Told">The direction.</param>
/// <param name="Steps">Steps from one word or grade to another, wherever they stand.</param>
/// <param name="OwnSteps">The same at the beginning of a sentence, taken by the letter's own subject.</param>
/// <param name="Moves">Beginnings of sentences that tell which way their own subject moved, some with the past word.</param>
internal sealed record ComparisonWords(Direction Told, PhraseTable Steps, ImmutableArray<PhrasePattern> OwnSteps, ImmutableArray<PhrasePattern> Moves);
