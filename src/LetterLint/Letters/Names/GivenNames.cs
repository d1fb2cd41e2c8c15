using LetterLint.Frameworks;

namespace LetterLint.Letters.Names;

/// <summary>Given names and what their bearers are called: rules/vocabulary/given-names.yml.</summary>
internal sealed class GivenNames
{
    private static readonly Lazy<List<string[]>> Shared = new(Read);

    /// <summary>Whether one person may bear both names: “Anthony” and “Tony”.</summary>
    public static bool AreOne(string first, string second)
    {
        if (first.Length > 2 && second.Length > 2 && (first.StartsWith(second, StringComparison.Ordinal) || second.StartsWith(first, StringComparison.Ordinal)))
        {
            return true;
        }

        foreach (var names in Shared.Value)
        {
            if (Array.IndexOf(names, first) >= 0 && Array.IndexOf(names, second) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private static List<string[]> Read() => Vocabulary.Read("given-names", map =>
    {
        var all = new List<string[]>();
        foreach (var names in map.TextLists("names"))
        {
            all.Add([.. names]);
        }

        return all;
    });
}
