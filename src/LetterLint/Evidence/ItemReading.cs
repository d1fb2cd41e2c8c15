using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Evidence;

/// <summary>An item as the evidence finder reads it: its terms, each with its weight, the parts that it lists, and its pairs of terms.</summary>
internal sealed class ItemReading
{
    /// <summary>More than in part: in the same or related words.</summary>
    public const double Plainly = 0.6;

    // What an item is for (“… to ensure that …”) tells less of its subject than what stands before.
    private const double PurposeWeight = 0.5;
    private const double FrameWeight = 0.3;
    private const double PopulationWeight = 0.5;

    private const double Half = 0.5;
    private const double SubjectWeight = 0.5;

    // “NHS … Integrated Care Board and … Council must”; those who act stand at the beginning.
    private const int LongestActor = 14;
    private const int NearStart = 6;
    private const int LongestAge = 6;

    private readonly LetterVocabulary _vocabulary;
    private readonly float[]?[] _likeness;

    public ItemReading(Item item, LetterVocabulary vocabulary, Lexicon lexicon, Func<int[], int[], double> rarity)
    {
        Item = item;
        var words = Words.Of(item.Prose.Text[..ReferenceIn(item.Prose.Text)]);
        var terms = vocabulary.Read(words);
        var cues = lexicon.Cues.In(words, 0, words.Length);
        var purpose = cues.Find(cue => cue is { Kind: CueKind.Purpose, From: > 0 })?.From ?? words.Length;
        IsFinding = ItemFindings.StatesWhatIsWrong(words, cues, lexicon) || ItemFindings.TellsFirst(item.Prose, lexicon);
        IsDemand = lexicon.Actions.Ask(words);
        var actor = ActorIn(words, lexicon);
        var concepts = Concept.In(lexicon.RelatedIn(terms.Stems));
        var found = new List<ItemTerm>();
        var part = 0;
        var partIsEmpty = true;
        for (var at = 0; at < terms.Count; at++)
        {
            var term = terms.Numbers[at];
            var concept = concepts.Find(concept => concept.From == at) ?? new Concept(at, EndOfWord(terms, at), []);
            if (concept.Groups.Length == 0 && vocabulary.IsStop(term))
            {
                // “assessments and plans”: either alone may be what a sentence is about.
                part += terms.Stems[at] is "and" or "or" && !partIsEmpty ? 1 : 0;
                partIsEmpty = true;
                continue;
            }

            var word = terms.Words[at];
            if (word > 0 && !partIsEmpty && item.Prose.Text.AsSpan(words[word - 1].End, words[word].Start - words[word - 1].End).ContainsAny(",;"))
            {
                part++;
            }

            var members = Members(terms, concept, vocabulary);
            var isFrame = word < actor || members.Length == 0 || (concept.To - concept.From == 1 && (vocabulary.IsFrame(term) || saysHow(term, word, concept) || (vocabulary.IsNumber(term) && terms.Stems[at].Length == 1)));
            var isPopulation = Array.Exists(concept.Groups, lexicon.IsPopulation) || (vocabulary.IsNumber(term) && IsAge(words, word));
            partIsEmpty &= isFrame || isPopulation;
            var isComplement = IsComplement(words, word, terms, concept.To, vocabulary);
            at = concept.To - 1;
            if (found.Exists(other => concept.Groups.Length == 0 ? other.Groups.Length == 0 && other.Members.SequenceEqual(members) : other.Groups.Length > 0 && other.Groups[0] == concept.Groups[0]))
            {
                continue;
            }

            var weight = (0.1 + 0.45 * Telling(members, vocabulary, lexicon) + 0.45 * rarity(members, concept.Groups))
                * (isFrame ? FrameWeight : isPopulation ? PopulationWeight : 1) * (word >= purpose ? PurposeWeight : 1);
            found.Add(new ItemTerm(item.Prose.Text[words[terms.Words[concept.From]].Start..words[terms.Words[concept.To - 1]].End],
                members, weight, concept.Groups, part, isFrame, Array.Exists(members, vocabulary.IsNumber), isPopulation, !IsWithIt(words, word) && Array.Exists(concept.Groups, lexicon.IsNamed), isComplement,
                Evidence.Meaning.Unit(Evidence.Meaning.Sum(members.Select(vocabulary.Meaning)))));
        }

        // “Widen …” and “Limited …” say what is to be done and what is wrong, not of what.
        bool saysHow(int term, int word, Concept concept) => concept.Groups.Length == 0 && ((word == 0 && lexicon.Actions.HasStem(vocabulary.Stem(term)))
            || cues.Exists(cue => cue.Kind == CueKind.Need && cue.From <= word && word < cue.To && cue.To - cue.From <= 2));

        _vocabulary = vocabulary;
        _likeness = new float[]?[found.Count];
        Meaning = Evidence.Meaning.Unit(Evidence.Meaning.Sum(terms.Numbers.Select(vocabulary.Meaning)));
        Subject = Evidence.Meaning.Unit(Evidence.Meaning.Sum(found.Where(term => !term.IsFrame).SelectMany(term => term.Members).Select(vocabulary.Meaning))) ?? Meaning;

        Terms = [.. found];
        foreach (var term in Terms)
        {
            Weight += term.Weight;
            Heaviest = Math.Max(Heaviest, term.Weight);
            Numbers += term.IsNumber ? 1 : 0;
        }

        Weight = Math.Max(Weight, 1e-6);
        Heaviest = Math.Max(Heaviest, 1e-6);
        Parts = PartsOf(Terms);
        Pairs = PairsOf(terms, vocabulary);
    }

