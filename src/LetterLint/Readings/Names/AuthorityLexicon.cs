using LetterLint.Frameworks;
using LetterLint.Text;

namespace LetterLint.Readings.Names;

/// <summary>The words by which a letter speaks of the authority that it is about, and of others: rules/vocabulary/authority-words.yml.</summary>
internal sealed class AuthorityLexicon
{
    private readonly HashSet<string> _links;
    private readonly Dictionary<string, (HashSet<string> Before, HashSet<string> Behind)> _ownLinks;
    private readonly string[] _placeEndings;

    // A shorter word that ends so is none.
    private const int ShortestPlace = 6;

    private AuthorityLexicon(YamlMap map, AuthorityWords around)
    {
        Around = around;
        _links = Set("links");
        _ownLinks = map.Maps("links-of-its-own").Select(entry => entry.Read(of => (Word: of.Text("of"), Before: of.Texts("before", text => text), Behind: of.OptionalTexts("behind", text => text))))
            .ToDictionary(entry => entry.Word, entry => (entry.Before.ToHashSet(StringComparer.Ordinal), entry.Behind.ToHashSet(StringComparer.Ordinal)), StringComparer.Ordinal);
        Verbs = Set("verbs");
        VerbsOfAuthorities = Set("verbs-of-authorities");
        NotBehindThem = Set("not-behind-them");
        Subjects = Set("subjects");
        BeforeSubjects = Set("before-subjects");
        Leaders = Set("leaders");
        Owned = Set("owned");
        Bodies = Set("bodies");
        (Comers, FoundIn) = (Set("comers"), Set("found-in"));
        Openers = Set("openers");
        OfPlaces = Set("of-places");
        OfSeveral = Set("of-several");
        PlaceBeginnings = Set("place-beginnings");
        Titles = Set("titles");
        _placeEndings = [.. map.Texts("place-endings", text => text)];

        HashSet<string> Set(string key) => map.Texts(key, text => text).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>With these begins what is said of an authority, its people or its services.</summary>
    public IReadOnlySet<string> Verbs { get; }

    /// <summary>What an authority does and a town cannot.</summary>
    public IReadOnlySet<string> VerbsOfAuthorities { get; }

    /// <summary>What makes of those verbs one that a town can have: “has a park”.</summary>
    public IReadOnlySet<string> NotBehindThem { get; }

    /// <summary>Of whom a judgement is made: “children in …”.</summary>
    public IReadOnlySet<string> Subjects { get; }

    /// <summary>Between the name of an authority and whom it has.</summary>
    public IReadOnlySet<string> BeforeSubjects { get; }

    /// <summary>Those who lead the upper of two tiers.</summary>
    public IReadOnlySet<string> Leaders { get; }

    /// <summary>What a council has and a town has not, behind “X Council's”.</summary>
    public IReadOnlySet<string> Owned { get; }

    /// <summary>What an authority has for those it serves: “care leavers' forum”.</summary>
    public IReadOnlySet<string> Bodies { get; }

    /// <summary>What people do in an authority that takes them in, and not in a town: “stay in …”.</summary>
    public IReadOnlySet<string> Comers { get; }

    /// <summary>What a letter finds in the authority that it is about: “a strength of X”.</summary>
    public IReadOnlySet<string> FoundIn { get; }

    /// <summary>With these a sentence begins, not a name.</summary>
    public IReadOnlySet<string> Openers { get; }

    /// <summary>With these a name of a place in two words begins: “North Harwick”.</summary>
    public IReadOnlySet<string> PlaceBeginnings { get; }

    /// <summary>Before the names of people.</summary>
    public IReadOnlySet<string> Titles { get; }

    /// <summary>In a sentence about a part of the authority's area.</summary>
    public IReadOnlySet<string> OfPlaces { get; }

    /// <summary>In the name of what answers for the services of several councils.</summary>
    public IReadOnlySet<string> OfSeveral { get; }

    /// <summary>The words around a name.</summary>
    public AuthorityWords Around { get; }

    public static AuthorityLexicon Of(Framework framework) =>
        framework.Vocabulary.Once(vocabulary => vocabulary.Read("authority-words", map => new AuthorityLexicon(map, AuthorityWords.Of(framework))));

    /// <summary>Whether the words tell of work with others, or of what was before.</summary>
    public bool IsLinked(string text, ReadOnlySpan<Word> words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (_links.Contains(words[i].Text) && !AuthorityWords.IsGenitive(text, words[i])
                && !(_ownLinks.TryGetValue(words[i].Text, out var own)
                    && ((i + 1 < words.Length && own.Before.Contains(words[i + 1].Text)) || (i > 0 && own.Behind.Contains(words[i - 1].Text)))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a folded word ends like the name of a place.</summary>
    public bool IsLikePlace(ReadOnlySpan<char> word)
    {
        foreach (var ending in word.Length >= ShortestPlace ? _placeEndings : [])
        {
            if (word.EndsWith(ending) && word.Length > ending.Length + 1)
            {
                return true;
            }
        }

        return false;
    }
}
