using LetterLint.Frameworks;
using LetterLint.Letters;
using LetterLint.Readings.Language;
using LetterLint.Text;

namespace LetterLint.Readings.Names;

/// <summary>Finds names of plans, boards and people that a letter spells in two ways: “Bright Futures Plan”, “Brighter Futures Plan”.</summary>
internal sealed class NameReader(Terms terms, ApprovedNames approved, PersonWords known)
{
    private const int LongestName = 9;
    private const int LongestPerson = 5;
    private const int ShortestWithFigure = 5;
    private const int ShortestOfParts = 7;
    private const int ShortestOfNamesake = 7;

    // So many names that differ in one word are no slips.
    private const int MostAlike = 30;

    private static readonly HashSet<string> Inside = new(StringComparer.Ordinal)
    {
        "and", "for", "in", "of", "to", "with", "on",
    };

    private readonly List<Spelling> _spellings = [];
    private readonly Dictionary<string, Spelling> _byText = new(StringComparer.Ordinal);

    public static List<NameForm> In(Letter letter)
    {
        var terms = Terms.Of(letter.Framework!);
        var known = PersonWords.Of(letter.Framework!);
        var things = new NameReader(terms, letter.Framework!.Approved, known);
        var people = new NameReader(terms, letter.Framework!.Approved, known);
        foreach (var sentence in letter.Sentences)
        {
            if (sentence.Kind is SentenceKind.Narrative or SentenceKind.Item)
            {
                things.ReadThings(sentence);
                people.ReadTitled(sentence);
            }
        }

        people.ReadPeople(letter);
        people.ReadNamesakes(letter);
        people.ReadPairs(letter);
        things.ReadClosed(letter);
        var found = new List<NameForm>();
        things.Compare(found, Spelling.AreOneThing);
        people.Compare(found, Spelling.AreOnePerson);
        return found;
    }

    /// <summary>Runs of words with capitals that end in the noun of a body or a plan.</summary>
    private void ReadThings(Sentence sentence)
    {
        var words = sentence.Words;
        for (var i = 0; i < words.Length; i++)
        {
            if (!IsCapital(sentence, i))
            {
                continue;
            }

            var last = i;
            for (var next = i + 1; next < words.Length && next < i + LongestName && IsJoined(sentence, next) && (IsPart(sentence, next) || Inside.Contains(words[next].Text)); next++)
            {
                last = IsPart(sentence, next) ? next : last;
            }

            var first = BeginsSentence(sentence, i) && (Inside.Contains(words[i].Text) || words[i].Text is "the" or "this" or "a" or "an" or "its" or "their" or "our") ? i + 1 : i;
            while (first < last && !IsCapital(sentence, first))
            {
                first++;
            }

            // “the Saltwick Haven project”
            if (last > first && last + 1 < words.Length && !terms.NameEnds.Contains(words[last].Text) && terms.NameEnds.Contains(words[last + 1].Text)
                && words[last + 1].Start == words[last].End + 1 && !AuthorityWords.IsGenitive(sentence.Text, words[last]))
            {
                last++;
            }

            // “Chief Executive of the Children's Trust Board”: the last run is a name too, but the longest is the one that varies.
            if (last > first && terms.NameEnds.Contains(words[last].Text) && !AuthorityWords.IsGenitive(sentence.Text, words[last]))
            {
                Add(sentence.Prose.Phrase(words[first].Start, words[last].End - words[first].Start));

                // “the Beacon Pathways project”: one more noun tells that the plural is one of the name.
                if (last + 1 < words.Length && words[last].Text[^1] != words[last + 1].Text[^1] && terms.NameEnds.Contains(words[last + 1].Text) && words[last + 1].Start == words[last].End + 1)
                {
                    Add(sentence.Prose.Phrase(words[first].Start, words[last + 1].End - words[first].Start));
                }
            }
            else
            {
                AddWithFigures(sentence, i, last);
            }

            i = last;
        }
    }

    private void AddWithFigures(Sentence sentence, int from, int last)
    {
        for (var i = from; i <= last; i++)
        {
            if (HasFigure(sentence.Words[i].Text) || HasCapitalWithin(sentence, i))
            {
                Add(sentence.PhraseOf(i, i + 1));
            }
        }
    }

    /// <summary>“Mr Desmond Tallis” in the text.</summary>
    private void ReadTitled(Sentence sentence)
    {
        var words = sentence.Words;
        for (var i = 0; i + 1 < words.Length; i++)
        {
            if (char.IsUpper(sentence.Text[words[i].Start]) && known.Titles.Contains(words[i].Text)
                && IsCapital(sentence, i + 1) && sentence.Text.AsSpan(words[i].End, words[i + 1].Start - words[i].End) is " " or ". ")
            {
                var end = i + 1;
                while (end < words.Length && end < i + LongestPerson && (IsCapital(sentence, end) || words[end].Text is "de" or "van" or "von") && (end == i + 1 || IsJoined(sentence, end)))
                {
                    end++;
                }

                var genitive = AuthorityWords.IsGenitive(sentence.Text, words[end - 1]) ? 2 : 0;
                AddPerson(sentence.Prose.Phrase(words[i].Start, words[end - 1].End - genitive - words[i].Start));
            }
        }
    }

