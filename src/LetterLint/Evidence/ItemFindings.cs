using LetterLint.Text;

namespace LetterLint.Evidence;

/// <summary>Tells items that say themselves what was found from those that only ask for something.</summary>
internal static class ItemFindings
{
    /// <summary>Whether an item is a statement with a verb of its own, or opens with what there is too little or too much of; not where it asks for something.</summary>
    public static bool StatesWhatIsWrong(Word[] words, List<Cue> cues, Lexicon lexicon)
    {
        if (words.Length == 0)
        {
            return false;
        }

        var bound = cues.Find(cue => cue.Kind == CueKind.Bound)?.From ?? words.Length;
        var opens = words[0].Text is "the" or "a" or "an" ? 1 : 0;
        return cues.Exists(cue => (cue.Kind == CueKind.Finding && cue.From < bound) || (cue.Kind == CueKind.Lacking && cue.From <= opens))
            || (cues.Exists(cue => cue.Kind == CueKind.Statement && cue.From < bound && (cue.From == 0 || words[cue.From - 1].Text != "to")) && !lexicon.Actions.HasStem(Stemmer.Stem(words[0].Text)) && !cues.Exists(cue => cue.Kind == CueKind.Demand));
    }

    /// <summary>Whether a sentence that tells what was found stands before the one that says what is to be done: “Rates have risen. Reduce …”.</summary>
    public static bool TellsFirst(Prose prose, Lexicon lexicon)
    {
        var sentences = Sentences.Split(prose).Select(sentence => Words.Of(sentence.Text)).Where(words => words.Length > 0).ToArray();
        return sentences.Length > 1 && IsAction(sentences[^1]) && !IsAction(sentences[0])
            && !lexicon.Cues.In(sentences[0], 0, sentences[0].Length).Exists(cue => cue.Kind is CueKind.Demand or CueKind.Ahead);

        bool IsAction(Word[] words) => lexicon.Actions.HasStem(Stemmer.Stem(words[0].Text));
    }
}
