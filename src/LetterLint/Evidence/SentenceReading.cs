using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Evidence;

/// <summary>A sentence as the evidence finder reads it: its terms, the groups of related terms in it, its clauses and its cues.</summary>
internal sealed class SentenceReading
{
    public SentenceReading(Sentence sentence, LetterVocabulary vocabulary, Lexicon lexicon)
    {
        Sentence = sentence;
        var words = sentence.Words.AsSpan();
        Terms = vocabulary.Read(words);
        TermSet = new NumberSet(Terms.Numbers);
        var phrases = lexicon.RelatedIn(Terms.Stems);
        GroupSet = new NumberSet();
        foreach (var phrase in phrases)
        {
            GroupSet.Add(phrase.Group);
        }

        var cues = lexicon.Cues.In(words, 0, words.Length);
        Clauses = [.. Clause.Of(sentence, cues, lexicon)];
        foreach (var clause in Clauses)
        {
            for (var at = 0; at < Terms.Count; at++)
            {
                if (clause.Holds(Terms.Words[at]))
                {
                    clause.Terms.Add(Terms.Numbers[at]);
                }
            }

            foreach (var phrase in phrases)
            {
                if (clause.Holds(Terms.Words[phrase.From]))
                {
                    clause.Groups.Add(phrase.Group);
                }
            }

            Needs += clause.Needs;
            Praises += clause.Praises;
            HasComparator |= clause.HasComparator;
            LooksAhead |= clause.LooksAhead;
            HasLowGrade |= clause.HasLowGrade;
            Extols |= clause.Extols;
        }

        Extols &= Needs == 0 && !LooksAhead;
        var turns = cues.Exists(cue => cue is { Kind: CueKind.Turn, From: 0 });
        Carries = cues.Exists(cue => cue.Kind == CueKind.Carry && (cue.From == 0 || (turns && cue.From == 1)));
        IsSlight = cues.Exists(cue => cue.Kind == CueKind.Slight);
    }

    public Sentence Sentence { get; }

    /// <summary>The aspect that its section, or the section that this is a part of, judges.</summary>
    public string? Aspect => Sentence.Section is { } section ? (section.Whole ?? section).Form.Aspect : null;

    public TextTerms Terms { get; }

    public NumberSet TermSet { get; }

    public NumberSet GroupSet { get; }

    public Clause[] Clauses { get; }

    /// <summary>Whether its subject may be that of the sentence before.</summary>
    public bool Carries { get; }

    public int Needs { get; }

    public int Praises { get; }

    public bool HasComparator { get; }

    /// <summary>Whether it speaks of what is still to come.</summary>
    public bool LooksAhead { get; }

    public bool Extols { get; }

    public bool HasLowGrade { get; }

    /// <summary>Whether it speaks of few cases, of the past, or of somebody else's account.</summary>
    public bool IsSlight { get; }

    public bool ShowsNeed => Needs > 0 || HasComparator;

    /// <summary>Whether it states one of the letter's judgements.</summary>
    public bool StatesJudgement { get; init; }

    /// <summary>Whether two terms stand side by side.</summary>
    public bool HasPair(int first, int second)
    {
        if (TermSet.Contains(first) && TermSet.Contains(second))
        {
            for (var at = 1; at < Terms.Count; at++)
            {
                if (Terms.Numbers[at - 1] == first && Terms.Numbers[at] == second)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
