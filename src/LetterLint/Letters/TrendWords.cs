using System.Collections.Immutable;
using LetterLint.Frameworks;
using LetterLint.Text;

namespace LetterLint.Letters;

/// <summary>How letters compare a judgement with the past: rules/vocabulary/trends.yml.</summary>
internal sealed class TrendWords
{
    private static readonly Lazy<TrendWords> Shared = new(() => new TrendWords());

    private TrendWords() => (Past, Remains, Steps, OwnSteps, Moves) = Vocabulary.Read("trends", map =>
    {
        var subject = $"({string.Join('|', map.Texts("subjects", text => text))})";
        ImmutableArray<PhrasePattern> Own(YamlMap of, string key) =>
            [.. of.OptionalTexts(key, text => PhrasePattern.Parse(text.Replace("{subject}", subject, StringComparison.Ordinal)))];
        var directions = map.Maps("comparisons").Select(entry => entry.Read(comparison => (
            Told: Enum.Parse<Direction>(comparison.Text("tells"), ignoreCase: true),
            Steps: comparison.OptionalTexts("steps", PhrasePattern.Parse),
            OwnSteps: comparison.OptionalTexts("steps", text => PhrasePattern.Parse($"{subject} (has|have) (now|also|) {text}")),
            Moves: Own(comparison, "moves")))).ToArray();
        return (
            Own(map, "past"),
            Own(map, "remains"),
            directions.Select(direction => (direction.Told, new PhraseTable(direction.Steps))).ToImmutableArray(),
            directions.SelectMany(direction => direction.OwnSteps).ToImmutableArray(),
            directions.SelectMany(direction => direction.Moves.Select(move => (direction.Told, move))).ToImmutableArray());
    });

    public static TrendWords BuiltIn => Shared.Value;

    /// <summary>Beginnings of sentences that state the past judgement of their own subject.</summary>
    public ImmutableArray<PhrasePattern> Past { get; }

    /// <summary>Beginnings of sentences that state it as unchanged, with its word.</summary>
    public ImmutableArray<PhrasePattern> Remains { get; }

    /// <summary>Steps from one word or grade to another, wherever they stand.</summary>
    public ImmutableArray<(Direction Told, PhraseTable Phrases)> Steps { get; }

    /// <summary>The same steps at the beginning of a sentence, taken by the letter's own subject.</summary>
    public ImmutableArray<PhrasePattern> OwnSteps { get; }

    /// <summary>Beginnings of sentences that tell which way their own subject moved, some with the past word.</summary>
    public ImmutableArray<(Direction Told, PhrasePattern Phrase)> Moves { get; }
}
