using System.Text.RegularExpressions;
using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Language;

/// <summary>Tells whether a letter says beside an abbreviation what it is, without introducing it by words that spell it.</summary>
internal sealed partial class Explanations(CapitalWords capitals)
{
    private const int LongestOpening = 40;
    private const int LongestExpansion = 250;
    private const int LongestDescription = 80;
    private const int MostDescribing = 8;

    /// <summary>Tells whether words spell an abbreviation.</summary>
    public Initials Initials { get; } = new(capitals);

    /// <summary>Whether it does.</summary>
    public bool Explain(ShortForm shortForm) => IsNamed(shortForm) || IsBesideWords(shortForm) || IsApposed(shortForm) || IsSpelledBehind(shortForm) || IsDescribed(shortForm) || IsOfPerson(shortForm);

    /// <summary>Whether it stands alone in brackets.</summary>
    public static bool IsBracketed(ShortForm shortForm) =>
        shortForm.Start > 0 && shortForm.Prose.Text[shortForm.Start - 1] == '(' && shortForm.End < shortForm.Prose.Text.Length && shortForm.Prose.Text[shortForm.End] == ')';

    /// <summary>Whether words before a place spell the letters.</summary>
    public bool IsSpelledBefore(string text, int end, string letters)
    {
        var before = Near(text, end, LongestExpansion);
        return IsSpelledIn(Words.Of(before[(before.LastIndexOf(". ", StringComparison.Ordinal) + 1)..]), letters);
    }

    /// <summary>Whether some of the words spell the letters.</summary>
    public bool IsSpelledIn(Word[] words, string letters)
    {
        for (var from = 0; from < words.Length; from++)
        {
            if (Initials.ExactLength(words.AsSpan(from), letters) > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>So much of a text as may explain an abbreviation before it.</summary>
    public static string Near(string text, int end, int length = LongestExpansion) => text[Math.Max(0, end - length)..Math.Max(0, end)];

    /// <summary>So much of a text as may explain an abbreviation behind it.</summary>
    public static string Beginning(string text, int start) => text[start..Math.Min(text.Length, start + LongestExpansion)];

    /// <summary>Alone in brackets it names what stands before it, whether or not the words spell it.</summary>
    private static bool IsNamed(ShortForm shortForm) =>
        IsBracketed(shortForm) || Naming().IsMatch(Near(shortForm.Prose.Text, shortForm.Start, LongestOpening));

    /// <summary>
    /// In a bracket with few words, and spelled before it: “… liberty order under the inherent jurisdiction (DOL/IJ)”,
    /// “the adolescent response team (Team ART)”.
    /// </summary>
    private bool IsBesideWords(ShortForm shortForm)
    {
        var text = shortForm.Prose.Text;
        var near = Math.Max(0, shortForm.Start - LongestOpening);
        var opening = text.AsSpan(near, shortForm.Start - near).LastIndexOf('(') + near;
        return opening >= near && Several().IsMatch(text, opening) && IsSpelledBefore(text, opening, shortForm.Letters);
    }

    /// <summary>“Mental health services for children and adolescents – CAMHS, in everyday speech –”: the words before it have its letters, in whatever order.</summary>
    private bool IsApposed(ShortForm shortForm)
    {
        var before = Near(shortForm.Prose.Text, shortForm.Start);
        var mark = Apposing().Match(before);
        var words = mark.Success ? Words.Of(before[..mark.Index]) : [];
        return shortForm.Letters.Length > 2 && Enumerable.Range(0, words.Length).Skip(words.Length - Initials.Reach(shortForm.Letters)).Any(from => Initials.AreThose(words.AsSpan(from), shortForm.Letters));
    }

    /// <summary>“SALT, as speech and language therapy is called”: behind the next mark of its sentence words spell it.</summary>
    private bool IsSpelledBehind(ShortForm shortForm)
    {
        var rest = Beginning(shortForm.Prose.Text, shortForm.End);
        var sentence = rest.IndexOf(". ", StringComparison.Ordinal) is >= 0 and var end ? rest[..end] : rest;
        var mark = sentence.IndexOfAny([',', ';', ':', '–', '(']);
        return shortForm.Letters.Length > 2 && mark >= 0 && IsSpelledIn(Words.Of(sentence[mark..]), shortForm.Letters);
    }

    /// <summary>“SENDIAS (an advice service for parents)”, “ACE, the regional adoption agency,”, “the regional adoption agency, ACE,”.</summary>
    private bool IsDescribed(ShortForm shortForm)
    {
        var text = shortForm.Prose.Text;
        var rest = Beginning(text, shortForm.End);
        if (rest is [' ', '(', ..])
        {
            return rest.IndexOf(')', StringComparison.Ordinal) is > 0 and var closing && capitals.IsExplanation(Words.Of(rest[2..closing]));
        }

        var isListed = Near(text, shortForm.Start, 2) == ", ";
        if (!isListed && rest.StartsWith(", ", StringComparison.Ordinal))
        {
            var end = rest.IndexOfAny([',', '.', ';'], 2);
            return end > 0 && IsDescription(rest[2..end], mustBegin: true) && !Listing().IsMatch(rest, end);
        }

        if (isListed && rest is "" or [',' or '.' or ';' or ')', ..] && !Listing().IsMatch(rest, 0))
        {
            var before = Near(text, shortForm.Start - 2, LongestDescription);
            return IsDescription(before[(before.LastIndexOfAny([',', '.', ';', ':', '(']) + 1)..], mustBegin: false);
        }

        return false;
    }

    /// <summary>A determiner and two more words at the end, none with a capital.</summary>
    private bool IsDescription(string text, bool mustBegin)
    {
        var words = Words.Of(text);
        for (var i = words.Length - 3; i >= 0 && i >= words.Length - MostDescribing; i--)
        {
            if (char.IsUpper(text[words[i + 1].Start]) || words[i + 1].Text is "and" or "or")
            {
                return false;
            }

            if (capitals.IsDeterminer(words[i].Text) && (i == 0 || !mustBegin))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>“Ann Fenn HMI, Tom Hale RI”: what a person is.</summary>
    private static bool IsOfPerson(ShortForm shortForm) =>
        Fullname().IsMatch(Near(shortForm.Prose.Text, shortForm.Start, LongestOpening)) && shortForm.Prose.Text.AsSpan(shortForm.End) is "" or [',' or '.' or ';' or ')', ..];

    [GeneratedRegex(@"\G\([\p{L}\d&']{2,12}(?:(?: ?/ ?|, (?:and |or )?| and | or | |-)[\p{L}\d&']{2,12}){1,3}\)")]
    private static partial Regex Several();

    [GeneratedRegex(@"(?: [–—-]|, or|,) $")]
    private static partial Regex Apposing();

    [GeneratedRegex(@"\G,? (?:and|or) ")]
    private static partial Regex Listing();

    [GeneratedRegex(@"\p{Lu}[\p{L}'-]{1,20} \p{Lu}[\p{L}'-]{2,20}(?:,| \()? ?$")]
    private static partial Regex Fullname();

    [GeneratedRegex(@"(?:known|called)(?: locally)?(?: as)?(?: the)? [""']?$|\(\p{Ll}-$")]
    private static partial Regex Naming();
}
