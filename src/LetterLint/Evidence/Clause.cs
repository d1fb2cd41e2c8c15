using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Evidence;

/// <summary>A part of a sentence between words and marks that turn it round: its cues hold in it alone.</summary>
/// <param name="From">Its first word.</param>
/// <param name="To">The word behind its last.</param>
/// <param name="Cues">What its words show, in order.</param>
internal sealed record Clause(int From, int To, List<Cue> Cues)
{
    public NumberSet Terms { get; } = new();

    public NumberSet Groups { get; } = new();

    /// <summary>Whether a word of the sentence is in it.</summary>
    public bool Holds(int word) => From <= word && word < To;

    public int Needs { get; private set; }

    public int Praises { get; private set; }

    /// <summary>Whether it sets a figure behind that of others.</summary>
    public bool HasComparator { get; private set; }

    /// <summary>Whether it leaves nothing to wish for.</summary>
    public bool Extols { get; private set; }

    /// <summary>Whether it speaks of what is still to come.</summary>
    public bool LooksAhead { get; private set; }

    public bool HasLowGrade { get; private set; }

    /// <summary>Whether it hangs on another clause.</summary>
    public bool IsSubordinate { get; private set; }

    /// <summary>The first words of the sentence that plainly state a weakness in it, or null.</summary>
    public Cue? PlainCue { get; private set; }

    /// <summary>The first words of the sentence that show a need, or null.</summary>
    public Cue? NeedCue { get; private set; }

    public static IEnumerable<Clause> Of(Sentence sentence, List<Cue> cues, Lexicon lexicon)
    {
        var from = 0;
        var concedes = false;
        var next = 0;
        for (var at = 0; at < sentence.Words.Length; at++)
        {
            var turns = false;
            for (; next < cues.Count && cues[next].From == at; next++)
            {
                turns |= cues[next].Kind == CueKind.Turn;
            }

            if (at > from && (turns || MarkBefore(sentence, at) is ';' or ':' || (concedes && MarkBefore(sentence, at) == ',')))
            {
                yield return Read(from, at, lexicon.Cues.In(sentence.Words.AsSpan(), from, at));
                from = at;
                concedes = false;
            }

            concedes |= turns;
        }

        if (from < sentence.Words.Length)
        {
            yield return Read(from, sentence.Words.Length, from == 0 ? cues : lexicon.Cues.In(sentence.Words.AsSpan(), from, sentence.Words.Length));
        }
    }

    private static char MarkBefore(Sentence sentence, int word)
    {
        var end = sentence.Words[word - 1].End;
        return end < sentence.Words[word].Start ? sentence.Text[end] : ' ';
    }

    private static Clause Read(int from, int to, List<Cue> cues)
    {
        var clause = new Clause(from, to, cues);
        var met = new CoveredCues(cues, cue => cue.Kind == CueKind.Met);
        foreach (var cue in cues)
        {
            switch (cue.Kind)
            {
                case CueKind.Need when !met.Cover(cue):
                    clause.Needs++;
                    clause.NeedCue ??= cue;
                    break;
                case CueKind.Praise or CueKind.Met:
                    clause.Praises++;
                    break;
                case CueKind.Behind:
                    clause.HasComparator = true;
                    break;
                case CueKind.Extol:
                    clause.Extols = true;
                    break;
                case CueKind.Ahead:
                    clause.LooksAhead = true;
                    break;
                case CueKind.LowGrade:
                    clause.HasLowGrade = true;
                    break;
                case CueKind.Subordinate when cue.From == from:
                    clause.IsSubordinate = true;
                    break;
                case CueKind.Plain:
                    clause.PlainCue ??= cue;
                    break;
            }
        }

        return clause;
    }
}
