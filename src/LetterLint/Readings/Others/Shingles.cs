using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Others;

/// <summary>The running text of a letter as overlapping runs of words, each a number, so that passages can be found in other letters.</summary>
/// <param name="Hashes">For each run its number.</param>
/// <param name="Starts">For each word its first unit; one run begins at each of the first.</param>
/// <param name="Ends">For each word the unit behind its last.</param>
internal sealed record Shingles(ulong[] Hashes, int[] Starts, int[] Ends)
{
    /// <summary>Words in a run: so many that hardly two writers choose them by chance.</summary>
    public const int Length = 12;

    /// <summary>None: of a letter that has been compared already.</summary>
    public static Shingles None { get; } = new([], [], []);

    private const ulong Prime = 1099511628211;
    private const ulong Basis = 14695981039346656037;

    /// <summary>
    /// The runs of a letter's sections. What stands outside of them is form, and so is a standing statement; the authority's name is left
    /// out, for a passage that was copied and given another name is copied still.
    /// </summary>
    public static Shingles Of(Letter letter, string[] authority)
    {
        var statements = letter.Statements.Select(statement => statement.Words.Span).ToHashSet();

        // The grades are explained in the same words in every report, in a part of a section that is the report's own.
        var standing = letter.Sections.Where(section => section.Form.Standing).ToArray();
        var (starts, ends) = (new List<int>(), new List<int>());
        var numbers = new List<ulong>();
        foreach (var sentence in letter.Sentences.Until(letter.Stop))
        {
            if (sentence.Kind is not (SentenceKind.Narrative or SentenceKind.Item) || sentence.Section is null
                || Array.Exists(standing, section => section.Span.Contains(sentence.Span.Start)) || statements.Contains(sentence.Span))
            {
                continue;
            }

            foreach (var word in sentence.Words)
            {
                if (!authority.Contains(word.Text))
                {
                    var place = sentence.Prose.SpanOf(word.Start, word.Length);
                    starts.Add(place.Start);
                    ends.Add(place.End);
                    numbers.Add(NumberOf(word.Text));
                }
            }
        }

        var hashes = new ulong[Math.Max(0, numbers.Count - Length + 1)];
        for (var at = 0; at < hashes.Length; at++)
        {
            var hash = Basis;
            for (var word = at; word < at + Length; word++)
            {
                hash = (hash ^ numbers[word]) * Prime;
            }

            hashes[at] = hash;
        }

        return new Shingles(hashes, [.. starts], [.. ends]);
    }

    /// <summary>The text that the words of one run cover.</summary>
    public Span TextOf(int run) => TextOf(run, run + Length);

    /// <summary>The text from one word up to, not including, another.</summary>
    public Span TextOf(int from, int to) => Span.Cover(Span.Between(Starts[from], Ends[from]), Span.Between(Starts[to - 1], Ends[to - 1]));

    /// <summary>FNV-1a: the same in every process, so that every run gives the same findings.</summary>
    private static ulong NumberOf(string word)
    {
        var hash = Basis;
        foreach (var unit in word)
        {
            hash = (hash ^ unit) * Prime;
        }

        return hash;
    }
}
