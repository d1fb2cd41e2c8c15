using System.Collections.Immutable;

namespace LetterLint.Text;

/// <summary>
/// A phrase as framework files write it: words, “(this|that|)” for a choice, and slots: {any} up to 15 words, {few} up to 4,
/// {authority} 1 to 9 words without a verb, {year} or {year:2007-2008}, {grade} a number, {number} a number in figures or words,
/// {word} a grade word. Case, punctuation, hyphens and apostrophes do not count. Every repetition is bounded, so that the
/// work grows with the text alone.
/// </summary>
public sealed class PhrasePattern
{
    private ReadPhrase? _read;

    private PhrasePattern(string source) => Source = source;

    /// <summary>The phrase as written.</summary>
    public string Source { get; }

    /// <summary>The words that the phrase may begin with; none where it may begin with a slot.</summary>
    public IEnumerable<string> FirstWords => Begin(Phrase.First).Distinct(StringComparer.Ordinal);

    /// <summary>Every word that the phrase may have outside its slots.</summary>
    internal IEnumerable<string> AllWords => Phrase.Words;

    private ReadPhrase Phrase => _read ??= Reader.Read(Source);

    /// <summary>Reads a phrase.</summary>
    /// <exception cref="FormatException">A slot is unknown or a bracket has no partner.</exception>
    public static PhrasePattern Parse(string source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new PhrasePattern(source) { _read = Reader.Read(source) };
    }

    /// <summary>A phrase that comes with LetterLint, where a test has read it: it is read again when first looked for, and most frameworks' never are.</summary>
    internal static PhrasePattern Proven(string source) => new(source);

    /// <summary>Finds the phrase at a word; null where it does not stand there, or, when whole, does not reach the last word.</summary>
    public PhraseMatch? MatchAt(ReadOnlySpan<Word> words, int at, GradeWords grades, bool whole = false)
    {
        var state = new State(whole, grades);
        return Match(Phrase.First, words, at, ref state)
            ? new PhraseMatch(at, state.End, state.InOrder())
            : null;
    }

    /// <summary>Where the phrase ends that stands at a word, or -1; what fills its slots is not kept.</summary>
    internal int EndAt(ReadOnlySpan<Word> words, int at)
    {
        var state = new State(whole: false, GradeWords.None, keeps: false);
        return Match(Phrase.First, words, at, ref state) ? state.End : -1;
    }

    /// <summary>Finds the first place of the phrase.</summary>
    public PhraseMatch? Find(ReadOnlySpan<Word> words, GradeWords grades)
    {
        for (var at = 0; at < words.Length; at++)
        {
            if (MatchAt(words, at, grades) is { } match)
            {
                return match;
            }
        }

        return null;
    }

    private static bool Match(Node node, ReadOnlySpan<Word> words, int at, ref State state)
    {
        switch (node.Kind)
        {
            case NodeKind.End:
                state.End = at;
                return !state.Whole || at == words.Length;
            case NodeKind.Literal:
                return at < words.Length && words[at].Text == node.Text && Match(node.Next!, words, at + 1, ref state);
            case NodeKind.Choice:
                foreach (var choice in node.Choices)
                {
                    if (Match(choice, words, at, ref state))
                    {
                        return true;
                    }
                }

                return false;
            case NodeKind.Gap:
                for (var taken = node.Least; taken <= node.Most && at + taken <= words.Length; taken++)
                {
                    if (node.Text == "authority" && taken > 0 && SentenceWords.English.NeverInNames.Contains(words[at + taken - 1].Text))
                    {
                        return false;
                    }

                    if (Match(node.Next!, words, at + taken, ref state))
                    {
                        state.Capture(node.Text, at, at + taken);
                        return true;
                    }
                }

                return false;
            case NodeKind.Number:
                if (at < words.Length && NumberWords.TryParse(words[at].Text, out var number) && (node.Text == "number" || char.IsAsciiDigit(words[at].Text[0]))
                    && number >= node.Least && number <= node.Most && Match(node.Next!, words, at + 1, ref state))
                {
                    state.Capture(node.Text, at, at + 1);
                    return true;
                }

                return false;
            default:
                for (var length = state.Grades.LongestAt(words, at); length > 0; length--)
                {
                    if (state.Grades.IsWord(words.Slice(at, length)) && Match(node.Next!, words, at + length, ref state))
                    {
                        state.Capture(node.Text, at, at + length);
                        return true;
                    }
                }

                return false;
        }
    }

    private static IEnumerable<string> Begin(Node node) => node.Kind switch
    {
        NodeKind.Literal => [node.Text],
        NodeKind.Choice => node.Choices.SelectMany(Begin),
        _ => [],
    };

