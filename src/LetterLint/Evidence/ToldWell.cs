namespace LetterLint.Evidence;

/// <summary>Whether a sentence says of the very thing that an item names that all is well with it: “Short breaks are plentiful”.</summary>
internal static class ToldWell
{
    // “Return home interviews for those who go missing are …”
    private const int LongestSubject = 10;
    private const int Farthest = 14;
    private const double Near = 0.5;

    /// <summary>The terms of an item that name its thing: in a name that texts about it use, or in more than one word.</summary>
    public static int[] ThingsOf(ItemReading item) =>
        [.. Enumerable.Range(0, item.Terms.Length).Where(term => item.IsSubject(term) && item.Terms[term] is { IsPopulation: false } named && (named.IsNamed || named.Members.Length > 1))];

    /// <summary>Whether it begins with one of the things, and the first that its verb says of it is that all is well; nothing is taken back.</summary>
    public static bool Is(Candidate candidate, ItemReading item, int[] things)
    {
        var reading = candidate.Reading;
        return reading is { IsFormal: false, Announces: false, HasComparator: false } && (reading.Share is null or >= SentenceReading.NearlyAll || reading.OpensExtolling) && Array.Exists(things, thing => Opens(reading, item.Terms[thing])) && IsOfAll(candidate.Cover, item, things)
            && VerbOf(reading) is { } verb && FirstTold(reading, verb) is { Kind: CueKind.Complete } praise
            && !reading.Sentence.Words[verb.From..praise.To].Any(word => word.Text == "not") && !reading.Cues.Exists(cue => TakesBack(cue, verb, praise));
    }

    private static Cue? VerbOf(SentenceReading reading) => reading.Cues.Find(cue => cue.Kind == CueKind.Statement && cue.From <= LongestSubject);

    /// <summary>What is said first behind the verb; where words extol too, as “among the highest” does, nobody knows whether that is well.</summary>
    private static Cue? FirstTold(SentenceReading reading, Cue verb) =>
        reading.Cues.Where(cue => cue.From >= verb.From && cue.From < verb.From + Farthest && Tells(cue.Kind)).MinBy(cue => (cue.From, cue.Kind == CueKind.Complete));

    private static bool TakesBack(Cue cue, Cue verb, Cue praise) => cue.Kind switch
    {
        CueKind.Turn => true,
        CueKind.Ahead => cue.From >= verb.From,
        CueKind.Partly or CueKind.Plain => cue.From < praise.From || cue.From >= praise.To,
        _ => false,
    };

    private static bool Opens(SentenceReading reading, ItemTerm thing)
    {
        var at = Array.FindIndex(reading.Terms.Numbers, thing.Members.Contains);
        return at >= 0 && reading.Terms.Words[at] < VerbOf(reading)?.From && Array.TrueForAll(thing.Members, reading.TermSet.Contains);
    }

    /// <summary>Of the recording of strategy meetings tells nothing that says of them that they are timely.</summary>
    private static bool IsOfAll(Coverage cover, ItemReading item, int[] things)
    {
        var others = Enumerable.Range(0, item.Terms.Length).Where(term => item.IsSubject(term) && !item.Terms[term].IsPopulation && !things.Contains(term)).ToArray();
        return others.Length == 0 || Array.Exists(others, term => cover.Near[term] >= Near);
    }

    private static bool Tells(CueKind kind) =>
        kind is CueKind.Complete or CueKind.Extol or CueKind.Need or CueKind.Plain or CueKind.Grave or CueKind.Partly or CueKind.Behind or CueKind.Lacking;
}
