using System.Collections.Immutable;
using System.Text.RegularExpressions;
using LetterLint.Frameworks;
using LetterLint.Text;

namespace LetterLint.Letters;

/// <summary>A key to the grades printed in one line: “4: outstanding; 3: good; 2: adequate; 1: inadequate”.</summary>
internal static partial class KeyLine
{
    // Two numbers with words may be anything; three are a key.
    private const int FewestEntries = 3;
    private const int LongestGap = 8;

    public static IEnumerable<KeyEntry> In(IEnumerable<Sentence> sentences, Framework framework) =>
        sentences.SelectMany(sentence => Of(sentence.Prose, framework));

    public static IEnumerable<KeyEntry> Of(Prose prose, Framework framework)
    {
        if (framework.Scale.Levels.All(level => level.Grade is null))
        {
            yield break;
        }

        Match[] entries = [.. Entry().Matches(prose.Text).Cast<Match>()];
        entries = entries.Length >= FewestEntries ? entries : [.. Turned().Matches(prose.Text).Cast<Match>()];
        if (entries.Length < FewestEntries || !Follow(entries))
        {
            yield break;
        }

        var lines = entries.Select(entry => new KeyEntry(PhraseOf(entry.Groups["grade"]), [PhraseOf(entry.Groups["words"])])).ToArray();
        foreach (var line in lines.Any(entry => entry.Explains(framework.Scale)) ? lines : [])
        {
            yield return line;
        }

        Phrase PhraseOf(Group part) => prose.Phrase(part.Index, part.Length);
    }

    /// <summary>Whether the entries are one enumeration, with nothing between them but a comma or “and”.</summary>
    private static bool Follow(Match[] entries)
    {
        for (var i = 1; i < entries.Length; i++)
        {
            if (entries[i].Index - entries[i - 1].Index - entries[i - 1].Length > LongestGap)
            {
                return false;
            }
        }

        return true;
    }

    // “4: outstanding; 3: good”, “Grade 4 (outstanding), Grade 3 (good)”
    [GeneratedRegex(@"(?:[Gg]rade )?(?<![0-9])(?<grade>[0-9])(?: ?[:=–-] ?| is | means | ?\()(?<words>[A-Za-z][A-Za-z ]{2,60}?)(?:\)?[;,.]|\)| and |$)")]
    private static partial Regex Entry();

    // “outstanding (4), good (3)”, “outstanding: 4; good: 3”, “outstanding (grade 4)”
    [GeneratedRegex(@"(?<words>[A-Za-z]{3,40}(?: [A-Za-z]{1,40}){0,5}) ?(?:[:=–-] ?|\()(?:[Gg]rade )?(?<grade>[0-9])(?![0-9])\)?")]
    private static partial Regex Turned();
}
