namespace LetterLint.Text;

/// <summary>Words that tell where a sentence ends and where a name does, folded: rules/vocabulary/sentence-words.txt.</summary>
internal sealed class SentenceWords
{
    private SentenceWords()
    {
        var lists = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        using var text = new StreamReader(typeof(SentenceWords).Assembly.GetManifestResourceStream("vocabulary/sentence-words.txt")!);
        while (text.ReadLine() is { } line)
        {
            if (!line.StartsWith('#'))
            {
                var (name, words) = (line[..line.IndexOf(':')], line[(line.IndexOf(':') + 2)..]);
                lists[name] = new(words.Split(' '), StringComparer.OrdinalIgnoreCase);
            }
        }

        NeverEnds = lists["never-ends"];
        MayEnd = lists["may-end"];
        Labels = lists["labels"];
        Begins = lists["begins"];
        NeverInNames = lists["never-in-names"];
    }

    /// <summary>The words of the language.</summary>
    public static SentenceWords English { get; } = new();

    /// <summary>Abbreviations behind whose full stop the sentence goes on: “Mr.”.</summary>
    public HashSet<string> NeverEnds { get; }

    /// <summary>Abbreviations behind whose full stop it goes on with a small letter: “etc.”.</summary>
    public HashSet<string> MayEnd { get; }

    /// <summary>What a single letter follows that is no initial: “Grade A.”.</summary>
    public HashSet<string> Labels { get; }

    /// <summary>With these a sentence begins, and no name.</summary>
    public HashSet<string> Begins { get; }

    /// <summary>No name of an authority has one of them.</summary>
    public HashSet<string> NeverInNames { get; }
}
