using System.Text;

namespace LetterLint.Frameworks;

/// <summary>Reads rules/vocabulary/abbreviations.yml: what no letter, or no letter of a framework, need expand.</summary>
internal sealed class AbbreviationFile
{
    private readonly IReadOnlyList<string> _everywhere;
    private readonly IReadOnlyList<OfFrameworks> _frameworks;

    private AbbreviationFile(IReadOnlyList<string> everywhere, IReadOnlyList<string> known, IReadOnlyList<OfFrameworks> frameworks) =>
        (_everywhere, Known, _frameworks) = (everywhere, known.Select(LettersOf).ToHashSet(StringComparer.Ordinal), frameworks);

    /// <summary>What the vocabulary says, and what a house approves of beside it.</summary>
    public static AbbreviationFile In(Vocabulary vocabulary, IEnumerable<string> approved) => vocabulary.Read("abbreviations", map => new AbbreviationFile(
        [.. map.Texts("everywhere", text => text), .. map.Texts("words", text => text), .. approved],
        map.Texts("known", text => text),
        [.. map.Maps("frameworks").Select(entry => entry.Read(of => new OfFrameworks(of.Texts("of", text => text), of.Texts("common", text => text))))]));

    /// <summary>The abbreviations by which people in the field know what they stand for.</summary>
    public IReadOnlySet<string> Known { get; }

    /// <summary>The abbreviations that a letter of this framework need not expand.</summary>
    public IReadOnlySet<string> CommonIn(string framework) => new HashSet<string>(
        [.. _everywhere.Select(LettersOf), .. _frameworks.Where(entry => entry.Frameworks.Contains(framework)).SelectMany(entry => entry.Common).Select(LettersOf)], StringComparer.Ordinal);

    /// <summary>The letters of an abbreviation that has no sign of the plural, in small letters.</summary>
    public static string LettersOf(string shortForm)
    {
        var letters = new StringBuilder(shortForm.Length);
        foreach (var unit in shortForm)
        {
            if (char.IsLetter(unit))
            {
                letters.Append(char.ToLowerInvariant(unit));
            }
        }

        return letters.ToString();
    }

    private sealed record OfFrameworks(IReadOnlyList<string> Frameworks, IReadOnlyList<string> Common);
}
