using LetterLint.Frameworks;
using LetterLint.Letters;

namespace LetterLint.Readings.Names;

/// <summary>Given names and what their bearers are called: rules/vocabulary/given-names.yml.</summary>
internal sealed class GivenNames
{
    private readonly List<string[]> _names = [];

    private GivenNames(YamlMap map)
    {
        foreach (var names in map.TextLists("names"))
        {
            _names.Add([.. names]);
        }
    }

    /// <summary>Whether one person may bear both names: “Anthony” and “Tony”.</summary>
    public static bool AreOne(Framework framework, string first, string second)
    {
        if (first.Length > 2 && second.Length > 2 && (first.StartsWith(second, StringComparison.Ordinal) || second.StartsWith(first, StringComparison.Ordinal)))
        {
            return true;
        }

        foreach (var names in Of(framework)._names)
        {
            if (Array.IndexOf(names, first) >= 0 && Array.IndexOf(names, second) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private static GivenNames Of(Framework framework) => framework.Vocabulary.Once(vocabulary => vocabulary.Read("given-names", map => new GivenNames(map)));
}
