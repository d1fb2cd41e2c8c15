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

    public static IEnumerable<KeyEntry> In(IEnumerable<Sentence> sentences, Framework framework) =>
        sentences.SelectMany(sentence => Of(sentence.Prose, framework));

    public static IEnumerable<KeyEntry> Of(Prose prose, Framework framework)
    {
        if (framework.Scale.Levels.All(level => level.Grade is null))
        {
            yield break;
        }

        var entries = Entry().Matches(prose.Text);
        if (entries.Count < FewestEntries || entries[0].Index > 0)
        {
            yield break;
        }

        var lines = entries.Select(entry => new KeyEntry(PhraseOf(entry.Groups["grade"]), [PhraseOf(entry.Groups["words"])])).ToArray();
        foreach (var line in lines.Any(framework.IsKeyLine) ? lines : [])
        {
            yield return line;
        }

        Phrase PhraseOf(Group part) => prose.Phrase(part.Index, part.Length);
    }

    [GeneratedRegex(@"(?<grade>\d)(?: ?[:=–-] ?| is )(?<words>[A-Za-z][A-Za-z ]{2,60}?)(?:[;,.]|$)")]
    private static partial Regex Entry();
}
