using System.Collections.Immutable;
using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Evidence;

/// <summary>Finds items on one subject.</summary>
internal static class ItemMatches
{
    private const double LeastCover = 0.35;
    private const double NearlyHeaviest = 0.8;

    // “The quality of primary schools is high” and “The quality of primary schools varies” have one subject, whatever follows.
    private const double SameOpening = 0.6;
    private const int OpeningWords = 5;

    // Two items ask for one thing in other words where their subjects are one, and all of the one's subject is met in the other: read
    // off the pairs of 200 published reports.
    private const double SameSubject = 0.8;
    private const double LeastMeaning = 0.55;
    private const double LeastMet = 0.65;

    // … or where all that they say is nearly one, whatever their subjects are called.
    private const double SameMeaning = 0.8;

    // … or where subjects and meanings come near and a half of each is told by the other. No two items of a published letter that differ do.
    private const double NearMeaning = 0.6;
    private const double NearSubject = 0.5;
    private const double LeastTold = 0.4;
    private const double MuchTold = 0.5;

    // … or where hardly anything of either is left untold.
    private const double MostTold = 0.68;

    // Words that are no nearer than this, one in the other's place, tell two items apart.
    private const double Alike = 0.35;

    // What tells two items apart keeps them below what is the same.
    private const double NearlySame = 0.79;

    // No letter has so many: beyond it an item is compared with those that stand next behind it.
    private const int MostPairs = 400_000;

    /// <summary>Every pair of which one speaks of the other's most telling term and of much else of it.</summary>
    public static ImmutableArray<ItemMatch> Among(IReadOnlyList<ItemReading> items, LetterVocabulary vocabulary, Lexicon lexicon)
    {
        var texts = items.Select(item => new SentenceReading(AsSentence(item.Item), vocabulary, lexicon)).ToArray();
        var matches = ImmutableArray.CreateBuilder<ItemMatch>();
        var reach = MostPairs / Math.Max(1, items.Count);
        for (var first = 0; first < items.Count; first++)
        {
            for (var second = first + 1; second < Math.Min(items.Count, first + 1 + reach); second++)
            {
                if (AreOfOthers(items[first], items[second]) || !HaveSameNumbers(items[first].Item, items[second].Item))
                {
                    continue;
                }

                var (one, other) = (new Coverage(items[first], texts[second]), new Coverage(items[second], texts[first]));
                var likeness = Math.Round(Math.Sqrt(one.Whole * other.Whole), 2);
                likeness = likeness >= SameSubject && AskApart(texts[first].Sentence, texts[second].Sentence) ? NearlySame : likeness;
                if ((AskTheSame(items[first], items[second], one, other) ?? AskOneTime(items[first], items[second], one, other, lexicon)) is { } same && same > likeness)
                {
                    matches.Add(new ItemMatch(items[first].Item, items[second].Item, Math.Round(same, 2)));
                    continue;
                }

                if (OpenAlike(texts[first].Sentence, texts[second].Sentence))
                {
                    matches.Add(new ItemMatch(items[first].Item, items[second].Item, Math.Max(likeness, SameOpening)));
                }
                else if (IsAbout(items[first], one) || IsAbout(items[second], other))
                {
                    matches.Add(new ItemMatch(items[first].Item, items[second].Item, likeness));
                }
            }
        }

        return matches.ToImmutable();
    }

    /// <summary>How alike two items of one list are in meaning, where they ask for the same in other words; else null.</summary>
    private static double? AskTheSame(ItemReading first, ItemReading second, Coverage one, Coverage other)
    {
        if (first.Item.Form != second.Item.Form || first.Item.Section != second.Item.Section
            || !HaveSameNumbers(first.Item, second.Item) || AreContrasted(first.Item, second.Item))
        {
            return null;
        }

        var (meaning, subject) = (Meaning.Likeness(first.Meaning, second.Meaning), Meaning.Likeness(first.Subject, second.Subject));
        var (met, told) = (Math.Max(one.AlignedLeast, other.AlignedLeast), Math.Min(one.Aligned, other.Aligned));
        var isNear = met >= LeastMet && told >= LeastTold && Math.Max(one.Aligned, other.Aligned) >= MuchTold && meaning >= NearMeaning && subject >= NearSubject;
        return met >= LeastMet && meaning >= LeastMeaning && subject >= SameSubject ? subject
            : told >= LeastMet && meaning >= SameMeaning ? meaning
            : isNear || (told >= MostTold && met >= LeastTold && meaning >= LeastMeaning) ? SameSubject
            : null;
    }