    private static Node Link(List<Node> sequence, Node tail)
    {
        for (var i = sequence.Count - 1; i >= 0; i--)
        {
            var node = sequence[i];
            if (node.Kind == NodeKind.Choice)
            {
                node.Choices = [.. node.Alternatives!.Select(alternative => Link(alternative, tail))];
                node.Alternatives = null;
            }
            else
            {
                node.Next = tail;
            }

            tail = node;
        }

        return tail;
    }

    private enum NodeKind
    {
        Literal,
        Choice,
        Gap,
        Number,
        GradeWord,
        End,
    }

    private sealed class Node(NodeKind kind, string text = "", int least = 0, int most = 0)
    {
        public static readonly Node End = new(NodeKind.End);

        public NodeKind Kind => kind;
        public string Text => text;
        public int Least => least;
        public int Most => most;
        public Node? Next { get; set; }
        public Node[] Choices { get; set; } = [];

        /// <summary>The choices before what follows them is linked to each.</summary>
        public List<List<Node>>? Alternatives { get; set; }
    }

    /// <summary>A phrase that has been read.</summary>
    /// <param name="First">Where it begins.</param>
    /// <param name="Words">Its words outside the slots.</param>
    private sealed record ReadPhrase(Node First, string[] Words);

    private struct State(bool whole, GradeWords grades, bool keeps = true)
    {
        public readonly bool Whole = whole;
        public readonly GradeWords Grades = grades;
        public int End;
        private List<PhraseCapture>? _captures;

        /// <summary>Notes what fills a slot; the last slot is noted first.</summary>
        public void Capture(string slot, int from, int to)
        {
            if (keeps)
            {
                (_captures ??= []).Insert(0, new PhraseCapture(slot, from, to));
            }
        }

        public readonly ImmutableArray<PhraseCapture> InOrder() => _captures is null ? [] : [.. _captures];
    }

    private sealed class Reader(string source)
    {
        private readonly List<string> _words = [];

        public static ReadPhrase Read(string source)
        {
            var at = 0;
            var reader = new Reader(source);
            var sequence = reader.Sequence(ref at);
            return at < source.Length
                ? throw new FormatException($"“{source[at]}” has no partner in “{source}”.")
                : new ReadPhrase(Link(sequence, Node.End), [.. reader._words]);
        }

        private List<Node> Sequence(ref int at)
        {
            var sequence = new List<Node>();
            while (at < source.Length && source[at] is not ('|' or ')'))
            {
                if (source[at] == '(')
                {
                    sequence.Add(Choice(ref at));
                }
                else if (source[at] == '{')
                {
                    var close = source.IndexOf('}', at);
                    if (close < 0)
                    {
                        throw new FormatException($"“{{” has no partner in “{source}”.");
                    }

                    sequence.Add(Slot(source[(at + 1)..close]));
                    at = close + 1;
                }
                else
                {
                    var end = source.IndexOfAny(['(', ')', '{', '|'], at);
                    end = end < 0 ? source.Length : end;
                    foreach (var word in Words.Of(source[at..end]))
                    {
                        _words.Add(word.Text);
                        sequence.Add(new Node(NodeKind.Literal, word.Text));
                    }

                    at = end;
                }
            }

            return sequence;
        }

        private Node Choice(ref int at)
        {
            var node = new Node(NodeKind.Choice) { Alternatives = [] };
            do
            {
                at++;
                node.Alternatives.Add(Sequence(ref at));
            }
            while (at < source.Length && source[at] == '|');

            if (at >= source.Length)
            {
                throw new FormatException($"“(” has no partner in “{source}”.");
            }

            at++;
            return node;
        }

        private Node Slot(string slot)
        {
            var colon = slot.IndexOf(':', StringComparison.Ordinal);
            var (name, range) = colon < 0 ? (slot, "") : (slot[..colon], slot[(colon + 1)..]);
            return name switch
            {
                "any" => new Node(NodeKind.Gap, name, 0, 15),
                "few" => new Node(NodeKind.Gap, name, 0, 4),
                "authority" => new Node(NodeKind.Gap, name, 1, 9),
                "grade" => new Node(NodeKind.Number, name, 0, 99),
                "number" => new Node(NodeKind.Number, name, 0, int.MaxValue),
                "year" => Years(range),
                "word" => new Node(NodeKind.GradeWord, name),
                _ => throw new FormatException($"There is no slot “{{{slot}}}”; there are {{any}}, {{few}}, {{authority}}, {{year}}, {{grade}}, {{number}} and {{word}}."),
            };
        }

        private static Node Years(string range)
        {
            var parts = range.Split('-');
            return range.Length == 0 ? new Node(NodeKind.Number, "year", 1990, 2099)
                : parts.Length is 1 or 2 && int.TryParse(parts[0], out var from) && int.TryParse(parts[^1], out var to)
                    ? new Node(NodeKind.Number, "year", from, to)
                    : throw new FormatException($"“{{year:{range}}}” is no range of years; write {{year:2007-2008}}.");
        }
    }
}
