using System.Globalization;
using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Evidence;

/// <summary>A sentence as the evidence finder reads it: its terms, the groups of related terms in it, its clauses and its cues.</summary>
internal sealed record SentenceReading
{
    public SentenceReading(Sentence sentence, LetterVocabulary vocabulary, Lexicon lexicon)
    {
        Sentence = sentence;
        var words = sentence.Words.AsSpan();
        Terms = vocabulary.Read(words);
        TermSet = new NumberSet(Terms.Numbers);
        Sum = Evidence.Meaning.Sum(Terms.Numbers.Select(vocabulary.Meaning));
        Meaning = Evidence.Meaning.Unit(Sum);
        Telling = [.. Terms.Numbers.Where(term => !vocabulary.IsStop(term)).Distinct()];
        var phrases = lexicon.RelatedIn(Terms.Stems);
        GroupSet = new NumberSet();
        foreach (var phrase in phrases)
        {
            GroupSet.Add(phrase.Group);
        }

        // “Have an advocate, although all …” is no word for all.
        var cues = lexicon.Cues.In(words, 0, words.Length).FindAll(cue => cue.Kind != CueKind.Complete || !sentence.PhraseOf(cue.From, cue.To).Text.Contains(','));
        Clauses = [.. Clause.Of(sentence, cues, lexicon)];
        var clauseOf = 0;
        for (var at = 0; at < Terms.Count; at++)
        {
            clauseOf = ClauseOf(Terms.Words[at], clauseOf);
            Clauses[clauseOf].Terms.Add(Terms.Numbers[at]);
        }

        clauseOf = 0;
        foreach (var phrase in phrases)
        {
            clauseOf = ClauseOf(Terms.Words[phrase.From], clauseOf);
            Clauses[clauseOf].Groups.Add(phrase.Group);
        }

        foreach (var clause in Clauses)
        {
            Needs += clause.Needs;
            Praises += clause.Praises;
            HasComparator |= clause.HasComparator;
            LooksAhead |= clause.LooksAhead;
            HasLowGrade |= clause.HasLowGrade;
        }

        var turns = cues.Exists(cue => cue is { Kind: CueKind.Turn, From: 0 });
        Cues = cues;
        Refers = cues.Exists(cue => cue.Kind == CueKind.Refers);
        Carries = cues.Exists(cue => cue.Kind == CueKind.Refers || (cue.Kind == CueKind.Carry && (cue.From == 0 || (turns && cue.From == 1))));
        var extol = Array.FindIndex(Clauses, clause => clause.Extols);
        OpensExtolling = extol >= 0 && !LooksAhead && !Clauses.Where((clause, at) => at != extol).Any(clause => clause.Needs > 0) && IsOnlyExtolled(cues);
        SaysAllIsWell = AllIsWell(sentence, cues);
        Share = sentence.Words.Select(word => ShareAt(sentence.Text, word)).FirstOrDefault(share => share is not null);
        Turns = turns;
        Figures = sentence.Words.Count(word => char.IsAsciiDigit(word.Text[0]) || NumberWords.TryParse(word.Text, out _));
        _isOfLetter = cues.Exists(cue => cue.Kind == CueKind.Formal);

        int ClauseOf(int word, int from)
        {
            while (!Clauses[from].Holds(word))
            {
                from++;
            }

            return from;
        }
    }

    // From this share on a figure leaves nothing to wish for.
    public const double NearlyAll = 90;

    private readonly bool _isOfLetter;

    public Sentence Sentence { get; }

    /// <summary>Whether it shows no need whatever its words: it speaks of the letter itself or of the place, or says no more than a judgement.</summary>
    public bool IsFormal => _isOfLetter || (StatesJudgement && Clauses.Length == 1) || Sentence.Section?.Form is { Standing: true } or { Setting: true };

    /// <summary>Whether it says at the head of the letter what a section shows.</summary>
    public bool Announces => Sentence.Section?.Form.Summary == true;

    /// <summary>The aspect that its section, or the section that this is a part of, judges.</summary>
    public string? Aspect => Sentence.Section is { } section ? (section.Whole ?? section).Form.Aspect : null;

    public TextTerms Terms { get; }

    public NumberSet TermSet { get; }

    /// <summary>Its terms that tell something, none twice.</summary>
    public int[] Telling { get; }

    /// <summary>What its words mean together.</summary>
    public float[]? Sum { get; }

    /// <summary>The same at length one.</summary>
    public float[]? Meaning { get; }

    /// <summary>The direction of its meaning with that of the sentence before it in its paragraph.</summary>
    public float[]? WithBefore { get; init; }

