using System.Text.RegularExpressions;

namespace LetterLint.Documents;

/// <summary>Tells “un-” / “der”, a word that a line end has parted, from “well-” / “being”, which has its hyphen anywhere: by the other words of the text.</summary>
internal sealed partial class PartedWords(string text)
{
    private HashSet<string>? _words;

    /// <summary>Whether what stands before the hyphen and the word that begins at a place are one word elsewhere in the text, and nowhere two.</summary>
    public bool IsOneWord(string before, int next)
    {
        var end = next;
        while (end < text.Length && char.IsLower(text[end]))
        {
            end++;
        }

        if (before.Length < 2 || !char.IsLetter(before[^2]) || end == next)
        {
            return false;
        }

        _words ??= Read(text);
        var rest = text[next..end];
        return _words.Contains((before[..^1] + rest).ToLowerInvariant()) && !_words.Contains((before + rest).ToLowerInvariant());
    }

    private static HashSet<string> Read(string text)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in Word().EnumerateMatches(text))
        {
            words.Add(text.Substring(word.Index, word.Length).ToLowerInvariant());
        }

        return words;
    }

    [GeneratedRegex(@"\p{L}{1,40}(?:-\p{L}{1,40}){0,3}")]
    private static partial Regex Word();
}
