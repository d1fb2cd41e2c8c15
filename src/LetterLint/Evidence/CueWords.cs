using LetterLint.Frameworks;
using LetterLint.Text;

namespace LetterLint.Evidence;

/// <summary>The words of rules/vocabulary/cues.yml: phrases of every kind, found by their first word in one look.</summary>
internal sealed class CueWords
{
    private const int Kinds = (int)CueKind.Purpose + 1;
    private readonly Dictionary<string, List<CuePhrase>> _byFirstWord = new(StringComparer.Ordinal);

    public CueWords(YamlMap map)
    {
        Add(CueKind.Neutral, "neutral");
        Add(CueKind.Need, "need");
        Add(CueKind.Plain, "plain");
        Add(CueKind.Grave, "grave");
        Add(CueKind.Slight, "slight");
        Add(CueKind.Subordinate, "subordinate");
        Add(CueKind.Met, "met");
        Add(CueKind.Behind, "behind");
        Add(CueKind.LowGrade, "low-grade");
        Add(CueKind.Extol, "extol");
        Add(CueKind.Complete, "complete");
        Add(CueKind.Partly, "partly");
        Add(CueKind.Ahead, "ahead");
        Add(CueKind.Praise, "praise");
        Add(CueKind.Turn, "turn");
        Add(CueKind.Carry, "carry");
        Add(CueKind.Refers, "refers");
        Add(CueKind.Formal, "formal");
        Add(CueKind.Finding, "finding");
        Add(CueKind.Statement, "statement");
        Add(CueKind.Demand, "demand");
        Add(CueKind.Lacking, "lacking");
        Add(CueKind.Bound, "bound");
        Add(CueKind.Purpose, "purpose");
        Frame = map.Texts("frame", Stemmer.Stem).ToHashSet(StringComparer.Ordinal);
        Actors = map.Texts("actors", word => word).ToHashSet(StringComparer.Ordinal);
        Denials = map.Texts("denials", word => word).ToHashSet(StringComparer.Ordinal);
        TimeUnits = map.Texts("time-units", Stemmer.Stem).ToHashSet(StringComparer.Ordinal);
        Stop = map.Texts("stop", Stemmer.Stem).ToHashSet(StringComparer.Ordinal);

        void Add(CueKind kind, string key)
        {
            foreach (var phrase in map.Texts(key, PhrasePattern.Parse))
            {
                foreach (var word in phrase.FirstWords)
                {
                    (_byFirstWord.TryGetValue(word, out var same) ? same : _byFirstWord[word] = []).Add(new CuePhrase(kind, phrase));
                }
            }
        }
    }

    /// <summary>Stems that every item is framed in and that tell little of its subject.</summary>
    public HashSet<string> Frame { get; }

    /// <summary>What says, before a word for something grave, that there is none of it.</summary>
    public HashSet<string> Denials { get; }

    /// <summary>In what limits of time are counted.</summary>
    public HashSet<string> TimeUnits { get; }

    /// <summary>Who is told to act, where an item begins with them.</summary>
    public HashSet<string> Actors { get; }

    /// <summary>Stems that tell nothing.</summary>
    public HashSet<string> Stop { get; }

    /// <summary>Every cue from one word up to, not including, another, in order, the longest of each kind; cues of one kind do not overlap.</summary>
    public List<Cue> In(ReadOnlySpan<Word> words, int from, int to)
    {
        words = words[..to];
        var found = new List<Cue>();
        Span<int> free = stackalloc int[Kinds];
        for (var at = from; at < words.Length; at++)
        {
            if (!_byFirstWord.TryGetValue(words[at].Text, out var phrases))
            {
                continue;
            }

            for (var i = 0; i < phrases.Count;)
            {
                var kind = phrases[i].Kind;
                var end = -1;
                for (; i < phrases.Count && phrases[i].Kind == kind; i++)
                {
                    end = at < free[(int)kind] ? end : Math.Max(end, phrases[i].Phrase.EndAt(words, at));
                }

                if (end >= 0 && kind == CueKind.Neutral)
                {
                    // It comes first among the phrases of its word, and nothing begins within it.
                    free.Fill(end);
                }
                else if (end >= 0)
                {
                    found.Add(new Cue(kind, at, end));
                    free[(int)kind] = end;
                }
            }
        }

        return found;
    }

    private sealed record CuePhrase(CueKind Kind, PhrasePattern Phrase);
}
