using System.Globalization;
using System.Text.RegularExpressions;

namespace LetterLint.Documents.Word;

/// <summary>
/// Knows the comments that the pane has left. Word gives them the name of the user, so they are signed: a sign made of their
/// words stands at their end. One in which somebody has changed a word has another sign, and is that person's comment.
/// </summary>
internal static partial class SignedRemark
{
    /// <summary>Whether the pane has written the comment and nobody has changed it.</summary>
    public static bool IsOne(string comment) =>
        comment.StartsWith("LetterLint finds: ", StringComparison.Ordinal)
        && End().Match(comment) is { Success: true } end && Sign(comment.AsSpan(0, end.Index)) == end.Groups["sign"].Value;

    // FNV-1a over the words; how Word parts its lines does not count. remark.ts is the same in TypeScript.
    private static string Sign(ReadOnlySpan<char> words)
    {
        var hash = 0x811C9DC5u;
        foreach (var character in words)
        {
            if (!char.IsWhiteSpace(character) && character != '\uFEFF')
            {
                hash = unchecked((hash ^ character) * 0x01000193u);
            }
        }

        return hash.ToString("x8", CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"\([a-z ]{1,20}, [a-z0-9-]{1,80}, (?<sign>[0-9a-f]{8})\)\s{0,20}$")]
    private static partial Regex End();
}
