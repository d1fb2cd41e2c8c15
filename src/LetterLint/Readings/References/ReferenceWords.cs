using System.Text.RegularExpressions;
using LetterLint.Frameworks;

namespace LetterLint.Readings.References;

/// <summary>The words behind a reference that say where its place is: rules/vocabulary/references.yml.</summary>
internal sealed partial class ReferenceWords
{
    private readonly HashSet<string> _elsewhere;
    private readonly HashSet<string> _itself;
    private readonly HashSet<string> _named;

    private ReferenceWords(YamlMap map)
    {
        _elsewhere = Set("elsewhere");
        _itself = Set("itself");
        _named = Set("itself-by-name");

        HashSet<string> Set(string key) => map.Texts(key, text => text).ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    public static ReferenceWords Of(Framework framework) => framework.Vocabulary.Once(vocabulary => vocabulary.Read("references", map => new ReferenceWords(map)));

    /// <summary>Whether a text behind a reference leads elsewhere: “of the national guidance”, but “of this letter” is here.</summary>
    public bool LeadElsewhere(string behind)
    {
        if (Behind().Match(behind) is not { Success: true } match || !_elsewhere.Contains(match.Groups["first"].Value))
        {
            return false;
        }

        var (second, third) = (match.Groups["second"].Value, match.Groups["third"].Value);
        var isHere = second.ToLowerInvariant() switch
        {
            "this" => _itself.Contains(third),
            "the" => _named.Contains(third),
            _ => _named.Contains(second),
        };
        return !isHere;
    }

    [GeneratedRegex(@"^[)\]]?,? (?<first>\p{L}{1,30})(?: (?<second>\p{L}{1,30}))?(?: (?<third>\p{L}{1,30}))?")]
    private static partial Regex Behind();
}