    /// <summary>“Within 35 days” and “the 35-day limit”, of one thing in one list: one limit, in whatever words.</summary>
    private static double? AskOneTime(ItemReading first, ItemReading second, Coverage one, Coverage other, Lexicon lexicon) =>
        first.Item.Form == second.Item.Form && (IsAbout(first, one) || IsAbout(second, other)) && HaveSameNumbers(first.Item, second.Item)
        && !AreContrasted(first.Item, second.Item) && TimesIn(first.Item, lexicon).Overlaps(TimesIn(second.Item, lexicon))
            ? SameSubject
            : null;

    private static HashSet<(string Number, string Unit)> TimesIn(Item item, Lexicon lexicon)
    {
        var words = Words.Of(item.Prose.Text);
        var found = new HashSet<(string, string)>();
        for (var at = 0; at < words.Length; at++)
        {
            // “35 working days”
            for (var unit = at + 1; unit < words.Length && unit <= at + 2 && words[at].Text.All(char.IsAsciiDigit); unit++)
            {
                if (lexicon.Cues.TimeUnits.Contains(Stemmer.Stem(words[unit].Text)))
                {
                    found.Add((words[at].Text, Stemmer.Stem(words[unit].Text)));
                }
            }
        }

        return found;
    }

    /// <summary>“Disabled children” and “looked after children”, “care leavers” and “those aged 16 to 18”: each names whom it is about, and they are not the same.</summary>
    private static bool AreOfOthers(ItemReading first, ItemReading second)
    {
        var (one, other) = (PopulationsOf(first), PopulationsOf(second));
        var (ages, others) = (AgesOf(first), AgesOf(second));
        return one.Length > 0 && other.Length > 0 ? !Array.Exists(one, group => Array.IndexOf(other, group) >= 0) || (ages.Count > 0 && others.Count > 0 && !ages.SetEquals(others))
            : ages.Count > 0 && others.Count > 0 ? !ages.SetEquals(others)
            : one.Length + ages.Count > 0 && other.Length + others.Count > 0;
    }

    private static HashSet<int> AgesOf(ItemReading item) => [.. item.Terms.Where(term => term is { IsPopulation: true, IsNumber: true }).SelectMany(term => term.Members)];

    private static int[] PopulationsOf(ItemReading item) => [.. item.Terms.Where(term => term.IsPopulation).SelectMany(term => term.Groups)];

    /// <summary>“In primary schools” and “in secondary schools”: who writes the same words but for one or two in their place means these.</summary>
    private static bool AreContrasted(Item first, Item second)
    {
        var (one, other) = (Words.Of(first.Prose.Text), Words.Of(second.Prose.Text));
        return one.Length == other.Length && one.Where((word, at) => word.Text != other[at].Text).Count() is 1 or 2;
    }

    /// <summary>“The timeliness of plans” and “the quality of plans”: a word in the place of one that means something else, where not the first.</summary>
    private static bool AskApart(Sentence first, Sentence second)
    {
        if (first.Words.Length != second.Words.Length)
        {
            return false;
        }

        var differing = -1;
        for (var at = 0; at < first.Words.Length; at++)
        {
            if (first.Words[at].Text != second.Words[at].Text)
            {
                if (differing >= 0 || at == 0)
                {
                    return false;
                }

                differing = at;
            }
        }

        return differing > 0 && Meaning.Likeness(DirectionOf(first.Words[differing]), DirectionOf(second.Words[differing])) < Alike;
    }

    private static float[]? DirectionOf(Word word) => Meaning.Unit(WordVectors.BuiltIn.Of(Stemmer.Stem(word.Text)));

    /// <summary>“Aged 18 to 21” is not “aged 21 to 25”; a number that only one of two items has tells them not apart.</summary>
    private static bool HaveSameNumbers(Item first, Item second)
    {
        var (one, other) = (NumbersIn(first), NumbersIn(second));
        return one.Count == 0 || other.Count == 0 || one.SetEquals(other);
    }

    private static HashSet<string> NumbersIn(Item item) =>
        [.. Words.Of(item.Prose.Text).Select(word => word.Text).Where(word => word.All(char.IsAsciiDigit))];

    private static bool OpenAlike(Sentence first, Sentence second) =>
        first.Words.Length >= OpeningWords && second.Words.Length >= OpeningWords
        && Enumerable.Range(0, OpeningWords).All(at => first.Words[at].Text == second.Words[at].Text);

    private static bool IsAbout(ItemReading item, Coverage cover) => cover.Top >= NearlyHeaviest * item.Heaviest && cover.Whole >= LeastCover;

    private static Sentence AsSentence(Item item) => new()
    {
        Prose = item.Prose,
        Words = [.. Words.Of(item.Prose.Text)],
        Kind = SentenceKind.Item,
        Index = -1,
        Paragraph = -1,
    };
}
