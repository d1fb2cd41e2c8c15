using System.Text.RegularExpressions;
using LetterLint.Letters;

namespace LetterLint.Readings.Language;

/// <summary>Tells web and e-mail addresses from words.</summary>
internal static partial class Addresses
{
    private const int Farthest = 80;

    /// <summary>Whether what stands between blanks around this place is an address.</summary>
    public static bool Hold(string text, int start, int end)
    {
        var from = Math.Max(0, start - Farthest);
        from += text.AsSpan(from, start - from).LastIndexOf(' ') + 1;
        var rest = text.AsSpan(end, Math.Min(text.Length - end, Farthest));
        var blank = rest.IndexOf(' ');
        return Address().IsMatch(text.AsSpan(from, end - from + (blank < 0 ? rest.Length : blank)));
    }

    [GeneratedRegex(@"@|://|www\.|\w/\w{1,60}/|\.(?:uk|com|org|net|gov|eu|info|docx?|pdf)(?![\p{L}\d])", RegexOptions.IgnoreCase)]
    private static partial Regex Address();
}
