using LetterLint.Frameworks;
using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Judgements;

/// <summary>A word that states a judgement of the letter's own kind: of this letter, or of an earlier inspection with the same scale.</summary>
/// <param name="Word">The word.</param>
/// <param name="Judgement">The judgement of this letter; null for an earlier inspection.</param>
public sealed record OwnWord(Phrase Word, Judgement? Judgement)
{
    internal static IEnumerable<OwnWord> Of(Judgement judgement, Framework framework) =>
        judgement.Statements.Where(statement => statement.Word is not null && !framework.Scale.Levels.IsEmpty)
            .Select(statement => new OwnWord(statement.Word!, judgement));

    internal static IEnumerable<OwnWord> In(Sentence sentence, Framework framework) =>
        framework.Earlier.Select(phrase => phrase.Find(sentence.Words.AsSpan(), framework.GradeWords)?["word"])
            .OfType<PhraseCapture>()
            .Select(word => new OwnWord(sentence.PhraseOf(word.From, word.To), null));
}
