namespace LetterLint.Text;

/// <summary>Splits prose into sentences: abbreviations, initials, decimals, “No. 5”, ellipses and footnote marks do not end one.</summary>
public static class Sentences
{
    private static readonly HashSet<string> NeverEnds = new(StringComparer.OrdinalIgnoreCase)
    {
        "mr", "mrs", "ms", "miss", "dr", "prof", "rev", "sir", "st", "no", "nos", "para", "paras", "p", "pp", "e.g", "i.e",
        "eg", "ie", "cf", "vs", "v", "approx", "fig", "sec", "vol", "art", "dept", "hon", "cllr", "messrs",
    };

    private static readonly HashSet<string> MayEnd = new(StringComparer.OrdinalIgnoreCase)
    {
        "etc", "ltd", "plc", "inc", "co", "jan", "feb", "mar", "apr", "aug", "sept", "oct", "nov", "dec", "a.m", "p.m", "al", "u.k",
    };

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

            // A superscript footnote mark is glued to the full stop: “practice.1 Managers”.
            var next = i + 1;
            while (next < text.Length && char.IsAsciiDigit(text[next]) && next - i <= 2)
            {
                next++;
            }

            if (next > i + 1 && text[mark] == '.' && (mark == 0 || !char.IsAsciiDigit(text[mark - 1]))
                && (next == text.Length || text[next] == ' '))
            {
                i = next - 1;
            }

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
            // An initial: “J. Smith”; but “grade A. The” ends, for a single capital then follows a lower-case word.
            return from == sentence || (from >= 2 && (char.IsUpper(WordBefore(text, from)) || text[from - 2] == '.'));
        }

        if (word.Length == 0 || word.Any(char.IsAsciiDigit))
        {
            return word.Length is > 0 and <= 3 && from == sentence && word.All(char.IsAsciiDigit);
        }

        return NeverEnds.Contains(word) && (word is not ("no" or "No") || char.IsDigit(text[next]))
            || (MayEnd.Contains(word) && !char.IsUpper(text[next]));
    }

    private static char WordBefore(string text, int at)
    {
        var start = at - 2;
        while (start > 0 && text[start - 1] != ' ')
        {
            start--;
        }

        return text[start];
    }
}
