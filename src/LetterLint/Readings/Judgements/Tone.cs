using System.Collections.Immutable;
using LetterLint.Frameworks;
using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Judgements;

/// <summary>How the sentences of a section speak of what they describe; its judgement sentence and sentences that do both are not counted.</summary>
/// <param name="Judgement">The judgement that the section gives.</param>
/// <param name="Level">Its level.</param>
/// <param name="Praise">What praises, once for each sentence.</param>
/// <param name="Criticism">What criticises, once for each sentence.</param>
public sealed record Tone(Judgement Judgement, Level Level, ImmutableArray<Phrase> Praise, ImmutableArray<Phrase> Criticism)
{
    // Of fewer sentences no balance can be told.
    private const int FewestSentences = 6;

    /// <summary>Whether enough sentences speak one way or the other.</summary>
    public bool IsTelling => Praise.Length + Criticism.Length >= FewestSentences;

    /// <summary>Whether a judgement in the upper half of the scale stands over at least three times as much criticism as praise, or the lowest over at least five times as much praise.</summary>
    public bool IsFarFrom(Scale scale)
    {
        ArgumentNullException.ThrowIfNull(scale);
        return scale.IsLowerHalf(Level)
            ? scale.Rank(Level) == 0 && Praise.Length >= 5 * Math.Max(1, Criticism.Length)
            : Criticism.Length >= 3 * Math.Max(1, Praise.Length);
    }
}