    /// <summary>The direction of its paragraph.</summary>
    public float[]? OfParagraph { get; init; }

    public NumberSet GroupSet { get; }

    public Clause[] Clauses { get; }

    /// <summary>Everything that its words show, in order.</summary>
    public List<Cue> Cues { get; }

    /// <summary>Whether its subject may be that of the sentence before.</summary>
    public bool Carries { get; }

    /// <summary>Whether it names those of whom the sentence before spoke.</summary>
    public bool Refers { get; }

    public int Needs { get; }

    public int Praises { get; }

    public bool HasComparator { get; }

    /// <summary>Whether it speaks of what is still to come.</summary>
    public bool LooksAhead { get; }

    /// <summary>Whether it extols before it says anything else, and turns to no need behind.</summary>
    public bool OpensExtolling { get; }

    /// <summary>Whether it says, in words or by a figure, that all is as it should be, and takes back none of it.</summary>
    public bool SaysAllIsWell { get; }

    /// <summary>The first percentage that it gives, or null.</summary>
    public double? Share { get; }

    /// <summary>How many figures it has, in words or digits.</summary>
    public int Figures { get; }

    /// <summary>Whether it begins by turning round what was said before.</summary>
    public bool Turns { get; }

    public bool HasLowGrade { get; }

    /// <summary>How much its meaning is that of sentences that show a need, as the logarithm of the odds.</summary>
    public double NeedAxis { get; init; }

    public bool ShowsNeed => Needs > 0 || HasComparator;

    /// <summary>Whether it states one of the letter's judgements.</summary>
    public bool StatesJudgement { get; init; }

    /// <summary>The sentences with what their paragraphs mean, and with how much each shows a need.</summary>
    public static SentenceReading[] InParagraphs(SentenceReading[] sentences, float[] needAxis)
    {
        var result = new List<SentenceReading>(sentences.Length);
        foreach (var paragraph in sentences.GroupBy(sentence => sentence.Sentence.Paragraph))
        {
            var whole = Evidence.Meaning.Unit(Evidence.Meaning.Sum(paragraph.Select(sentence => sentence.Meaning)));
            float[]? before = null;
            foreach (var sentence in paragraph)
            {
                result.Add(sentence with
                {
                    WithBefore = Evidence.Meaning.Unit(Evidence.Meaning.Sum([before, sentence.Meaning])),
                    OfParagraph = whole,
                    NeedAxis = Evidence.Meaning.Likeness(sentence.Meaning, needAxis),
                });
                before = sentence.Meaning;
            }
        }

        return [.. result];
    }

    /// <summary>Whether nothing stands before what extols that takes from it, and no need behind a “still” or a “less”.</summary>
    private static bool IsOnlyExtolled(List<Cue> cues)
    {
        var extol = cues.Find(cue => cue.Kind == CueKind.Extol)!.From;
        var partly = cues.Find(cue => cue.Kind == CueKind.Partly)?.From;
        return !cues.Exists(cue => (cue.Kind is CueKind.Need or CueKind.Partly && cue.From < extol) || (cue.Kind == CueKind.Need && cue.From > partly));
    }

    private static bool AllIsWell(Sentence sentence, List<Cue> cues)
    {
        // “Is not done with all children” has the words of what is so for all, and denies it.
        bool IsComplete(Cue cue) => cue.Kind == CueKind.Complete && !sentence.Words[cue.From..cue.To].Any(word => word.Text == "not");
        var isWell = cues.Exists(IsComplete);
        foreach (var word in sentence.Words)
        {
            if (ShareAt(sentence.Text, word) is { } share)
            {
                if (share < NearlyAll)
                {
                    return false;
                }

                isWell = true;
            }
        }

        // “Nobody waits” has the words of a need and says that there is none.
        var well = new CoveredCues(cues, cue => cue.Kind == CueKind.Met || IsComplete(cue));
        return isWell && !cues.Exists(cue => cue.Kind is CueKind.Partly or CueKind.Turn or CueKind.Behind or CueKind.Need && !well.Cover(cue))
            && !cues.Exists(plain => plain.Kind == CueKind.Plain && !cues.Exists(cue => (cue.Kind == CueKind.Met || IsComplete(cue)) && cue.From < plain.To && plain.From < cue.To));
    }

    /// <summary>The percentage that a word gives, or null.</summary>
    private static double? ShareAt(string text, Word word) =>
        (text.AsSpan(word.End).StartsWith("%") || text.AsSpan(word.End).TrimStart().StartsWith("per cent", StringComparison.OrdinalIgnoreCase))
        && double.TryParse(text.AsSpan(word.Start, word.End - word.Start), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share)
            ? share
            : null;

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
