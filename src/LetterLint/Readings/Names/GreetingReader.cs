using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Names;

/// <summary>Compares the salutation with the address, and the leave with the salutation.</summary>
internal static class GreetingReader
{
    // A letter has more, and its writer stands in one of the last lines.
    private const int FewestSentences = 6;
    private const int LinesBelow = 3;

    /// <summary>The people whom the salutation greets, each beside the one whom the address names.</summary>
    public static List<GreetedPerson> In(Letter letter)
    {
        var found = new List<GreetedPerson>();
        if (letter.Salutation is not { } salutation)
        {
            return found;
        }

        var known = PersonWords.Of(letter.Framework!);
        var addressees = Addressees(letter.Addressee, known);
        var all = Greeted(salutation, known);
        var isOneAddressed = all.Exists(greeted => addressees.Exists(addressee => addressee.IsGreetedAs(greeted, letter.Framework!)));
        foreach (var greeted in all)
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

            // Of several who are greeted the address may name one alone.
            found.Add(new GreetedPerson(greeted.Words, isOneAddressed && all.Count > addressees.Count ? null : other?.Words));
        }

        return found;
    }

    /// <summary>How the letter takes its leave.</summary>
    public static Leave? LeaveOf(Letter letter)
    {
        var known = PersonWords.Of(letter.Framework!);
        if (letter.SignOff is not { } line)
        {
            return Missing(letter, known);
        }

        var words = Words.Of(line.Text);
        var last = SignOff.LastOf(words);
        var leave = line.Part(0, last.End);
        var isFaithful = SignOff.Nearest(last.Text) == "faithfully";
        var spelled = SignOff.Spelled(leave.Text);
        if (letter.Salutation is not { } salutation || SignOff.Nearest(last.Text) is null)
        {
            return new Leave(leave, spelled, null, null);
        }

        var isNamed = Greeted(salutation, known).Count > 0;
        var isSir = Words.Of(salutation.Text) is [_, var second, ..] && known.Sirs.Contains(second.Text) && !isNamed;
        return isNamed && isFaithful ? new Leave(leave, spelled, salutation, "Yours sincerely")
            : isSir && !isFaithful ? new Leave(leave, spelled, salutation, "Yours faithfully")
            : new Leave(leave, spelled, null, null);
    }

    private static List<Person> Greeted(Phrase salutation, PersonWords known)
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

            if (text[at..end].Trim() is { Length: > 0 } name && !known.Nameless.Contains(name.ToLowerInvariant())
                && Person.At(salutation.Part(at + text.AsSpan(at).IndexOf(name), at + text.AsSpan(at).IndexOf(name) + name.Length), least: 1, known) is { } person)
            {
                found.Add(person);
            }

            at = end + (end < text.Length && text[end] == ' ' ? " and ".Length : 1);
        }

        return found;
    }

    /// <summary>Those who are named with a title or a post; where nobody is, the name with which the address begins.</summary>
    public static List<Person> Addressees(IReadOnlyList<Phrase> lines, PersonWords known)
    {
        var found = new List<Person>();
        List<Person> first = [];
        for (var i = 0; i < lines.Count; i++)
        {
            var people = Person.AllIn(lines[i], known);
            if (people.Count == 0)
            {
                continue;
            }

            first = first.Count == 0 && i < 2 ? people : first;
            if (people.Count > 1 || people[0].Title is not null || Person.HasPost(lines[i].Text, known) || (i + 1 < lines.Count && Person.HasPost(lines[i + 1].Text, known)))
            {
                found.AddRange(people);
            }
        }

        return found.Count == 0 ? first : found;
    }

    /// <summary>A letter that greets, and ends in the name of its writer without a leave; one that breaks off before is none.</summary>
    private static Leave? Missing(Letter letter, PersonWords known)
    {
        if (letter.Salutation is not { } salutation || letter.Sentences.Length < FewestSentences)
        {
            return null;
        }

        var signature = (Phrase?)null;
        for (var i = letter.Sentences.Length - 1; i >= letter.Sentences.Length - LinesBelow; i--)
        {
            var sentence = letter.Sentences[i];
            foreach (var word in sentence.Words)
            {
                if (known.OtherLeaves.Contains(word.Text))
                {
                    return null;
                }
            }

            if (sentence.Words.Length is 2 or 3 && !sentence.Text.EndsWith('.') && Person.At(sentence.Prose.Whole, least: 2, known) is not null)
            {
                signature = sentence.Prose.Whole;
            }
        }

        return signature is null ? null : new Leave(salutation, null, salutation, null) { Signature = signature };
    }
}
