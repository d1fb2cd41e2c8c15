using System.Collections.Immutable;
using LetterLint.Letters.Language;

namespace LetterLint.Frameworks;

/// <summary>Reads rules/vocabulary/abbreviations.yml: what no letter, or no letter of a framework, need expand.</summary>
internal sealed class AbbreviationFile
{
    private readonly IReadOnlyList<string> _everywhere;
    private readonly IReadOnlyList<(IReadOnlyList<string> Frameworks, IReadOnlyList<string> Common)> _frameworks;

    private AbbreviationFile(IReadOnlyList<string> everywhere, IReadOnlyList<(IReadOnlyList<string> Frameworks, IReadOnlyList<string> Common)> frameworks) =>
        (_everywhere, _frameworks) = (everywhere, frameworks);

    /// <summary>What the vocabulary says, and what a house approves of beside it.</summary>
    public static AbbreviationFile BuiltIn(IEnumerable<string> approved) => Vocabulary.Read("abbreviations", map => new AbbreviationFile(
        [.. map.Texts("everywhere", text => text), .. map.Texts("words", text => text), .. approved],
        [.. map.Maps("frameworks").Select(entry => entry.Read(of => (of.Texts("of", text => text), of.Texts("common", text => text))))]));

    /// <summary>The abbreviations that a letter of this framework need not expand.</summary>
    public ImmutableHashSet<string> CommonIn(string framework) =>
        [.. _everywhere.Select(ShortForm.LettersOf), .. _frameworks.Where(entry => entry.Frameworks.Contains(framework)).SelectMany(entry => entry.Common).Select(ShortForm.LettersOf)];
}
