using LetterLint.Frameworks;
using LetterLint.Text;

namespace LetterLint.Evidence;

/// <summary>The words of rules/vocabulary/cues.yml.</summary>
internal sealed class CueWords
{
    public CueWords(YamlMap map)
    {
        Need = Read(map, "need");
        Plain = Read(map, "plain");
        Slight = Read(map, "slight");
        Subordinate = Read(map, "subordinate");
        Met = Read(map, "met");
        Behind = Read(map, "behind");
        LowGrade = Read(map, "low-grade");
        Extol = Read(map, "extol");
        Ahead = Read(map, "ahead");
        Praise = Read(map, "praise");
        Turn = Read(map, "turn");
        Carry = Read(map, "carry");
        Purpose = Read(map, "purpose");
        Frame = map.Texts("frame", Stemmer.Stem).ToHashSet(StringComparer.Ordinal);
        Stop = map.Texts("stop", Stemmer.Stem).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>What shows a need.</summary>
    public CueTable Need { get; }

    /// <summary>What states a weakness plainly.</summary>
    public CueTable Plain { get; }

    /// <summary>What makes a weakness one of few cases, of the past, or of somebody else's account.</summary>
    public CueTable Slight { get; }

    /// <summary>What begins a clause that another one hangs on.</summary>
    public CueTable Subordinate { get; }

    /// <summary>What says that a need has been met.</summary>
    public CueTable Met { get; }

    /// <summary>What sets a figure behind that of others.</summary>
    public CueTable Behind { get; }

    /// <summary>Words of the lower grades, as summaries use them.</summary>
    public CueTable LowGrade { get; }

    /// <summary>What begins the purpose of an item.</summary>
    public CueTable Purpose { get; }

    /// <summary>What leaves nothing to wish for.</summary>
    public CueTable Extol { get; }

    /// <summary>What speaks of what is still to come.</summary>
    public CueTable Ahead { get; }

    /// <summary>What praises.</summary>
    public CueTable Praise { get; }

    /// <summary>What turns a sentence round.</summary>
    public CueTable Turn { get; }

    /// <summary>What carries on with the subject of the sentence before.</summary>
    public CueTable Carry { get; }

    /// <summary>Stems that every item is framed in and that tell little of its subject.</summary>
    public HashSet<string> Frame { get; }

    /// <summary>Stems that tell nothing.</summary>
    public HashSet<string> Stop { get; }

    private static CueTable Read(YamlMap map, string key) => new(map.Texts(key, PhrasePattern.Parse));
}
