using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Language;

/// <summary>Finds the words that spell an abbreviation that nobody explains: “The independent reviewing officers …”, and elsewhere “The IROs …”.</summary>
internal sealed class Meanings(Explanations explanations, CapitalWords capitals)
{
    // For so many a letter is searched.
    private const int MostUnknown = 20;

    /// <summary>The first words of the text that spell each of the letters; some spell it by chance, so they have capitals or come again.</summary>
    public Dictionary<string, Phrase> Of(IEnumerable<string> unexplained, IReadOnlyList<Prose> text)
    {
        var unknown = unexplained.Distinct().Take(MostUnknown).ToHashSet();
        var meant = new Dictionary<string, Phrase>(StringComparer.Ordinal);
        var seen = new Dictionary<string, Phrase>(StringComparer.Ordinal);
        foreach (var prose in unknown.Count == 0 ? [] : text)
        {
            var words = Words.Of(prose.Text);
            for (var from = 0; from < words.Length && unknown.Count > 0; from++)
            {
                foreach (var letters in unknown.Where(letters => letters[0] == words[from].Text[0]).ToArray())
                {
                    if (explanations.Initials.ExactLength(words.AsSpan(from), letters) is > 0 and var length && TermIn(prose, words.AsSpan(from, length)) is { } term
                        && (IsCapital(prose, words.AsSpan(from, length)) || !seen.TryAdd(letters + Abbreviation.MeaningOf(term), term)))
                    {
                        meant[letters] = seen.GetValueOrDefault(letters + Abbreviation.MeaningOf(term), term);
                        unknown.Remove(letters);
                    }
                }
            }
        }

        return meant;
    }

    /// <summary>The words as one term, or null where a small word ends them, the sentence ends between them, or a name goes on behind them.</summary>
    private Phrase? TermIn(Prose prose, ReadOnlySpan<Word> words)
    {
        var (start, end) = (words[0].Start, words[^1].End);
        return capitals.IsSmall(words[0].Text) || SentenceWords.English.Begins.Contains(words[0].Text) || capitals.IsSmall(words[^1].Text) || SentenceWords.English.Begins.Contains(words[^1].Text)
            || prose.Text.AsSpan(start, end - start).IndexOfAny(".;:()") >= 0 || (prose.Text.AsSpan(end) is [' ', var next, ..] && char.IsUpper(next))
            ? null : prose.Phrase(start, end - start);
    }

    private bool IsCapital(Prose prose, ReadOnlySpan<Word> words)
    {
        foreach (var word in words)
        {
            if (!char.IsUpper(prose.Text[word.Start]) && !capitals.IsSmall(word.Text))
            {
                return false;
            }
        }

        return true;
    }
}
