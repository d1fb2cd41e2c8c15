namespace LetterLint.Text;

/// <summary>Splits prose into sentences: abbreviations, initials, decimals, “No. 5”, ellipses and footnote marks do not end one.</summary>
public static class Sentences
{
    private static readonly SentenceWords Known = SentenceWords.English;

    /// <summary>The sentences in order; what stands between two of them is blanks.</summary>
    public static IEnumerable<Prose> Split(Prose prose)
    {
        ArgumentNullException.ThrowIfNull(prose);
        var text = prose.Text;
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('.' or '!' or '?'))
            {
                continue;
            }

            var mark = i;
            while (i + 1 < text.Length && text[i + 1] is '.' or '!' or '?')
            {
                i++;
            }

            while (i + 1 < text.Length && text[i + 1] is ')' or ']' or '"' or '\'')
            {
                i++;
            }

            i = BehindNoteMark(text, mark, i + 1) - 1;
            if (i + 1 < text.Length && !(text[i + 1] == ' ' && Begins(text, i + 2) && !IsAbbreviation(text, start, mark, i + 2)))
            {
                continue;
            }

            yield return prose.Slice(start, i + 1 - start);
            start = i + 1;
        }

        if (prose.Slice(Math.Min(start, text.Length), text.Length - Math.Min(start, text.Length)) is { Text.Length: > 0 } rest)
        {
            yield return rest;
        }
    }

    /// <summary>Just behind a footnote mark that is glued to the full stop: “practice.1 Managers”, “practice.²”, “practice.[3]”.</summary>
    private static int BehindNoteMark(string text, int stop, int at)
    {
        var end = at;
        while (end < text.Length && text[end] is '¹' or '²' or '³' or '⁰' or (>= '⁴' and <= '⁹'))
        {
            end++;
        }

        if (end > at)
        {
            return end;
        }

        var bracket = at < text.Length && text[at] == '[' ? 1 : 0;
        end += bracket;
        while (end < text.Length && char.IsAsciiDigit(text[end]) && end - at < 2 + bracket)
        {
            end++;
        }

        var isMark = end > at + bracket && text[stop] == '.' && (stop == 0 || !char.IsAsciiDigit(text[stop - 1]));
        if (isMark && bracket == 1)
        {
            return end < text.Length && text[end] == ']' ? end + 1 : at;
        }

        return isMark && (end == text.Length || text[end] == ' ') ? end : at;
    }

    private static bool Begins(string text, int at)
    {
        while (at < text.Length && text[at] is '"' or '\'' or '(' or '[')
        {
            at++;
        }

        return at < text.Length && (char.IsUpper(text[at]) || char.IsDigit(text[at]));
    }

    private static bool IsAbbreviation(string text, int sentence, int stop, int next)
    {
        if (text[stop] != '.' || (stop > 0 && text[stop - 1] == '.'))
        {
            return false;
        }

        var from = stop;
        while (from > sentence && text[from - 1] is not (' ' or '(' or '"'))
        {
            from--;
        }

        var word = text[from..stop];
        if (word.Length == 1 && char.IsUpper(word[0]))
        {
            return from == sentence || !(Known.Labels.Contains(WordBefore(text, from)) || (char.IsUpper(text[next]) && Known.Begins.Contains(WordAt(text, next))));
        }

        if (word.Length == 0 || word.Any(char.IsAsciiDigit))
        {
            return word.Length is > 0 and <= 3 && from == sentence && word.All(char.IsAsciiDigit);
        }

        return Known.NeverEnds.Contains(word) && (word is not ("no" or "No") || char.IsDigit(text[next]))
            || (Known.MayEnd.Contains(word) && !char.IsUpper(text[next]));
    }

    private static string WordBefore(string text, int at)
    {
        var end = at > 0 ? at - 1 : 0;
        return text[(text.LastIndexOf(' ', Math.Max(end - 1, 0)) + 1)..end];
    }

    private static string WordAt(string text, int at)
    {
        var end = text.IndexOf(' ', at);
        return end < 0 ? text[at..] : text[at..end];
    }
}
