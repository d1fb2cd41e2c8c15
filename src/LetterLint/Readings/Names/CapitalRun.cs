using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Names;

/// <summary>Words with capitals that stand together in a sentence, as those of a name do.</summary>
internal static class CapitalRun
{
    public static bool IsCapital(Sentence sentence, int i) =>
        sentence.Words[i].Length > 1 && char.IsUpper(sentence.Text[sentence.Words[i].Start]) && char.IsLower(sentence.Text[sentence.Words[i].Start + 1]);

    public static bool IsJoined(Sentence sentence, int i) => sentence.Text.AsSpan(sentence.Words[i - 1].End, sentence.Words[i].Start - sentence.Words[i - 1].End) is " " or "-" or "' " or " & ";

    public static bool IsPart(Sentence sentence, int i) => IsCapital(sentence, i) || sentence.Text[sentence.Words[i].Start - 1] == '-';

    public static bool BeginsSentence(Sentence sentence, int i) => i == 0 || sentence.Text.AsSpan(sentence.Words[i - 1].End, sentence.Words[i].Start - sentence.Words[i - 1].End).IndexOfAny(".!?:") >= 0;

    public static bool BeginsRun(Sentence sentence, int at) => at == 0 || !IsCapital(sentence, at - 1) || !IsJoined(sentence, at)
        || (BeginsSentence(sentence, at - 1) && EnglishWords.Common.Has(sentence.Words[at - 1].Text));

    /// <summary>Behind the last of the words with capitals that stand together; the word itself where it has none.</summary>
    public static int EndOfRun(Sentence sentence, int at)
    {
        var end = at;
        while (end < sentence.Words.Length && IsCapital(sentence, end) && (end == at || IsJoined(sentence, end)))
        {
            end++;
        }

        return end;
    }
}
