using LetterLint.Frameworks;
using LetterLint.Text;

namespace LetterLint.Letters.Claims;

/// <summary>Finds the grade that the whole once had where a sentence tells of it by the way: “builds on the judgement of good that it received in 2021”.</summary>
internal sealed class HeldGradeReader
{
    private readonly PhraseTable _held;
    private readonly PhraseTable _lastYear;

    private HeldGradeReader(YamlMap map) =>
        (_held, _lastYear) = (new PhraseTable(map.Texts("held", PhrasePattern.Parse)), new PhraseTable(map.Texts("last-year", PhrasePattern.Parse)));

    public static HeldGradeReader Of(Framework framework) => framework.Vocabulary.Once(vocabulary => vocabulary.Read("grades-held", map => new HeldGradeReader(map)));

    /// <summary>The claims of a sentence that names no part of what is judged, and nobody else.</summary>
    public IEnumerable<Claim> Read(ClaimText text, Framework framework)
    {
        if (framework.AspectOf(framework.Overall?.Aspect) is not { } overall || text.Any(Role.Name | Role.Others))
        {
            return [];
        }

        var words = text.Sentence.Words.AsSpan();
        var claims = new List<Claim>();
        foreach (var held in _held.In(words, framework.GradeWords))
        {
            var (grade, whole) = (held["word"]!, text.Sentence.PhraseOf(held.From, held.To));
            claims.Add(new Claim
            {
                Sentence = text.Sentence,
                Predicate = whole,
                Words = whole,
                Aspects = [overall],
                Told = Told.Named,
                Verb = ClaimVerb.State,
                IsJudged = true,
                Word = text.Sentence.PhraseOf(grade.From, grade.To),
                When = Period.Earlier,
                IsLastYear = _lastYear.In(words[held.From..held.To], GradeWords.None).Count > 0,
            });
        }

        return claims;
    }
}