    private void ReadPeople(Letter letter)
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

        foreach (var sentence in letter.Sentences)
        {
            if (sentence.Text.StartsWith("Lead inspector:", StringComparison.OrdinalIgnoreCase) || sentence.Text.Contains("nspectors were ", StringComparison.Ordinal) || sentence.Text.Contains("nspector was ", StringComparison.Ordinal))
            {
                ReadList(sentence);
            }
        }
    }

    /// <summary>“The inspectors were Ann Fenn, Juliet Ward and Tom Hale.”</summary>
    private void ReadList(Sentence sentence)
    {
        var words = sentence.Words;
        for (var i = 1; i + 1 < words.Length; i++)
        {
            if (!IsCapital(sentence, i) || IsJoined(sentence, i) && IsCapital(sentence, i - 1))
            {
                continue;
            }

            var last = i;
            while (last + 1 < words.Length && IsJoined(sentence, last + 1) && IsCapital(sentence, last + 1))
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
        string[] lastNames = [.. _spellings.Select(spelling => spelling.Person!).Where(person => person.Title is not null).Select(person => person.Names[^1])
            .Where(name => name.Length >= ShortestOfNamesake).Distinct(StringComparer.Ordinal).Take(MostAlike)];
        foreach (var sentence in lastNames.Length == 0 ? [] : letter.Sentences)
        {
            for (var i = 1; i < sentence.Words.Length; i++)
            {
                var word = sentence.Words[i];
                if (word.Length >= ShortestOfNamesake - 1 && IsCapital(sentence, i) && IsCapital(sentence, i - 1) && IsJoined(sentence, i)
                    && !known.Titles.Contains(sentence.Words[i - 1].Text) && (i == 1 || !IsCapital(sentence, i - 2) || !IsJoined(sentence, i - 1))
                    && Array.Exists(lastNames, name => name != word.Text && Spelling.AreOneName(name, word.Text)))
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
        foreach (var sentence in letter.Sentences)
        {
            var words = sentence.Words;
            for (var i = 0; i + 1 < words.Length; i++)
            {
                var end = EndOfRun(sentence, i);
                if (end - i is 2 or 3 && IsOfPerson(words[i]) && IsOfPerson(words[i + 1]) && (end == i + 2 || sentence.Text[words[i + 1].End] == '-'))
                {
                    var pair = sentence.Prose.Phrase(words[i].Start, words[end - 1].End - words[i].Start - (AuthorityWords.IsGenitive(sentence.Text, words[end - 1]) ? 2 : 0));
                    Note(words[i].Text + " ", pair);
                    Note(" " + words[end - 1].Text, pair);
                }

                i = Math.Max(i, end - 1);
            }
        }

        foreach (var pairs in alike.Values.Where(pairs => pairs.DistinctBy(pair => pair.Text).Count() is > 1 and <= MostAlike))
        {
            foreach (var pair in pairs.DistinctBy(pair => pair.Span))
            {
                if (!(_byText.TryGetValue(pair.Text, out var known) && known.Places.Contains(pair)))
                {
                    AddPerson(pair);
                }
            }
        }

        void Note(string key, Phrase pair) => (alike.TryGetValue(key, out var pairs) ? pairs : alike[key] = []).Add(pair);
    }

    private bool IsOfPerson(Word word) =>
        word.Length > 2 && !EnglishWords.Common.Has(word.Text) && !known.NoNames.Contains(word.Text) && !known.Titles.Contains(word.Text) && !terms.NameEnds.Contains(word.Text);

    /// <summary>Behind the last of the words with capitals that stand together; the word itself where it has none.</summary>
    private static int EndOfRun(Sentence sentence, int at)
    {
        var end = at;
        while (end < sentence.Words.Length && IsCapital(sentence, end) && (end == at || IsJoined(sentence, end)))
        {
            end++;
        }

        return end;
    }

    private static bool BeginsRun(Sentence sentence, int at) => at == 0 || !IsCapital(sentence, at - 1) || !IsJoined(sentence, at)
        || (BeginsSentence(sentence, at - 1) && EnglishWords.Common.Has(sentence.Words[at - 1].Text));

    /// <summary>“Firststeps”, where the letter also has “First Steps”: a word that is none of the language, and the two that it is made of.</summary>
    private void ReadClosed(Letter letter)
    {
        var closed = new Dictionary<string, List<Phrase>>(StringComparer.Ordinal);
        foreach (var sentence in letter.Sentences)
        {
            for (var i = 0; i < sentence.Words.Length; i++)
            {
                if (sentence.Words[i].Length >= ShortestOfParts && EndOfRun(sentence, i) == i + 1 && BeginsRun(sentence, i) && !EnglishWords.Common.Has(sentence.Words[i].Text) && !BeginsSentence(sentence, i))
                {
                    (closed.TryGetValue(sentence.Words[i].Text, out var places) ? places : closed[sentence.Words[i].Text] = []).Add(sentence.PhraseOf(i, i + 1));
                }
            }
        }

        foreach (var sentence in closed.Count == 0 ? [] : letter.Sentences)
        {
            for (var i = 0; i + 1 < sentence.Words.Length; i++)
            {
                if (EndOfRun(sentence, i) == i + 2 && BeginsRun(sentence, i)
                    && closed.TryGetValue(sentence.Words[i].Text + sentence.Words[i + 1].Text, out var places))
                {
                    Add(sentence.PhraseOf(i, i + 2));
                    places.ForEach(Add);
                    places.Clear();
                }
            }
        }
    }

    private void AddPerson(Phrase words)
    {
        if (Person.At(words, least: 1, known) is { Names: [.., { Length: > 3 }] })
        {
            Add(words);
        }
    }

    private void Add(Phrase words)
    {
        var key = words.Text;
        if (!_byText.TryGetValue(key, out var spelling))
        {
            spelling = new Spelling(words, known);
            _byText[key] = spelling;
            _spellings.Add(spelling);
        }

        spelling.Places.Add(words);
    }

    /// <summary>Compares names that are alike but for a word.</summary>
    private void Compare(List<NameForm> found, Func<Spelling, Spelling, bool> areOne)
    {
        var alike = new Dictionary<string, List<Spelling>>(StringComparer.Ordinal);
        foreach (var spelling in _spellings)
        {
            foreach (var key in spelling.Keys())
            {
                if (!alike.TryGetValue(key, out var others))
                {
                    alike[key] = others = [];
                }

                foreach (var other in others)
                {
                    if (other != spelling && areOne(other, spelling))
                    {
                        Report(found, other, spelling);
                    }
                }

                if (others.Count < MostAlike)
                {
                    others.Add(spelling);
                }
            }
        }
    }

    private void Report(List<NameForm> found, Spelling first, Spelling second)
    {
        var (isFirstRight, isSecondRight) = (approved.Settle(first.Name.Text, second.Name.Text), approved.Settle(second.Name.Text, first.Name.Text));
        if (isFirstRight && isSecondRight)
        {
            return;
        }

        var isFirst = isFirstRight != isSecondRight ? isFirstRight : first.Places.Count == second.Places.Count ? first.Name.Span < second.Name.Span : first.Places.Count > second.Places.Count;
        var (usual, other) = isFirst ? (first, second) : (second, first);
        if (!other.IsReported && !found.Exists(form => form.Places[0].Span.Overlaps(other.Places[0].Span)))
        {
            other.IsReported = true;
            found.Add(new NameForm([.. other.Places], new NameForm([.. usual.Places], null)));
        }
    }

    private static bool IsCapital(Sentence sentence, int i) =>
        sentence.Words[i].Length > 1 && char.IsUpper(sentence.Text[sentence.Words[i].Start]) && char.IsLower(sentence.Text[sentence.Words[i].Start + 1]);

    /// <summary>“Voice4You”: a figure between letters.</summary>
    private static bool HasFigure(string word) => word.Length >= ShortestWithFigure && char.IsAsciiLetter(word[^1]) && word.AsSpan().IndexOfAnyInRange('0', '9') > 1;

    /// <summary>“ReadyForWork”, but neither “McAllister” nor “eLearning”.</summary>
    private static bool HasCapitalWithin(Sentence sentence, int i)
    {
        var text = sentence.Text.AsSpan(sentence.Words[i].Start, sentence.Words[i].Length);
        var parts = 0;
        for (var at = 2; at < text.Length; at++)
        {
            parts += char.IsUpper(text[at]) && char.IsLower(text[at - 1]) ? 1 : 0;
        }

        return parts > 0 && text.Length >= ShortestOfParts && !text.StartsWith("Mc") && !text.StartsWith("Mac");
    }

    private static bool IsPart(Sentence sentence, int i) => IsCapital(sentence, i) || sentence.Text[sentence.Words[i].Start - 1] == '-';

    private static bool IsJoined(Sentence sentence, int i) => sentence.Text.AsSpan(sentence.Words[i - 1].End, sentence.Words[i].Start - sentence.Words[i - 1].End) is " " or "-" or "' " or " & ";

    private static bool BeginsSentence(Sentence sentence, int i) => i == 0 || sentence.Text.AsSpan(sentence.Words[i - 1].End, sentence.Words[i].Start - sentence.Words[i - 1].End).IndexOfAny(".!?:") >= 0;
}