    public Item Item { get; }

    /// <summary>Whether it says of itself what is wrong (“Too many …”, “… do not …”).</summary>
    public bool IsFinding { get; }

    /// <summary>Whether it asks for something in so many words (“Improve …”).</summary>
    public bool IsDemand { get; }

    /// <summary>The direction of what its words mean together.</summary>
    public float[]? Meaning { get; }

    /// <summary>The same of the words that name its subject.</summary>
    public float[]? Subject { get; }

    public ItemTerm[] Terms { get; }

    /// <summary>The weight of all terms together.</summary>
    public double Weight { get; }

    /// <summary>The weight of its most telling term.</summary>
    public double Heaviest { get; }

    /// <summary>How many of its terms have a figure.</summary>
    public int Numbers { get; }

    /// <summary>For each part the places of its terms.</summary>
    public int[][] Parts { get; }

    /// <summary>Terms that stand side by side.</summary>
    public TermPair[] Pairs { get; }

    /// <summary>Whether a term names its subject: whoever or whatever it is about must be met.</summary>
    public bool IsSubject(int term) => Terms[term] is { IsFrame: false, IsNumber: false } && Terms[term].Weight >= SubjectWeight * Heaviest;

    /// <summary>How near in meaning a term of the item is to a term of the letter, from 0 to 1.</summary>
    public float LikenessTo(int itemTerm, int term)
    {
        var likeness = _likeness[itemTerm] ??= new float[_vocabulary.Count];
        if (term >= likeness.Length)
        {
            Array.Resize(ref likeness, term + 64);
            _likeness[itemTerm] = likeness;
        }

        // Kept one up, so that 0 says that it is not known yet.
        ref var known = ref likeness[term];
        if (known == 0)
        {
            known = 1 + (float)Math.Max(0, Evidence.Meaning.Likeness(Terms[itemTerm].Direction, _vocabulary.Direction(term)));
        }

        return known - 1;
    }

    /// <summary>Whether two of its telling terms are spoken of, or all where it has fewer, in the same or related words.</summary>
    public bool IsTold(double[] spoken)
    {
        var (telling, told) = (0, 0);
        for (var t = 0; t < spoken.Length; t++)
        {
            if (Terms[t] is { IsFrame: false, IsPopulation: false })
            {
                telling++;
                told += spoken[t] > Plainly ? 1 : 0;
            }
        }

        return told >= Math.Min(2, Math.Max(telling, 1));
    }

    /// <summary>Whether half of it is spoken of, two telling terms among it.</summary>
    public bool IsMostly(double[] spoken)
    {
        var sum = 0.0;
        for (var t = 0; t < spoken.Length; t++)
        {
            sum += Terms[t].Weight * spoken[t];
        }

        return sum >= Half * Weight && IsTold(spoken);
    }

    /// <summary>Where a reference in brackets begins that ends the item: “(paragraph 12)”, “(enabler two, national framework)”.</summary>
    private static int ReferenceIn(string text)
    {
        var item = text.AsSpan().TrimEnd(" .;");
        var bracket = item.EndsWith(")") ? item.LastIndexOf('(') : -1;
        return bracket > 0 && (item[bracket..].ContainsAnyInRange('0', '9') || item[bracket..].Contains("framework", StringComparison.OrdinalIgnoreCase)) ? bracket : text.Length;
    }

