using LetterLint.Letters;

namespace LetterLint.Evidence;

/// <summary>A part of a sentence between words and marks that turn it round: its cues hold in it alone.</summary>
/// <param name="From">Its first word.</param>
/// <param name="To">The word behind its last.</param>
internal sealed record Clause(int From, int To)
{
    public HashSet<int> Terms { get; } = [];

    public HashSet<int> Groups { get; } = [];

    public int Needs { get; private init; }

    public int Praises { get; private init; }

    /// <summary>Whether it sets a figure behind that of others.</summary>
    public bool HasComparator { get; private init; }

    /// <summary>Whether it leaves nothing to wish for.</summary>
    public bool Extols { get; private init; }

    /// <summary>Whether it speaks of what is still to come.</summary>
    public bool LooksAhead { get; private init; }

    public bool HasLowGrade { get; private init; }

    /// <summary>The first words that show a need, in words, half-open, or null.</summary>
    public (int From, int To)? NeedCue { get; private init; }

    public static IEnumerable<Clause> Of(Sentence sentence, Lexicon lexicon)
    {
        var from = 0;
        var concedes = false;
        for (var at = 0; at < sentence.Words.Length; at++)
        {
            var turns = lexicon.Turn.At(sentence.Words.AsSpan(), at) is not null;
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
        var met = lexicon.Met.In(words);
        var needs = lexicon.Need.In(words).Where(need => !met.Any(other => other.From <= need.From && need.From < other.To)).ToArray();
        return new Clause(from, to)
        {
            Needs = needs.Length,
            NeedCue = needs.Length == 0 ? null : (needs[0].From + from, needs[0].To + from),
            Praises = lexicon.Praise.In(words).Count + met.Count,
            HasComparator = lexicon.Behind.In(words).Count > 0,
            Extols = lexicon.Extol.In(words).Count > 0,
            LooksAhead = lexicon.Ahead.In(words).Count > 0,
            HasLowGrade = lexicon.LowGrade.In(words).Count > 0,
        };
    }
}
