using LetterLint.Frameworks;
using LetterLint.Letters;
using LetterLint.Readings.Language;
using LetterLint.Text;

namespace LetterLint.Readings.Names;

/// <summary>Finds names of plans, boards and people that a letter spells in two ways: “Bright Futures Plan”, “Brighter Futures Plan”.</summary>
internal static class NameReader
{
    public static List<NameForm> In(Letter letter)
    {
        var (terms, known, approved) = (Terms.Of(letter.Framework!), PersonWords.Of(letter.Framework!), letter.Framework!.Approved);
        var (things, people) = (new Spellings(approved, known), new Spellings(approved, known));
        var (thingReader, peopleReader) = (new ThingReader(things, terms), new PeopleReader(people, terms, known));
        var (placedReader, coinedReader) = (new PlacedReader(terms, approved), new CoinedReader(approved));
        foreach (var sentence in letter.Sentences.Until(letter.Stop))
        {
            if (sentence.Kind is SentenceKind.Narrative or SentenceKind.Item)
            {
                thingReader.Read(sentence);
                placedReader.Read(sentence);
                coinedReader.Read(sentence);
                peopleReader.ReadTitled(sentence);
            }
        }

        peopleReader.ReadOthers(letter);
        thingReader.ReadClosed(letter);
        var found = new List<NameForm>();
        things.Compare(found, Spelling.AreOneThing);
        people.Compare(found, Spelling.AreOnePerson);

        // “The Harroway scheme” is a thing already.
        var told = found.SelectMany(form => form.Places).Select(place => place.Span.Start).ToHashSet();
        found.AddRange(placedReader.Compared().Where(form => !told.Contains(form.First.Span.Start)));
        told.UnionWith(found.SelectMany(form => form.Usual?.Places ?? []).Select(place => place.Span.Start));
        found.AddRange(coinedReader.Compared().Where(form => !form.Places.Any(place => told.Contains(place.Span.Start))));
        return found;
    }
}
