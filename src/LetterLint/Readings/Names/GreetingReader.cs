using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Names;

/// <summary>Compares the salutation with the address, and the leave with the salutation.</summary>
internal static class GreetingReader
{
    // Titles and plurals by which nobody is named.
    private static readonly HashSet<string> Nameless = new(StringComparer.OrdinalIgnoreCase)
    {
        "sir", "sirs", "madam", "colleague", "colleagues", "all", "friend", "friends", "parent", "parents", "director", "councillor", "chair", "headteacher", "minister", "leader",
    };

    /// <summary>The people whom the salutation greets, each beside the one whom the address names.</summary>
    public static List<GreetedPerson> In(Letter letter)
    {
        var found = new List<GreetedPerson>();
        if (letter.Salutation is not { } salutation)
        {
            return found;
        }

        var addressees = Addressees(letter.Addressee);
        foreach (var greeted in Greeted(salutation))
        {
            Person? other = null;
            foreach (var addressee in addressees)
            {
                other ??= addressee;
                if (addressee.IsGreetedAs(greeted, letter.Framework!))
                {
                    other = null;
                    break;
                }
            }

            found.Add(new GreetedPerson(greeted.Words, other?.Words));
        }

        return found;
    }

    /// <summary>How the letter takes its leave.</summary>
    public static Leave? LeaveOf(Letter letter)
    {
        if (letter.SignOff is not { } line)
        {
            return null;
        }

        var words = Words.Of(line.Text);
        var leave = line.Part(0, words[^1].End);
        var isFaithful = SignOff.Nearest(words[^1].Text) == "faithfully";
        var spelled = SignOff.Spelled(leave.Text);
        if (letter.Salutation is not { } salutation || SignOff.Nearest(words[^1].Text) is null)
        {
            return new Leave(leave, spelled, null, null);
        }

        var isNamed = Greeted(salutation).Count > 0;
        var isSir = Words.Of(salutation.Text) is [_, { Text: "sir" or "madam" or "sirs" }, ..] && !isNamed;
        return isNamed && isFaithful ? new Leave(leave, spelled, salutation, "Yours sincerely")
            : isSir && !isFaithful ? new Leave(leave, spelled, salutation, "Yours faithfully")
            : new Leave(leave, spelled, null, null);
    }

    private static List<Person> Greeted(Phrase salutation)
    {
        var found = new List<Person>();
        var text = salutation.Text;
        for (var at = "Dear".Length; at < text.Length;)
        {
            var end = at;
            while (end < text.Length && text[end] is not (',' or '&' or '/') && !text.AsSpan(end).StartsWith(" and "))
            {
                end++;
            }

            if (text[at..end].Trim() is { Length: > 0 } name && !Nameless.Contains(name)
                && Person.At(salutation.Part(at + text.AsSpan(at).IndexOf(name), at + text.AsSpan(at).IndexOf(name) + name.Length), least: 1) is { } person)
            {
                found.Add(person);
            }

            at = end + (end < text.Length && text[end] == ' ' ? " and ".Length : 1);
        }

        return found;
    }

    /// <summary>Those who are named with a title or a post; where nobody is, the name with which the address begins.</summary>
    public static List<Person> Addressees(IReadOnlyList<Phrase> lines)
    {
        var found = new List<Person>();
        Person? first = null;
        for (var i = 0; i < lines.Count; i++)
        {
            if (Person.At(lines[i], least: 2) is not { } person)
            {
                continue;
            }

            first ??= i < 2 ? person : null;
            if (person.Title is not null || Person.HasPost(lines[i].Text) || (i + 1 < lines.Count && Person.HasPost(lines[i + 1].Text)))
            {
                found.Add(person);
            }
        }

        if (found.Count == 0 && first is not null)
        {
            found.Add(first);
        }

        return found;
    }
}
