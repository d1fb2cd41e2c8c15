using LetterLint.Frameworks;
using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Language;

/// <summary>Finds words that stand twice in a row without meaning to.</summary>
internal static class RepeatedWordReader
{
    public static IEnumerable<RepeatedWord> In(IEnumerable<Stretch> stretches, SourceText source, Framework framework)
    {
        var doubled = DoubledWords.Of(framework);
        return stretches.SelectMany(stretch => In(stretch, source, doubled));
    }

    private static IEnumerable<RepeatedWord> In(Stretch stretch, SourceText source, DoubledWords doubled)
    {
        var (prose, words) = (stretch.Prose, stretch.Words);
        for (var i = 1; i < words.Length; i++)
        {
            var (first, second) = (words[i - 1], words[i]);
            if (first.Text == second.Text && second.Start == first.End + 1 && prose.Text[first.End] == ' '
                && first.Text.All(char.IsLetter) && IsSlip(prose.Text, words, i, doubled) && !IsName(prose.Text, first, second) && !AreColumns(prose, first, second, source))
            {
                yield return new RepeatedWord(prose.Phrase(first.Start, second.End - first.Start), prose.Text[first.Start..first.End],
                    prose.Phrase(second.Start, second.Length), Removal(prose, first, second, source), doubled.IsNeverDoubled(first.Text));
            }
        }
    }

    private static bool IsSlip(string text, Word[] words, int second, DoubledWords doubled)
    {
        var word = words[second];
        var next = second + 1 < words.Length ? words[second + 1].Text : "";
        return !doubled.MayBeDoubled(text, words, second)

            // “a gain in in-house foster carers”, “part-time time”.
            && !(word.End < text.Length && text[word.End] == '-')
            && !(words[second - 1].Start > 0 && text[words[second - 1].Start - 1] == '-')

            // “Annex A A further…”, “BB”: single letters and capitals name something.
            && (word.Length > 1 || (word.Text == "a" && text[word.Start] == 'a'))
            && !(word.Length > 1 && text.AsSpan(word.Start, word.Length).IndexOfAnyExceptInRange('A', 'Z') < 0)

            // “on the one the one” stops at two; three in a row are a row of something.
            && next != word.Text && (second < 2 || words[second - 2].Text != word.Text);
    }

    /// <summary>The “Yo Yo” magazine: two capitals within a sentence; schools in Reading reading more: one of the two is a name.</summary>
    private static bool IsName(string text, Word first, Word second) =>
        char.IsUpper(text[second.Start]) ? !BeginsSentence(text, first) : char.IsUpper(text[first.Start]) && !BeginsSentence(text, first);

    private static bool BeginsSentence(string text, Word word) =>
        word.Start == 0 || (text[word.Start - 1] == ' ' && text.AsSpan(0, word.Start).TrimEnd() is [.., '.' or '!' or '?' or ':' or '"' or '\'']);

    /// <summary>Several blanks on a page part two columns.</summary>
    private static bool AreColumns(Prose prose, Word first, Word second, SourceText source) =>
        source[Between(prose, first, second)].Contains("   ", StringComparison.Ordinal);

    private static Span Between(Prose prose, Word first, Word second) =>
        Span.Between(prose.SpanOf(first.Start, first.Length).End, prose.SpanOf(second.Start, second.Length).Start);

    private static TextEdit? Removal(Prose prose, Word first, Word second, SourceText source)
    {
        var between = source[Between(prose, first, second)];
        return between.Length > 0 && between.All(unit => unit is ' ' or '\u00A0') && prose.Text.AsSpan(second.Start, second.Length).SequenceEqual(prose.Text.AsSpan(first.Start, first.Length))
            ? new TextEdit(Span.Between(prose.SpanOf(first.Start, first.Length).End, prose.SpanOf(second.Start, second.Length).End), "")
            : null;
    }
}
