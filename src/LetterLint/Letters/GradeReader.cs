using LetterLint.Frameworks;
using LetterLint.Text;

namespace LetterLint.Letters;

/// <summary>Reads what gives a grade: “Grade 3”, “3”, “Good”, “Performs poorly (1)”, “: requires improvement to be good”.</summary>
internal static class GradeReader
{
    /// <summary>The grade and word that fill all words from one on; null where something else stands there.</summary>
    public static Given? Read(Passage passage, int from, Framework framework)
    {
        var words = passage.Words;
        var at = from;
        Phrase? grade = null;
        Phrase? word = null;
        while (at < words.Length && words[at].Text is "grade" or "graded" or "is" or "are" or "judgement" or "judged")
        {
            at++;
        }

        while (at < words.Length)
        {
            var length = framework.GradeWords.LongestAt(words, at);
            while (length > 0 && !framework.GradeWords.IsWord(words.AsSpan(at, length)))
            {
                length--;
            }

            if (length > 0 && word is null)
            {
                word = passage.PhraseOf(at, at + length);
                at += length;
            }
            else if (grade is null && IsNumber(words[at]))
            {
                var end = at + 1;
                if (end < words.Length && IsNumber(words[end]) && passage.Text[words[at].End..words[end].Start] == ".")
                {
                    end++;
                }

                grade = passage.PhraseOf(at, end);
                at = end;
            }
            else
            {
                return null;
            }
        }

        return grade is null && word is null ? null : new Given(grade, word);
    }

    /// <summary>Whether a verb joins the grade to what stands before a word: “is good”, “are judged adequate”.</summary>
    public static bool IsSaid(Passage passage, int from) => from < passage.Words.Length && passage.Words[from].Text is "is" or "are";

    private static bool IsNumber(Word word) => word.Text.Length <= 3 && word.Text.All(char.IsAsciiDigit);
}

/// <summary>A grade and its word, of which one may be lacking.</summary>
internal sealed record Given(Phrase? Grade, Phrase? Word);
