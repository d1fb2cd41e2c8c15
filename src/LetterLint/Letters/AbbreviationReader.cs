using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace LetterLint.Letters;

/// <summary>Finds where a letter introduces an abbreviation: words, then capitals in brackets.</summary>
internal static partial class AbbreviationReader
{
    public static ImmutableArray<Abbreviation> In(IEnumerable<Sentence> sentences)
    {
        var found = ImmutableArray.CreateBuilder<Abbreviation>();
        foreach (var sentence in sentences)
        {
            foreach (Match match in Short().Matches(sentence.Text))
            {
                var letters = match.Groups["short"].Value.Count(char.IsUpper);
                var before = sentence.Words.Where(word => word.End <= match.Index).ToArray();
                if (letters >= 2 && before.Length > 0)
                {
                    var from = Start(before, match.Groups["short"].Value);
                    found.Add(new Abbreviation(
                        sentence.Prose.Phrase(match.Groups["short"].Index, match.Groups["short"].Length),
                        sentence.Prose.Phrase(before[from].Start, before[^1].End - before[from].Start)));
                }
            }
        }

        return found.ToImmutable();
    }

    /// <summary>The word where the expansion begins: the nearest that gives the first letter and leaves enough words for the rest.</summary>
    private static int Start(Text.Word[] before, string abbreviation)
    {
        var capitals = abbreviation.Where(char.IsUpper).Select(char.ToLowerInvariant).ToArray();
        var first = Math.Max(0, before.Length - capitals.Length - 4);
        for (var i = Math.Max(0, before.Length - capitals.Length); i >= first; i--)
        {
            if (before[i].Text[0] == capitals[0])
            {
                return i;
            }
        }

        return Math.Max(0, before.Length - capitals.Length);
    }

    [GeneratedRegex(@"\((?<short>[A-Z][A-Za-z&]{1,9})\)")]
    private static partial Regex Short();
}
