using LetterLint.Frameworks;
using LetterLint.Letters;
using LetterLint.Readings.Language;
using LetterLint.Text;

namespace LetterLint.Readings.Names;

/// <summary>Finds the names of people: with a title, in the address, under the letter, in the list of inspectors, and pairs of names nearly alike.</summary>
internal sealed class PeopleReader(Spellings spellings, Terms terms, PersonWords known)
{
    private const int LongestPerson = 5;
    private const int ShortestOfNamesake = 7;

    /// <summary>“Mr Desmond Tallis” in the text.</summary>
    public void ReadTitled(Sentence sentence)
    {
        var words = sentence.Words;
        for (var i = 0; i + 1 < words.Length; i++)
        {
            if (char.IsUpper(sentence.Text[words[i].Start]) && known.Titles.Contains(words[i].Text)
                && CapitalRun.IsCapital(sentence, i + 1) && sentence.Text.AsSpan(words[i].End, words[i + 1].Start - words[i].End) is " " or ". ")
            {
                var end = i + 1;
                while (end < words.Length && end < i + LongestPerson && (CapitalRun.IsCapital(sentence, end) || words[end].Text is "de" or "van" or "von") && (end == i + 1 || CapitalRun.IsJoined(sentence, end)))
                {
                    end++;
                }

                var genitive = AuthorityWords.IsGenitive(sentence.Text, words[end - 1]) ? 2 : 0;
                AddPerson(sentence.Prose.Phrase(words[i].Start, words[end - 1].End - genitive - words[i].Start));
            }
        }
    }

    /// <summary>Those without a title too: of the address, the signature, the inspectors, and those nearly alike.</summary>
    public void ReadOthers(Letter letter)
    {
        foreach (var person in GreetingReader.Addressees(letter.Addressee, known))
        {
            AddPerson(person.Words);
        }

        for (var i = 0; i < letter.Signatories.Length && i < 2; i++)
        {
            if (Person.At(letter.Signatories[i], least: 2, known) is { } person)
            {
                AddPerson(person.Words);
            }
        }

        foreach (var sentence in letter.Sentences.Until(letter.Stop))
        {
            if (sentence.Text.StartsWith("Lead inspector:", StringComparison.OrdinalIgnoreCase) || sentence.Text.Contains("nspectors were ", StringComparison.Ordinal) || sentence.Text.Contains("nspector was ", StringComparison.Ordinal))
            {
                ReadList(sentence);
            }
        }

        ReadNamesakes(letter);
        ReadPairs(letter);
    }

    /// <summary>“The inspectors were Ann Fenn, Juliet Ward and Tom Hale.”</summary>
    private void ReadList(Sentence sentence)
    {
        var words = sentence.Words;
        for (var i = 1; i + 1 < words.Length; i++)
        {
            if (!CapitalRun.IsCapital(sentence, i) || CapitalRun.IsJoined(sentence, i) && CapitalRun.IsCapital(sentence, i - 1))
            {
                continue;
            }

            var last = i;
            while (last + 1 < words.Length && CapitalRun.IsJoined(sentence, last + 1) && CapitalRun.IsCapital(sentence, last + 1))
            {
                last++;
            }

            if (last - i is 1 or 2 && words[last].Text is not ("inspector" or "inspectors" or "majestys"))
            {
                AddPerson(sentence.Prose.Phrase(words[i].Start, words[last].End - words[i].Start));
            }

            i = last;
        }
    }

    /// <summary>“Ann Winstanley, the director”: people without a title whose last name is nearly that of one who has a title.</summary>
    private void ReadNamesakes(Letter letter)
    {
        string[] lastNames = [.. spellings.All.Select(spelling => spelling.Person!).Where(person => person.Title is not null).Select(person => person.Names[^1])
            .Where(name => name.Length >= ShortestOfNamesake).Distinct(StringComparer.Ordinal).Take(Spellings.MostAlike)];
        foreach (var sentence in lastNames.Length == 0 ? [] : letter.Sentences)
        {
            for (var i = 1; i < sentence.Words.Length; i++)
            {
                var word = sentence.Words[i];
                if (word.Length >= ShortestOfNamesake - 1 && CapitalRun.IsCapital(sentence, i) && CapitalRun.IsCapital(sentence, i - 1) && CapitalRun.IsJoined(sentence, i)
                    && !known.Titles.Contains(sentence.Words[i - 1].Text) && (i == 1 || !CapitalRun.IsCapital(sentence, i - 2) || !CapitalRun.IsJoined(sentence, i - 1))
                    && Array.Exists(lastNames, name => name != word.Text && Spelling.AreNamesakes(name, word.Text)))
                {
                    AddPerson(sentence.PhraseOf(i - 1, i + 1));
                }
            }
        }
    }

    /// <summary>“Helena Winterborne”, “Helena Winterbourne”: two words with capitals that stand alone, are none of the language, and are almost two others.</summary>
    private void ReadPairs(Letter letter)
    {
        var alike = new Dictionary<string, List<Phrase>>(StringComparer.Ordinal);
        foreach (var sentence in letter.Sentences.Until(letter.Stop))
        {
            var words = sentence.Words;
            for (var i = 0; i + 1 < words.Length; i++)
            {
                // “Under Helena Winterborne, …”
                if (CapitalRun.BeginsSentence(sentence, i) && EnglishWords.Common.Has(words[i].Text) && !known.Titles.Contains(words[i].Text))
                {
                    continue;
                }

                var end = CapitalRun.EndOfRun(sentence, i);
                if (end - i is 2 or 3 && IsOfPerson(words[i]) && IsOfPerson(words[i + 1]) && (end == i + 2 || sentence.Text[words[i + 1].End] == '-'))
                {
                    var pair = sentence.Prose.Phrase(words[i].Start, words[end - 1].End - words[i].Start - (AuthorityWords.IsGenitive(sentence.Text, words[end - 1]) ? 2 : 0));
                    Note(words[i].Text + " ", pair);
                    Note(" " + words[end - 1].Text, pair);
                }

                i = Math.Max(i, end - 1);
            }
        }

        foreach (var pairs in alike.Values.Where(pairs => pairs.DistinctBy(pair => pair.Text).Count() is > 1 and <= Spellings.MostAlike))
        {
            foreach (var pair in pairs.DistinctBy(pair => pair.Span))
            {
                if (!spellings.Has(pair))
                {
                    AddPerson(pair);
                }
            }
        }

        void Note(string key, Phrase pair) => (alike.TryGetValue(key, out var pairs) ? pairs : alike[key] = []).Add(pair);
    }

    private bool IsOfPerson(Word word) =>
        word.Length > 2 && !EnglishWords.Common.Has(word.Text) && !known.NoNames.Contains(word.Text) && !known.Titles.Contains(word.Text) && !terms.NameEnds.Contains(word.Text);

    private void AddPerson(Phrase words)
    {
        if (Person.At(words, least: 1, known) is { Names: [.., { Length: > 3 }] })
        {
            spellings.Add(words);
        }
    }
}
