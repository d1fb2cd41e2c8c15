using LetterLint.Frameworks;
using LetterLint.Letters;
using LetterLint.Letters.Claims;

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
        return read.GroupBy(quoted => quoted.Span).Select(same => same.FirstOrDefault(quoted => quoted.Agrees) ?? same.First());
    }

    private IEnumerable<Claim> Claims(Framework framework) => (framework == letter.Framework ? letter.Claims
        : new ClaimReader(framework, letter.Authority, known.When.Year).Read(letter.Sentences))
        .Where(claim => claim is { IsLoose: false, IsLastTime: true, Told: not Told.Perhaps, Sentence.Kind: SentenceKind.Narrative });

    private static QuotedJudgement? Quote(Claim claim, Aspect aspect, KnownLetter[] letters)
    {
        QuotedJudgement? contradicted = null;
        var quoted = claim.When == Period.Earlier && claim.Gives is { } given ? given : claim.From;
        foreach (var other in quoted is null ? [] : letters)
        {
            var scale = other.Framework!.Scale;
            if (other.Given.FirstOrDefault(statement => statement.Aspect == aspect) is { Level: { } level } statement
                && (scale.LevelOfWord(quoted!.Text) ?? scale.LevelOf(quoted.Text)) is { } said)
            {
                contradicted = new QuotedJudgement(aspect.Name, quoted, new PlaceElsewhere(statement.Words, other.Document), level.Word, said == level);
                if (contradicted.Agrees)
                {
                    return contradicted;
                }
            }
        }

        return contradicted;
    }

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
