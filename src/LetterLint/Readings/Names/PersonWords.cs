using LetterLint.Frameworks;

namespace LetterLint.Readings.Names;

/// <summary>Titles, posts and what else stands around the names of people: rules/vocabulary/persons.yml.</summary>
internal sealed class PersonWords
{
    private readonly string[][] _endings;

    private PersonWords(YamlMap map)
    {
        Titles = Set("titles");
        Gendered = Set("gendered");
        OfFirstNames = Set("of-first-names");
        Honours = Set("honours");
        Particles = Set("particles");
        Posts = Set("posts");
        MorePosts = Set("more-posts");
        NoNames = Set("no-names");
        Nameless = Set("nameless");
        Sirs = Set("sirs");
        OtherLeaves = Set("other-leaves");
        Telling = Set("telling");
        _endings = [.. map.Texts("endings-of-one-sound", endings => endings.Split(' '))];

        HashSet<string> Set(string key) => map.Texts(key, text => text).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>“Mr”, “Dame”.</summary>
    public IReadOnlySet<string> Titles { get; }

    /// <summary>Titles of which one person has one.</summary>
    public IReadOnlySet<string> Gendered { get; }

    /// <summary>Titles that the first name follows.</summary>
    public IReadOnlySet<string> OfFirstNames { get; }

    /// <summary>Letters behind a name.</summary>
    public IReadOnlySet<string> Honours { get; }

    /// <summary>Small words in a name: “de”.</summary>
    public IReadOnlySet<string> Particles { get; }

    /// <summary>With these a post begins.</summary>
    public IReadOnlySet<string> Posts { get; }

    /// <summary>In a post, and never at its beginning.</summary>
    public IReadOnlySet<string> MorePosts { get; }

    /// <summary>In no name.</summary>
    public IReadOnlySet<string> NoNames { get; }

    /// <summary>Greeted so, nobody is named.</summary>
    public IReadOnlySet<string> Nameless { get; }

    /// <summary>“Dear Sir” and the like.</summary>
    public IReadOnlySet<string> Sirs { get; }

    /// <summary>“Kind regards” and the like.</summary>
    public IReadOnlySet<string> OtherLeaves { get; }

    /// <summary>A different one of these makes another name.</summary>
    public IReadOnlySet<string> Telling { get; }

    /// <summary>Whether two names differ only in how an ending of one sound is written: “Ashleigh”, “Ashlea”.</summary>
    public bool SoundAlike(string one, string two) => Array.Exists(_endings, endings => Array.Exists(endings, ending => one.EndsWith(ending, StringComparison.Ordinal)
        && Array.Exists(endings, other => other != ending && two.EndsWith(other, StringComparison.Ordinal) && one.AsSpan(0, one.Length - ending.Length).SequenceEqual(two.AsSpan(0, two.Length - other.Length)))));

    public static PersonWords Of(Framework framework) => framework.Vocabulary.Once(vocabulary => vocabulary.Read("persons", map => new PersonWords(map)));
}
