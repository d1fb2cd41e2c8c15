using System.Text.RegularExpressions;
using LetterLint.Frameworks;
using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Language;

/// <summary>Capitals in a text that may be an abbreviation: “CAMHS”, “IROs”, “DoLS”, “B&amp;NES”.</summary>
internal sealed partial record ShortForm(Prose Prose, int Start, int Length, string Letters)
{
    public int End => Start + Length;

    public Phrase Phrase => Prose.Phrase(Start, Length);

    /// <summary>Whether small letters stand between its capitals.</summary>
    public bool IsMixed { get; private init; }

    public static IEnumerable<ShortForm> In(Prose prose)
    {
        // Titles and headings in capitals are no abbreviations.
        if (prose.Text.Count(char.IsUpper) is > 3 and var upper && upper > prose.Text.Count(char.IsLower))
        {
            yield break;
        }

        foreach (Match match in Capitals().Matches(prose.Text))
        {
            var letters = match.Groups["short"].ValueSpan;
            if (IsShortForm(letters, prose.Text, match.Index + match.Length) && !Addresses.Hold(prose.Text, match.Index, match.Index + match.Length))
            {
                yield return new ShortForm(prose, match.Index, match.Length, AbbreviationFile.LettersOf(match.Groups["short"].Value))
                {
                    IsMixed = letters.IndexOfAnyInRange('a', 'z') >= 0,
                };
            }
        }
    }

    private static bool IsShortForm(ReadOnlySpan<char> shortForm, string text, int end)
    {
        var (upper, lower) = (0, 0);
        foreach (var unit in shortForm)
        {
            upper += char.IsUpper(unit) ? 1 : 0;
            lower += char.IsLower(unit) ? 1 : 0;
        }

        // “LeDeR” may be one, “McDonalD” is none; nor are “XIV”, “KS2” and “A4”.
        return lower <= 2 && lower < upper && shortForm.IndexOfAnyExcept("IVX") >= 0
            && !(end < text.Length && char.IsDigit(text[end]) && !EndsInBracket(text.AsSpan(end)));
    }

    // “… hub (MASH24)”.
    private static bool EndsInBracket(ReadOnlySpan<char> rest) => rest.IndexOfAnyExceptInRange('0', '9') is > 0 and <= 3 and var digits && rest[digits] == ')';

    [GeneratedRegex(@"(?<![\w@&.])(?<short>\p{Lu}[\p{L}&]{0,10}\p{Lu}(?:(?!s(?!\p{L}))\p{Ll})?)(?:'?s)?(?![\p{L}&@])")]
    private static partial Regex Capitals();
}
