using LetterLint.Text;

namespace LetterLint.Letters.Others;

/// <summary>Tells whether two names are of one authority: “Northmere Borough Council” and “Northmere” are.</summary>
internal static class AuthorityName
{
    private static readonly HashSet<string> Generic = new(StringComparer.Ordinal)
    {
        "council", "councils", "borough", "city", "county", "metropolitan", "district", "unitary", "royal", "london", "mbc", "mdc",
        "local", "authority", "authoritys", "of", "the",
    };

    /// <summary>The words that tell an authority from others, folded; all of them where each is generic, as in “City of London”.</summary>
    public static string Core(string name)
    {
        var words = Words.Of(name);
        var core = words.Where(word => !Generic.Contains(word.Text)).Select(word => word.Text).ToArray();
        return string.Join(' ', core.Length > 0 ? core : [.. words.Select(word => word.Text)]);
    }
}
