using LetterLint.Frameworks;
using LetterLint.Letters;
using LetterLint.Letters.Claims;
using LetterLint.Text;

namespace LetterLint.Readings.Judgements;

/// <summary>A word that states a judgement of the letter's own kind: of this letter, or of an earlier inspection with the same scale.</summary>
/// <param name="Word">The word.</param>
/// <param name="Judgement">The judgement of this letter; null for an earlier inspection.</param>
public sealed record OwnWord(Phrase Word, Judgement? Judgement)
{
    internal static IEnumerable<OwnWord> In(Letter letter, Framework framework) =>
        [.. letter.Judgements.SelectMany(judgement => Of(judgement, framework)), .. letter.Claims.Select(claim => Of(claim, framework)).OfType<OwnWord>()];

    private static IEnumerable<OwnWord> Of(Judgement judgement, Framework framework) =>
        judgement.Statements.Where(statement => statement.Word is not null && !framework.Scale.Levels.IsEmpty)
            .Select(statement => new OwnWord(statement.Word!, judgement));

    /// <summary>What a claim judges that is a part of a judgement of the letter, or says that an earlier inspection with the same scale has judged.</summary>
    private static OwnWord? Of(Claim claim, Framework framework) => claim is { When: Period.Now, Told: Told.Perhaps, IsJudged: true, IsLoose: false, Word: { } part, Aspects: [_] }
            && !framework.GradeWords.IsPlain(part.Text)
        ? new OwnWord(part, null)
        : claim is { When: Period.Earlier, Word: { } word, Told: not Told.Perhaps }
        && framework.Earlier.Any(inspection => inspection.Find(claim.Sentence.Words.AsSpan(), framework.GradeWords) is not null)
            ? new OwnWord(word, null)
            : null;
}
