namespace LetterLint.Readings.Figures;

/// <summary>
/// A pattern over the words and quantities of a sentence: words and marks as they stand, “(a|b|)” for a choice, “{(}” and
/// “{)}” for brackets, a class of words of the grammar, a gap ({few}, {group}, {any}, {far}), {period} for a date, or a slot for a
/// quantity: {from}, {to}, {own}, {other}, {amount} and the like. Every gap is bounded and holds no quantity outside brackets.
/// </summary>
internal sealed class FigurePattern
{
    private static readonly string[] Slots = ["figure", "from", "to", "own", "other", "second", "amount", "part", "whole", "share",
        "percent", "portion", "tally", "low", "high"];

    private readonly Node _first;

    private FigurePattern(Node first) => _first = first;

    /// <summary>Reads a pattern.</summary>
    /// <exception cref="FormatException">A slot is unknown or a bracket has no partner.</exception>
    public static FigurePattern Parse(string source, Func<string, bool> isClass)
    {
        var at = 0;
        var sequence = Sequence(source, ref at, isClass);
        return at == source.Length
            ? new FigurePattern(Link(sequence, Node.End))
            : throw new FormatException($"“{source[at]}” has no partner in “{source}”.");
    }

    public FigureMatch? At(FigureLine line, int at)
    {
        if (!MayBegin(_first, line, at))
        {
            return null;
        }

        var match = new FigureMatch(at);
        return Matches(_first, line, at, match) ? match : null;
    }

    /// <summary>Whether the first node fits; most patterns end here, before anything is made for them.</summary>
    private static bool MayBegin(Node node, FigureLine line, int at)
    {
        switch (node.Kind)
        {
            case NodeKind.Literal:
                return line[at].Is(node.Text);
            case NodeKind.Slot:
                return line[at].Figure is not null || line[at].Kind == TokenKind.Label;
            case NodeKind.Class:
                return line.Is(at, node.Text);
            case NodeKind.Choice:
                foreach (var choice in node.Choices)
                {
                    if (MayBegin(choice, line, at))
                    {
                        return true;
                    }
                }

                return false;
            default:
                return true;
        }
    }

    private static bool Matches(Node node, FigureLine line, int at, FigureMatch match)
    {
        switch (node.Kind)
        {
            case NodeKind.End:
                match.To = at;
                return true;
            case NodeKind.Literal:
                return line[at].Is(node.Text) && Matches(node.Next!, line, at + 1, match);
            case NodeKind.Choice:
                foreach (var choice in node.Choices)
                {
                    if (Matches(choice, line, at, match))
                    {
                        return true;
                    }
                }

                return false;
            case NodeKind.Period:
                return line[at].Kind == TokenKind.Period && Matches(node.Next!, line, at + 1, match);
            case NodeKind.Slot:
                return (line[at].Figure is { } figure ? Fits(node.Text, figure) : node.Text is "low" or "high" && line[at].Kind == TokenKind.Label)
                    && Matches(node.Next!, line, at + 1, match)
                    && match.Take(node.Text, at, 1);
            case NodeKind.Class:
                return line.ClassAt(at, node.Text) is > 0 and var count && Matches(node.Next!, line, at + count, match)
                    && match.Take(node.Text, at, count);
            default:
                return Gap(node, line, at, match);
        }
    }

    private static bool Gap(Node node, FigureLine line, int at, FigureMatch match)
    {
        for (var taken = 0; taken <= node.Most; taken++)
        {
            // A gap passes a bracket over, or ends in it.
            if (Matches(node.Next!, line, at, match)
                || (node.Kind != NodeKind.Group && line[at].Is("(") && Matches(node.Next!, line, at + 1, match)))
            {
                return true;
            }

            var step = line.Step(at, node.Kind);
            if (step == 0)
            {
                return false;
            }

            at += step;
        }

        return false;
    }

    private static bool Fits(string slot, Figure figure) => slot switch
    {
        "share" => figure is { Unit: FigureUnit.Percent, IsFraction: false },
        "percent" => figure is { Unit: FigureUnit.Percent, Part: null, IsFraction: false },
        "tally" => figure is { Part: not null, IsExact: true },
        "portion" => figure.Whole is not null || figure.IsFraction,
        "low" or "high" => figure is { IsExact: true, Part: null, Range: null },
        "part" or "whole" => figure is { Unit: FigureUnit.Number, IsExact: true, Measure: "", Scale: 1 },
        _ => true,
    };

