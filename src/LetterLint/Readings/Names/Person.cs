using LetterLint.Frameworks;
using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Names;

/// <summary>A person as a line names one: “Mrs Ann Baxter”.</summary>
internal sealed class Person
{
    private static readonly HashSet<string> Titles = new(StringComparer.Ordinal)
    {
        "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "dame", "lord", "lady", "baroness", "cllr", "councillor", "rev", "revd", "reverend", "canon",
    };

    // Of these one person has one; a doctor may well be a Mrs.
    private static readonly HashSet<string> Genders = new(StringComparer.Ordinal)
    {
        "mr", "mrs", "ms", "miss", "mx",
    };

    // Words of posts, bodies and addresses; a line with one of them is no name, or its name ends before it.
    private static readonly HashSet<string> Others = new(StringComparer.Ordinal)
    {
        "director", "directors", "directorate", "chief", "strategic", "interim", "corporate", "executive", "acting", "deputy", "group", "head", "service", "services",
        "managing", "assistant", "officer", "council", "borough", "county", "city", "london", "children", "childrens", "family", "families", "people", "house", "hall",
        "street", "road", "square", "lane", "avenue", "civic", "centre", "town", "offices", "office", "building", "buildings", "floor", "department", "authority", "trust",
        "district", "metropolitan", "royal", "north", "south", "east", "west", "st", "park", "place", "way", "box", "po", "manager", "chair", "leader", "member", "the",
        "of", "for", "and", "education", "social", "care", "learning", "private", "confidential", "insert", "address", "name", "ofsted", "dear", "court", "gate", "tower", "village", "green", "close", "drive", "terrace", "quay", "county", "mayor", "by", "email", "england", "united", "kingdom", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    };

    private static readonly HashSet<string> Honours = new(StringComparer.Ordinal)
    {
        "obe", "mbe", "cbe", "hmi", "qc", "kc", "dbe", "kbe", "cb", "phd",
    };

    private const int MostNames = 5;

    private Person(Phrase words, string? title, List<string> names) => (Words, Title, Names) = (words, title, names);

    public Phrase Words { get; }

    public string? Title { get; }

    /// <summary>The folded words of the name, without the title.</summary>
    public List<string> Names { get; }

    /// <summary>Whether a folded word is a title: “mr”.</summary>
    public static bool IsTitle(string word) => Titles.Contains(word);

    /// <summary>The person at the beginning of a phrase, or null where there is none; without a title there are at least two words.</summary>
    public static Person? At(Phrase line, int least)
    {
        var words = LetterLint.Text.Words.Of(line.Text);
        var at = 0;
        while (at < words.Length && char.IsAsciiDigit(words[at].Text[0]) && at == 0)
        {
            at++;
        }

        var from = at;
        string? title = null;
        while (at < words.Length && Titles.Contains(words[at].Text))
        {
            title ??= words[at].Text;
            at++;
        }

        var names = new List<string>();
        var end = at;
        for (; at < words.Length && (at == from || IsJoined(line.Text, words[at - 1].End, words[at].Start)); at++)
        {
            var word = words[at];
            if (!char.IsLetter(word.Text[0]) || Others.Contains(word.Text) || (!char.IsUpper(line.Text[word.Start]) && word.Text is not ("de" or "van" or "der" or "von" or "la" or "le")))
            {
                break;
            }

            if (!Honours.Contains(word.Text))
            {
                names.Add(word.Text);
                end = at + 1;
            }
        }

        if (names.Count == 0 || names.Count > MostNames || (title is null && names.Count < least))
        {
            return null;
        }

        // Without a title nothing but a post may follow: “Margaret McMillan Tower” is no person.
        var isWhole = at == words.Length || title is not null || Posts(words[at].Text) || line.Text.AsSpan(words[at - 1].End).TrimStart(' ')[0] is ',' or '(' or '-';
        return isWhole ? new Person(line.Part(words[from].Start, words[end - 1].End), title, names) : null;
    }

    /// <summary>Whether the name in a salutation can be this person's.</summary>
    public bool IsGreetedAs(Person greeted, Framework framework)
    {
        if (Title is not null && greeted.Title is not null && Title != greeted.Title && Genders.Contains(Title) && Genders.Contains(greeted.Title))
        {
            return false;
        }

        foreach (var name in greeted.Names)
        {
            if (!Names.Contains(name) && !(greeted.Title is null && GivenNames.AreOne(framework, Names[0], name)) && name.Length > 1)
            {
                return false;
            }
        }

        // “Mr Michael” is not Michael Marks, though he may be Sir Michael.
        return greeted.Title is null or "sir" or "dame" or "lord" or "lady" || Names.Count == 1 || Names[^1] == greeted.Names[^1] || Title is "sir" or "dame";
    }

    /// <summary>Whether a line names a post.</summary>
    public static bool HasPost(string line)
    {
        foreach (var word in LetterLint.Text.Words.Of(line))
        {
            if (Posts(word.Text) || word.Text is "officer" or "dcs")
            {
                return true;
            }
        }

        return false;
    }

    private static bool Posts(string word) => word is "director" or "chief" or "strategic" or "interim" or "corporate" or "executive" or "acting" or "deputy" or "group" or "head" or "service" or "managing" or "assistant";

    private static bool IsJoined(string text, int from, int to) => text.AsSpan(from, to - from) is " " or "-" or ". " or "";
}