    /// <summary>The word behind “The registered person must” or “Leaders across the partnership should”: who is to act tells nothing of what is to be done.</summary>
    private static int ActorIn(Word[] words, Lexicon lexicon)
    {
        var should = Array.FindIndex(words, word => word.Text is "should" or "must");
        return should is > 0 and <= LongestActor && words[..Math.Min(should, NearStart)].Any(word => lexicon.Cues.Actors.Contains(word.Text)) ? should + 1 : 0;
    }

    /// <summary>Whether a term ends what stands behind “of” or “for”, one attribute between them at most: whom or what the item is about, not what of it.</summary>
    private static bool IsComplement(Word[] words, int word, TextTerms terms, int next, LetterVocabulary vocabulary) =>
        word > 0 && (IsOf(words[word - 1]) || (word > 1 && (IsOf(words[word - 2]) || (word > 2 && words[word - 2].Text == "to" && words[word - 3].Text == "access"))))
        && (next >= terms.Count || vocabulary.IsStop(terms.Numbers[next]) || vocabulary.IsFrame(terms.Numbers[next]));

    /// <summary>“… together with its governors”: who helps is not what the item is about.</summary>
    private static bool IsWithIt(Word[] words, int word)
    {
        var with = Array.FindLastIndex(words, Math.Max(word - 1, 0), Math.Min(word, 2), other => other.Text == "with");
        return with > 0 && words[with - 1].Text is ("together" or "along" or "jointly");
    }

    /// <summary>“16- and 17-year-olds”: how old they are tells nothing of what they need.</summary>
    private static bool IsAge(Word[] words, int word) => Array.FindIndex(words, word, Math.Min(LongestAge, words.Length - word), other => other.Text is "old" or "olds") > 0
        || words[Math.Max(0, word - LongestAge / 2)..word].Any(other => other.Text == "aged");

    private static bool IsOf(Word word) => word.Text is "of" or "for";

    /// <summary>Behind a term and what it is short for.</summary>
    private static int EndOfWord(TextTerms terms, int at)
    {
        var end = at + 1;
        while (end < terms.Count && terms.Words[end] == terms.Words[at])
        {
            end++;
        }

        return end;
    }

    private static int[] Members(TextTerms terms, Concept concept, LetterVocabulary vocabulary)
    {
        var count = 0;
        var members = new int[concept.To - concept.From];
        for (var at = concept.From; at < concept.To; at++)
        {
            // Where an abbreviation stands with what it is short for, the long form is in every sentence that has either.
            var isShort = at + 1 < concept.To && terms.Words[at] == terms.Words[at + 1];
            if (!isShort && !vocabulary.IsStop(terms.Numbers[at]))
            {
                members[count++] = terms.Numbers[at];
            }
        }

        Array.Resize(ref members, count);
        return members;
    }

    private static double Telling(int[] members, LetterVocabulary vocabulary, Lexicon lexicon)
    {
        var telling = 0.0;
        foreach (var member in members)
        {
            telling = Math.Max(telling, lexicon.Terms.Of(vocabulary.Stem(member)));
        }

        return telling;
    }

    /// <summary>The parts that have a term of their own, not only what items are framed in.</summary>
    private static int[][] PartsOf(ItemTerm[] terms)
    {
        var parts = new List<int[]>();
        for (var from = 0; from < terms.Length;)
        {
            var to = from;
            var isFrame = true;
            for (; to < terms.Length && terms[to].Part == terms[from].Part; to++)
            {
                isFrame &= terms[to].IsFrame;
            }

            if (!isFrame)
            {
                var part = new int[to - from];
                for (var at = 0; at < part.Length; at++)
                {
                    part[at] = from + at;
                }

                parts.Add(part);
            }

            from = to;
        }

        return [.. parts];
    }

    private static TermPair[] PairsOf(TextTerms terms, LetterVocabulary vocabulary)
    {
        var pairs = new HashSet<TermPair>();
        for (var at = 1; at < terms.Count; at++)
        {
            if (!vocabulary.IsStop(terms.Numbers[at - 1]) && !vocabulary.IsStop(terms.Numbers[at]))
            {
                pairs.Add(new TermPair(terms.Numbers[at - 1], terms.Numbers[at]));
            }
        }

        return [.. pairs];
    }
}
