using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace LetterLint.Documents.Word;

/// <summary>
/// The comments that LetterLint leaves. Word gives those of the pane the name of the user, so all are signed: a sign made of their
/// words stands at their end. One in which somebody has changed a word has another sign, and is that person's comment.
/// </summary>
internal static partial class SignedRemark
{
    private const string Beginning = "LetterLint finds: ";

    /// <summary>The lines of a comment with what it is about, the rule and the sign behind them.</summary>
    public static ImmutableArray<string> Sign(IEnumerable<string> lines, string what, string rule)
    {
        string[] said = [.. lines];
        said[0] = Beginning + said[0];
        return [.. said, $"({what}, {rule}, {Sign(string.Concat(said))})"];
    }

    /// <summary>Whether LetterLint has written the comment and nobody has changed it.</summary>
    public static bool IsOne(string comment) =>
        comment.StartsWith(Beginning, StringComparison.Ordinal)
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
