using LetterLint.Frameworks;
using LetterLint.Letters;
using LetterLint.Letters.Claims;
using LetterLint.Text;

namespace LetterLint.Rules.Judgements;

public sealed class WordFromAnotherScale : LetterRule
{
    public override RuleInfo Info { get; } = new()
    {
        Title = "The judgement uses a word from another scale",
        Severity = Severity.Error,
        Why = """
            Inspection frameworks share some words and not others. A judgement in a word that
            its own scale does not have cannot be compared with any other.
            """,
        Example = new("apa-2007",
            Bad: "Staying safe Grade 2\n\nThe contribution of services to improving outcomes for children and young people in this aspect is {|satisfactory|}.",
            Good: "Staying safe Grade 2\n\nThe contribution of services to improving outcomes for children and young people in this aspect is adequate. Ofsted judged the fostering service satisfactory."),
    };

    public override IEnumerable<Reading> Readings => [Reading.Of<Letter, OwnWord>(letter => OwnWordsOf(letter, letter.Framework!))];

    protected override Pattern Define() =>
        Match<Framework>()
            .Match<OwnWord>()
            .Where((framework, own) => !framework.HasWord(own.Word.Text))
            .Report((framework, own) => At(own.Word, framework.Scale.Levels.IsEmpty
                    ? $"“{own.Word}” is a word of judgement from another scale; such a letter gives no grade."
                    : $"“{own.Word}” is not a word of this scale; its words are {string.Join(", ", framework.Scale.Levels.Select(level => $"“{level.Word}”"))}.")
                .Because(own.Judgement?.Given?.Grade, $"grade {own.Judgement?.Given?.Grade} is “{own.Judgement?.Level?.Word}”")
                .Offer(framework.WordFor(own.Judgement?.Grade)));

    private static IEnumerable<OwnWord> OwnWordsOf(Letter letter, Framework framework) =>
    [
        .. letter.Judgements.SelectMany(judgement => Of(judgement, framework)),
        .. letter.Claims.Select(claim => Of(claim, framework)).OfType<OwnWord>(),
    ];

    private static IEnumerable<OwnWord> Of(Judgement judgement, Framework framework) =>
        judgement.Statements.Where(statement => statement.Word is not null && !framework.Scale.Levels.IsEmpty)
            .Select(statement => new OwnWord(statement.Word!, judgement));

    /// <summary>What a claim judges that is a part of a judgement of the letter, or says that an earlier inspection with the same scale has judged.</summary>
    private static OwnWord? Of(Claim claim, Framework framework) =>
        claim is { When: Period.Now, Told: Told.Perhaps, IsJudged: true, IsLoose: false, Word: { } part, Aspects: [_] }
        && !framework.GradeWords.IsPlain(part.Text)
            ? new OwnWord(part, null)
        : claim is { IsVerdict: true, Word: { } verdict } && !framework.GradeWords.IsPlain(verdict.Text) && framework.ToldOf?.HasWord(verdict.Text) != true
            ? new OwnWord(verdict, null)
        : claim is { When: Period.Earlier, Word: { } word, Told: not Told.Perhaps }
        && framework.Earlier.Any(inspection => inspection.Find(claim.Sentence.Words.AsSpan(), framework.GradeWords) is not null)
            ? new OwnWord(word, null)
            : null;

    /// <summary>A word that states a judgement of the letter's own kind: of this letter, or of an earlier inspection with the same scale.</summary>
    /// <param name="Word">The word.</param>
    /// <param name="Judgement">The judgement of this letter; null for an earlier inspection.</param>
    private sealed record OwnWord(Phrase Word, Judgement? Judgement);
}
