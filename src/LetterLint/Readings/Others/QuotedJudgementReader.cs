using LetterLint.Frameworks;
using LetterLint.Letters;
using LetterLint.Letters.Claims;
using LetterLint.Text;

namespace LetterLint.Readings.Others;

/// <summary>Finds where a letter says what an earlier one judged, and sets it beside that letter.</summary>
/// <param name="letter">The letter.</param>
/// <param name="known">What is kept of it.</param>
/// <param name="earlier">The earlier letters of its authority.</param>
/// <param name="previous">The one that was named as last year's, or null.</param>
internal sealed class QuotedJudgementReader(Letter letter, KnownLetter known, KnownLetter[] earlier, KnownLetter? previous)
{
    public IEnumerable<QuotedJudgement> Read()
    {
        // What the letter says is read in the words of the earlier letter's framework, for its judgements are meant.
        var read = (previous is null ? earlier : [previous])
            .GroupBy(other => other.Framework!)
            .SelectMany(group => Claims(group.Key).Select(claim => (Claim: claim, Letters: Meant(claim, [.. group]))))
            .SelectMany(said => said.Claim.Aspects.Select(aspect => Quote(said.Claim, aspect, said.Letters)))
            .OfType<QuotedJudgement>();
        return read.GroupBy(quoted => quoted.Span).Select(same => same.FirstOrDefault(IsSo) ?? same.First());
    }

    private IEnumerable<Claim> Claims(Framework framework) => (framework == letter.Framework ? letter.Claims
        : new ClaimReader(framework, letter.Authority, known.When.Year).Read(letter.Sentences.Until(letter.Stop)))
        .Where(claim => claim is { IsLoose: false, IsLastTime: true, Told: not Told.Perhaps, Sentence.Kind: SentenceKind.Narrative });

    private static QuotedJudgement? Quote(Claim claim, Aspect aspect, KnownLetter[] letters)
    {
        var words = claim.When == Period.Earlier && claim.Gives is { } given ? given : claim.From;
        QuotedJudgement[] quoted = words is null ? [] : [.. letters.Select(other => Quote(words, aspect, other)).OfType<QuotedJudgement>()];
        return quoted.FirstOrDefault(IsSo) ?? quoted.LastOrDefault();
    }

    private static QuotedJudgement? Quote(Phrase words, Aspect aspect, KnownLetter other) =>
        other.Given.FirstOrDefault(statement => statement.Aspect == aspect) is { Level: { } level } statement
        && (other.Framework!.Scale.LevelOfWord(words.Text) ?? other.Framework.Scale.LevelOf(words.Text)) is { } said
            ? new QuotedJudgement(aspect.Name, words, said, new PlaceElsewhere(statement.Words, other.Document), level)
            : null;

    /// <summary>What is so of one of the letters that may be meant is not held against another.</summary>
    private static bool IsSo(QuotedJudgement quoted) => quoted.Said == quoted.Given;

    /// <summary>The earlier letters that a claim may mean: those of the year that its sentence names, or else the one before this.</summary>
    private KnownLetter[] Meant(Claim claim, KnownLetter[] candidates)
    {
        var years = claim.Sentence.Words.Where(word => IsYear(word.Text)).Select(word => int.Parse(word.Text, System.Globalization.CultureInfo.InvariantCulture)).Distinct().ToArray();
        return years switch
        {
            [var year] => [.. candidates.Where(other => other.When.Years.Contains(year))],
            [] when previous is not null => candidates,
            [] when claim.IsLastYear => [.. candidates.Where(other => other.When.Year + 1 == known.When.Year)],
            _ => [],
        };
    }

    private static bool IsYear(string word) => word.Length == 4 && (word.StartsWith("19", StringComparison.Ordinal) || word.StartsWith("20", StringComparison.Ordinal)) && word.All(char.IsAsciiDigit);
}
