using LetterLint.Frameworks;
using LetterLint.Text;

namespace LetterLint.Readings.Language;

/// <summary>Tells words in capitals from abbreviations: rules/vocabulary/capitals.yml.</summary>
internal sealed class CapitalWords
{
    private readonly HashSet<string> _emphasised;
    private readonly HashSet<string> _abbreviations;
    private readonly HashSet<string> _nounsOfInsiders;
    private readonly HashSet<string> _behindWholeNames;
    private readonly HashSet<string> _asides;
    private readonly HashSet<string> _determiners;
    private readonly List<string> _caseBefore;
    private readonly List<string> _caseBehind;
    private readonly HashSet<string> _small;

    private CapitalWords(YamlMap map)
    {
        _emphasised = Set("emphasised");
        _abbreviations = [.. map.Texts("abbreviations-too", AbbreviationFile.LettersOf)];
        _nounsOfInsiders = Set("nouns-of-insiders");
        _behindWholeNames = Set("behind-whole-names");
        _asides = Set("asides");
        _determiners = Set("determiners");
        _caseBefore = [.. map.Texts("before-initials", text => text + " ")];
        _caseBehind = [.. map.Texts("behind-initials", text => " " + text)];
        _small = Set("small");

        HashSet<string> Set(string key) => map.Texts(key, text => text).ToHashSet(StringComparer.Ordinal);
    }

    public static CapitalWords Of(Framework framework) => framework.Vocabulary.Once(vocabulary => vocabulary.Read("capitals", map => new CapitalWords(map)));

    /// <summary>Whether capitals are a word of the language, written so for emphasis or as a name.</summary>
    public bool IsWord(ShortForm shortForm)
    {
        var text = shortForm.Prose.Text.AsSpan(shortForm.Start, shortForm.Length);
        if (IsOfCase(shortForm))
        {
            return true;
        }

        // “the KIDs service”
        text = text is [.., >= 'A' and <= 'Z', 's'] ? text[..^1] : text;
        if (text.IndexOfAnyExceptInRange('A', 'Z') >= 0)
        {
            return false;
        }

        return _emphasised.Contains(text.ToString())
            || (text.Length > 2 && !_abbreviations.Contains(shortForm.Letters) && EnglishWords.Common.HasCompound(shortForm.Letters) && !IsOfInsiders(shortForm) && !IsWholeName(shortForm));
    }

    /// <summary>The initials of a child or a family: “the AB serious case review”, “Child Q”.</summary>
    private bool IsOfCase(ShortForm shortForm)
    {
        if (shortForm.Length > 2)
        {
            return false;
        }

        var text = shortForm.Prose.Text;
        return _caseBehind.Exists(words => string.Compare(text, shortForm.End, words, 0, words.Length, StringComparison.OrdinalIgnoreCase) == 0)
            || _caseBefore.Exists(words => shortForm.Start >= words.Length
                && string.Compare(text, shortForm.Start - words.Length, words, 0, words.Length, StringComparison.OrdinalIgnoreCase) == 0);
    }

    /// <summary>Whether words in a bracket say what stands before it: “SENDIAS (an advice service for parents)”.</summary>
    public bool IsExplanation(ReadOnlySpan<Word> words) =>
        words.Length > 2 && !_asides.Contains(words[0].Text) && !char.IsAsciiDigit(words[0].Text[0]);

    /// <summary>Whether a description begins with a word.</summary>
    public bool IsDeterminer(string word) => _determiners.Contains(word);

    /// <summary>Whether an abbreviation may do without the first letter of a word.</summary>
    public bool IsSmall(string word) => _small.Contains(word);

    private bool IsOfInsiders(ShortForm shortForm) => WordBehind(shortForm) is { } word && _nounsOfInsiders.Contains(word);

    /// <summary>“Members of the TOAST, who meet …”, “the TOAST is …”: “the” before it and no noun behind it; two words in one are the name of a place.</summary>
    private bool IsWholeName(ShortForm shortForm)
    {
        var before = shortForm.Prose.Text.AsSpan(0, shortForm.Start);
        return EnglishWords.Common.Has(shortForm.Letters) && before.EndsWith("the ", StringComparison.OrdinalIgnoreCase) && (before.Length == 4 || !char.IsLetter(before[^5]))
            && (shortForm.End == shortForm.Prose.Text.Length || shortForm.Prose.Text[shortForm.End] is ',' or '.' or ';' or ':'
                || (WordBehind(shortForm) is { } word && _behindWholeNames.Contains(word)));
    }

    private static string? WordBehind(ShortForm shortForm)
    {
        var rest = shortForm.Prose.Text.AsSpan(shortForm.End);
        if (rest is not [' ', ..])
        {
            return null;
        }

        var length = rest[1..].IndexOfAnyExceptInRange('a', 'z');
        return (length < 0 ? rest[1..] : rest.Slice(1, length)).ToString();
    }
}
