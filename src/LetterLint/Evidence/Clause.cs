using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Evidence;

/// <summary>A part of a sentence between words and marks that turn it round: its cues hold in it alone.</summary>
/// <param name="From">Its first word.</param>
/// <param name="To">The word behind its last.</param>
internal sealed record Clause(int From, int To)
{
    public NumberSet Terms { get; } = new();

    public NumberSet Groups { get; } = new();

    /// <summary>Whether a word of the sentence is in it.</summary>
    public bool Holds(int word) => From <= word && word < To;

    public int Needs { get; private init; }

    public int Praises { get; private init; }

    /// <summary>Whether it sets a figure behind that of others.</summary>
    public bool HasComparator { get; private init; }

    /// <summary>Whether it leaves nothing to wish for.</summary>
    public bool Extols { get; private init; }

    /// <summary>Whether it speaks of what is still to come.</summary>
    public bool LooksAhead { get; private init; }

    public bool HasLowGrade { get; private init; }

    /// <summary>The first words of the sentence that show a need, or null.</summary>
    public Cue? NeedCue { get; private init; }

    public static IEnumerable<Clause> Of(Sentence sentence, Lexicon lexicon)
    {
        var from = 0;
        var concedes = false;
        for (var at = 0; at < sentence.Words.Length; at++)
        {
            var turns = lexicon.Cues.Turn.At(sentence.Words.AsSpan(), at) is not null;
            if (at > from && (turns || MarkBefore(sentence, at) is ';' or ':' || (concedes && MarkBefore(sentence, at) == ',')))
            {
                yield return Read(sentence, from, at, lexicon);
                from = at;
                concedes = false;
            }

            concedes |= turns;
        }

        if (from < sentence.Words.Length)
        {
            yield return Read(sentence, from, sentence.Words.Length, lexicon);
        }
    }

    private static char MarkBefore(Sentence sentence, int word)
    {
        var end = sentence.Words[word - 1].End;
        return end < sentence.Words[word].Start ? sentence.Text[end] : ' ';
    }

    private static Clause Read(Sentence sentence, int from, int to, Lexicon lexicon)
    {
        var words = sentence.Words.AsSpan()[from..to];
        var met = lexicon.Cues.Met.In(words);
        var needs = lexicon.Cues.Need.In(words);
        needs.RemoveAll(need => met.Exists(other => other.From <= need.From && need.From < other.To));
        return new Clause(from, to)
        {
            Needs = needs.Count,
            NeedCue = needs.Count == 0 ? null : new Cue(needs[0].From + from, needs[0].To + from),
            Praises = lexicon.Cues.Praise.In(words).Count + met.Count,
            HasComparator = lexicon.Cues.Behind.In(words).Count > 0,
            Extols = lexicon.Cues.Extol.In(words).Count > 0,
            LooksAhead = lexicon.Cues.Ahead.In(words).Count > 0,
            HasLowGrade = lexicon.Cues.LowGrade.In(words).Count > 0,
        };
    }
}
