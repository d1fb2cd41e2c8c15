using LetterLint.Frameworks;
using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Names;

/// <summary>A person as a line names one: “Mrs Ann Baxter”.</summary>
internal sealed class Person
{
    private const int MostNames = 5;

    private Person(Phrase words, string? title, List<string> names) => (Words, Title, Names) = (words, title, names);

    public Phrase Words { get; }

    public string? Title { get; }

    /// <summary>The folded words of the name, without the title.</summary>
    public List<string> Names { get; }

    /// <summary>The same with the last name as one, where a hyphen joins it: “pryce-hughes”.</summary>
    public IReadOnlyList<string> Whole
    {
        get
        {
            var first = Names.Count - 1;
            for (var hyphen = Words.Text.LastIndexOf('-'); first > 0 && hyphen > 0 && Words.Text.IndexOf(' ', hyphen) < 0; hyphen = Words.Text.LastIndexOf('-', hyphen - 1))
            {
                first--;
            }

            return first == Names.Count - 1 ? Names : [.. Names[..first], string.Join('-', Names[first..])];
        }
    }

    /// <summary>The person at the beginning of a phrase, or null where there is none; without a title there are at least two words.</summary>
    public static Person? At(Phrase line, int least, PersonWords known)
    {
        var words = LetterLint.Text.Words.Of(line.Text);
        var at = 0;
        while (at < words.Length && char.IsAsciiDigit(words[at].Text[0]) && at == 0)
        {
            at++;
        }

        var from = at;
        string? title = null;
        while (at < words.Length && known.Titles.Contains(words[at].Text))
        {
            title ??= words[at].Text;
            at++;
        }

        var names = new List<string>();
        var end = at;
        for (; at < words.Length && (at == from || IsJoined(line.Text, words[at - 1].End, words[at].Start)); at++)
        {
            var word = words[at];
            if (!char.IsLetter(word.Text[0]) || known.NoNames.Contains(word.Text) || (!char.IsUpper(line.Text[word.Start]) && !known.Particles.Contains(word.Text)))
            {
                break;
            }

            if (!known.Honours.Contains(word.Text))
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
        var isWhole = at == words.Length || title is not null || known.Posts.Contains(words[at].Text) || line.Text.AsSpan(words[at - 1].End).TrimStart(' ')[0] is ',' or '(' or '-';
        return isWhole ? new Person(line.Part(words[from].Start, words[end - 1].End), title, names) : null;
    }

    /// <summary>Whether the name in a salutation can be this person's.</summary>
    public bool IsGreetedAs(Person greeted, Framework framework)
    {
        var known = PersonWords.Of(framework);
        if (Title is not null && greeted.Title is not null && Title != greeted.Title && known.Gendered.Contains(Title) && known.Gendered.Contains(greeted.Title))
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
        return greeted.Title is null || known.OfFirstNames.Contains(greeted.Title) || Names.Count == 1 || Names[^1] == greeted.Names[^1]
            || (Title is not null && known.OfFirstNames.Contains(Title));
    }

    /// <summary>
    /// Those whom a line names: “Mrs Ann Baxter”, “Mrs Ann Baxter and Mr Tom Hale”, “Ann and Tom Hale”, “Mr &amp; Mrs Hale”;
    /// one without a title has two names at least, or shares the last.
    /// </summary>
    public static List<Person> AllIn(Phrase line, PersonWords known)
    {
        var parts = Parts(line.Text);
        if (parts.Count == 1)
        {
            return At(line, least: 2, known) is { } only ? [only] : [];
        }

        var found = new List<Person>();
        var lastName = (string?)null;
        for (var i = parts.Count - 1; i >= 0; i--)
        {
            var part = line.Part(parts[i].Start, parts[i].End);
            var words = LetterLint.Text.Words.Of(part.Text);
            if (At(part, least: 2, known) is { } person)
            {
                found.Insert(0, person);
                lastName = person.Names[^1];
            }
            else if (lastName is not null && words is [var single] && (known.Titles.Contains(single.Text) || (char.IsUpper(part.Text[single.Start]) && !known.NoNames.Contains(single.Text))))
            {
                var isTitle = known.Titles.Contains(single.Text);
                found.Insert(0, new Person(part, isTitle ? single.Text : null, isTitle ? [lastName] : [single.Text, lastName]));
            }
        }

        return found;
    }

    /// <summary>What “and”, “&amp;” and strokes part.</summary>
    private static List<Span> Parts(string text)
    {
        var parts = new List<Span>();
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var length = text[at] is '&' or '/' ? 1 : text.AsSpan(at).StartsWith(" and ", StringComparison.OrdinalIgnoreCase) ? " and ".Length : 0;
            if (length > 0)
            {
                parts.Add(Span.Between(start, at));
                (start, at) = (at + length, at + length - 1);
            }
        }

        parts.Add(Span.Between(start, text.Length));
        return parts;
    }

    /// <summary>Whether a line names a post.</summary>
    public static bool HasPost(string line, PersonWords known)
    {
        foreach (var word in LetterLint.Text.Words.Of(line))
        {
            if (known.Posts.Contains(word.Text) || known.MorePosts.Contains(word.Text))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsJoined(string text, int from, int to) => text.AsSpan(from, to - from) is " " or "-" or ". " or "";
}
