using System.Text.RegularExpressions;
using LetterLint.Frameworks;
using LetterLint.Text;

namespace LetterLint.Readings.References;

/// <summary>The words behind a reference that say where its place is: rules/vocabulary/references.yml.</summary>
internal sealed partial class ReferenceWords
{
    private readonly HashSet<string> _elsewhere;
    private readonly HashSet<string> _itself;
    private readonly HashSet<string> _named;
    private readonly HashSet<string> _documents;

    private ReferenceWords(YamlMap map)
    {
        _elsewhere = Set("elsewhere");
        _itself = Set("itself");
        _named = Set("itself-by-name");
        _documents = Set("documents");

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

    /// <summary>Whether the words before a reference name another text that has it: “the board's procedures, at paragraph 212”; what stands in brackets refers to the letter.</summary>
    public bool TellOfOther(string before)
    {
        // “the strategy is new (see also paragraph 12)”
        var bracket = before.LastIndexOf('(');
        var from = bracket > before.LastIndexOf(')') ? bracket + 1 : before.LastIndexOf('.') + 1;
        var words = Words.Of(before[from..]);
        foreach (var word in words[(Array.FindLastIndex(words, word => word.Text == "see") + 1)..])
        {
            if (_documents.Contains(word.Text))
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(@"^[)\]]?,? (?<first>\p{L}{1,30})(?: (?<second>\p{L}{1,30}))?(?: (?<third>\p{L}{1,30}))?")]
    private static partial Regex Behind();
}
