namespace LetterLint.Text;

/// <summary>Tells the hyphen that parts a word at the end of a line from that of a compound.</summary>
internal static class LineEnds
{
    // No word is longer.
    private const int LongestPart = 20;

    /// <summary>Whether a hyphen stands for nothing but the end of a line, as in “un-/der”: what it parts is one word of the language, and not two.</summary>
    public static bool Part(string text, int hyphen)
    {
        var (start, end) = (hyphen, hyphen + 1);
        while (start > 0 && hyphen - start < LongestPart && char.IsAsciiLetter(text[start - 1]))
        {
            start--;
        }

        while (end < text.Length && end - hyphen < LongestPart && char.IsAsciiLetterLower(text[end]))
        {
            end++;
        }

        if (hyphen - start < 2 || end - hyphen < 3 || (start > 0 && text[start - 1] == '-') || (end < text.Length && text[end] == '-'))
        {
            return false;
        }

        var (before, behind) = (text[start..hyphen].ToLowerInvariant(), text[(hyphen + 1)..end]);
        var words = EnglishWords.Common;
        return words.Has(before + behind) && !(words.Has(before) && words.Has(behind));
    }
}