    private static List<Node> Sequence(string source, ref int at, Func<string, bool> isClass)
    {
        var sequence = new List<Node>();
        while (at < source.Length && source[at] is not ('|' or ')'))
        {
            if (source[at] == ' ')
            {
                at++;
            }
            else if (source[at] == '(')
            {
                sequence.Add(Choice(source, ref at, isClass));
            }
            else if (source[at] == '{')
            {
                var close = source.IndexOf('}', at);
                sequence.Add(close < 0
                    ? throw new FormatException($"“{{” has no partner in “{source}”.")
                    : NodeOf(source[(at + 1)..close], isClass));
                at = close + 1;
            }
            else
            {
                var end = source.IndexOfAny([' ', '(', ')', '{', '|'], at);
                end = end < 0 ? source.Length : end;
                sequence.Add(new Node(NodeKind.Literal, source[at..end]));
                at = end;
            }
        }

        return sequence;
    }

    private static Node Choice(string source, ref int at, Func<string, bool> isClass)
    {
        var node = new Node(NodeKind.Choice) { Alternatives = [] };
        do
        {
            at++;
            node.Alternatives.Add(Sequence(source, ref at, isClass));
        }
        while (at < source.Length && source[at] == '|');

        if (at++ >= source.Length)
        {
            throw new FormatException($"“(” has no partner in “{source}”.");
        }

        return node;
    }

    private static Node NodeOf(string name, Func<string, bool> isClass) => name switch
    {
        "(" or ")" => new Node(NodeKind.Literal, name),
        "few" => new Node(NodeKind.Few, name, 6),
        "group" => new Node(NodeKind.Group, name, 14),
        "any" => new Node(NodeKind.Any, name, 16),
        "far" => new Node(NodeKind.Any, name, 24),
        "period" => new Node(NodeKind.Period, name),
        _ when isClass(name) => new Node(NodeKind.Class, name),
        _ when Slots.Contains(name) => new Node(NodeKind.Slot, name),
        _ => throw new FormatException($"There is no slot and no class of words “{{{name}}}”; slots are few, group, any, far, period, "
            + $"{string.Join(", ", Slots)}."),
    };

    private static Node Link(List<Node> sequence, Node tail)
    {
        for (var i = sequence.Count - 1; i >= 0; i--)
        {
            var node = sequence[i];
            if (node.Kind == NodeKind.Choice)
            {
                var next = tail;
                node.Choices = [.. node.Alternatives!.Select(alternative => Link(alternative, next))];
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

    internal sealed class Node(NodeKind kind, string text = "", int most = 0)
    {
        public static readonly Node End = new(NodeKind.End);

        public NodeKind Kind => kind;
        public string Text => text;
        public int Most => most;
        public Node? Next { get; set; }
        public Node[] Choices { get; set; } = [];

        /// <summary>The choices before what follows them is linked to each.</summary>
        public List<List<Node>>? Alternatives { get; set; }
    }
}

internal enum NodeKind
{
    Literal,
    Choice,
    Class,
    Slot,
    Period,

    /// <summary>A few words of one phrase: no mark, no conjunction.</summary>
    Few,

    /// <summary>The words that name one group: no mark, and “and” only in a name.</summary>
    Group,

    /// <summary>Words and commas of one clause.</summary>
    Any,
    End,
}

/// <summary>Where a pattern stands, in tokens, half-open, and what fills its slots.</summary>
internal sealed class FigureMatch(int from)
{
    private readonly List<(string Slot, int At, int Count)> _taken = [];

    public int From => from;

    public int To { get; set; }

    /// <summary>The token that fills a slot or begins a class of words; -1 where the pattern has none.</summary>
    public int this[string slot] => _taken.FindIndex(taken => taken.Slot == slot) is >= 0 and var at ? _taken[at].At : -1;

    public int EndOf(string slot) => _taken.FindIndex(taken => taken.Slot == slot) is >= 0 and var at
        ? _taken[at].At + _taken[at].Count
        : -1;

    /// <summary>Notes what fills a slot, once the rest of the pattern has matched: the last slot is noted first.</summary>
    public bool Take(string slot, int at, int count)
    {
        _taken.Add((slot, at, count));
        return true;
    }
}
