namespace LetterLint.Text;

/// <summary>A word of a text, folded: lower case, without apostrophes.</summary>
/// <param name="Text">The folded word.</param>
/// <param name="Start">Its first unit in the text.</param>
/// <param name="Length">Its length in the text.</param>
public sealed record Word(string Text, int Start, int Length)
{
    /// <summary>Just behind the last unit.</summary>
    public int End => Start + Length;
}

/// <summary>The words of a text: runs of letters and digits; hyphens and strokes part them, apostrophes do not; “&amp;” is “and”.</summary>
public static class Words
{
    /// <summary>The words in order.</summary>
    public static Word[] Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = new List<Word>(text.Length / 6 + 1);
        Span<char> folded = stackalloc char[MaxLength];
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '&')
            {
                words.Add(new Word("and", i, 1));
                continue;
            }

            if (!char.IsLetterOrDigit(text[i]))
            {
                continue;
            }

            var start = i;
            var length = 0;
            for (; i < text.Length && (char.IsLetterOrDigit(text[i]) || IsInnerApostrophe(text, i)); i++)
            {
                if (char.IsLetterOrDigit(text[i]) && length < MaxLength)
                {
                    folded[length++] = char.ToLowerInvariant(text[i]);
                }
            }

            words.Add(new Word(new string(folded[..length]), start, i - start));
            i--;
        }

        return [.. words];
    }

    // A longer run of letters is no word; it is cut, so that hostile input costs no more than its length.
    private const int MaxLength = 64;

    private static bool IsInnerApostrophe(string text, int at) =>
        text[at] is '\'' or '\u2019' && at + 1 < text.Length && char.IsLetter(text[at + 1]);
}
