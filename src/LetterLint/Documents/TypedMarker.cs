using System.Globalization;
using System.Text.RegularExpressions;
using LetterLint.Text;

namespace LetterLint.Documents;

/// <summary>A bullet or number that somebody typed at the start of a paragraph.</summary>
internal static partial class TypedMarker
{
    /// <summary>The marker, if there is one, and the words behind it.</summary>
    public static (ListMarker? Marker, Prose Words) Split(Prose prose)
    {
        var match = Bullet().Match(prose.Text);
        match = match.Success ? match : Number().Match(prose.Text);
        if (!match.Success)
        {
            return (null, prose);
        }

        var mark = match.Groups["mark"];
        var number = match.Groups["number"];
        var marker = new ListMarker(
            mark.Value is [>= '\uE000' and <= '\uF8FF'] ? "•" : mark.Value,
            number.Success ? int.Parse(number.Value, CultureInfo.InvariantCulture) : null,
            prose.SpanOf(mark.Index, mark.Length));
        return (marker, prose.Slice(match.Length, prose.Text.Length - match.Length));
    }

    [GeneratedRegex(@"\A(?<mark>[•◼■▪●○◦□➢✓·\uE000-\uF8FF]|[-–—*o+](?= )) *(?=\S)")]
    private static partial Regex Bullet();

    [GeneratedRegex(@"\A(?<mark>(?<number>[0-9]{1,3})[.)]|\(?[a-z]\)|\(?[ivx]{1,5}\)|R[0-9]{1,2}\.?) +(?=\S)")]
    private static partial Regex Number();
}
