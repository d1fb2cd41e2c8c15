using System.Collections.Immutable;
using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Figures;

/// <summary>The part that a figure plays in its sentence.</summary>
internal enum Role
{
    /// <summary>It is what the sentence tells of its own subject.</summary>
    Own,

    /// <summary>How much another figure moved or differs.</summary>
    Amount,

    /// <summary>The figure of the country, of neighbours, of a target.</summary>
    Other,

    /// <summary>What the figure was before.</summary>
    Past,

    /// <summary>How long it took: “over two years”.</summary>
    Duration,
}

/// <summary>A sentence as words, figures and dates, read by a grammar.</summary>
internal sealed class FigureLine
{
    private const int LongestBracket = 30;

    private static readonly Token Nothing = new(TokenKind.Mark, "", 0, 0);

    private readonly ImmutableArray<Token> _tokens;
    private readonly FigureGrammar _grammar;
    private readonly ProportionWords _proportions;
    private readonly Dictionary<int, Role> _roles = [];

    private FigureLine(Sentence sentence, ImmutableArray<Token> tokens, FigureGrammar grammar, ProportionWords proportions)
    {
        (Sentence, _tokens, _grammar, _proportions) = (sentence, tokens, grammar, proportions);
        if (Figures.Any())
        {
            Play(grammar.Amounts, Role.Amount);
            Play(grammar.Pasts, Role.Past);
            Play(grammar.Others, Role.Other);
        }
    }

    public Sentence Sentence { get; }

    public int Count => _tokens.Length;

    public Token this[int at] => at >= 0 && at < _tokens.Length ? _tokens[at] : Nothing;

    public IEnumerable<Figure> Figures => _tokens.Where(token => token.Figure is not null).Select(token => token.Figure!);

    public static FigureLine Of(Sentence sentence, QuantityWords words, FigureGrammar grammar, ProportionWords proportions) =>
        new(sentence, FigureLexer.Read(sentence, words), grammar, proportions);

    /// <summary>The part that the figure at a token plays.</summary>
    public Role RoleOf(int at) => this[at].Figure?.Unit == FigureUnit.Points ? Role.Amount
        : IsDuration(at) ? Role.Duration
        : _roles.GetValueOrDefault(at, Role.Own);

    /// <summary>Whether the figure at a token is said to be how much another moved or differs.</summary>
    public bool IsAmount(int at) => _roles.GetValueOrDefault(at, Role.Own) == Role.Amount;

    public Sense? SenseAt(int at, string name) => at < 0 ? null : _grammar.At(this, at, name)?.Value;

    /// <summary>How many tokens a phrase of a class takes here; 0 where none stands.</summary>
    public int ClassAt(int at, string name) => name switch
    {
        "proportion" => _proportions.At(this, at)?.Count ?? 0,
        "move" => MoveAt(at) is { Value.Direction: not null } move ? move.Count : 0,
        _ => _grammar.At(this, at, name)?.Count ?? 0,
    };

    public bool Is(int at, string name) => ClassAt(at, name) > 0;

    /// <summary>Whether a phrase of a class stands between two tokens, the second not included.</summary>
    public bool Has(int from, int to, string name)
    {
        for (var i = Math.Max(0, from); i < to && i < Count; i++)
        {
            if (Is(i, name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Every place at which one of the patterns stands, the first pattern first.</summary>
    public IEnumerable<FigureMatch> Find(IReadOnlyList<FigurePattern> patterns)
    {
        foreach (var pattern in patterns)
        {
            for (var at = 0; at < Count; at++)
            {
                if (pattern.At(this, at) is { } match)
                {
                    yield return match;
                }
            }
        }
    }

    /// <summary>How many tokens a gap may take here in one step: a word, or a bracket with all that is in it; 0 where it ends.</summary>
    public int Step(int at, NodeKind gap)
    {
        var token = this[at];
        if (at >= Count || token.Text is ";" or "?" || IsStop(at) || (token.Figure is not null && !(gap == NodeKind.Any && IsDuration(at))))
        {
            return 0;
        }

        if (token.Is("("))
        {
            var close = gap == NodeKind.Group ? -1 : Close(at);
            return close > 0 && (gap == NodeKind.Any || !Any(at, close, inside => inside.Figure is not null)) ? close + 1 - at : 0;
        }

        return gap switch
        {
            NodeKind.Any => 1,
            _ when token.Kind == TokenKind.Mark => token.Text is "-" or "/" or "'" ? 1 : 0,
            NodeKind.Few => token.Text is "and" or "or" ? 0 : 1,
            _ => (Is(at, "breaks-group") && !Is(at + 1, "relative")) || Is(at, "proportion") || (token.Is("and") && !Is(at + 1, "second-name")) ? 0 : 1,
        };
    }

    public bool HasWords(int at, string[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            var token = this[at + i];
            if (!token.Is(words[i]) && !(token.IsWord && token.Text.Length == words[i].Length + 2
                && token.Text.EndsWith("'s", StringComparison.Ordinal) && token.Text.StartsWith(words[i], StringComparison.Ordinal)))
            {
                return false;
            }
        }

        return true;
    }

    public Phrase PhraseOf(int from, int to) => Sentence.Prose.Phrase(this[from].Start, this[to - 1].End - this[from].Start);

    /// <summary>Whether a token between two places, the second not included, is such a one.</summary>
    public bool Any(int from, int to, Func<Token, bool> test)
    {
        for (var i = from; i < to; i++)
        {
            if (test(this[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>“Increased thresholds” says nothing of the figures; “increasing numbers” does.</summary>
    private Said<Sense>? MoveAt(int at) =>
        this[at].IsWord && _grammar.At(this, at, "move") is { } move && !this[at - 1].Is("-") && !this[at + move.Count].Is("-")
            && !IsAttribute(at, move.Count)
            ? move
            : null;

    private bool IsAttribute(int at, int count) =>
        (this[at].Text.EndsWith("ed", StringComparison.Ordinal) || this[at].Text.EndsWith("ing", StringComparison.Ordinal))
        && (at == 0 || this[at - 1].Kind == TokenKind.Mark || Is(at - 1, "before-attribute"))
        && this[at + count].IsWord && !this[at + count].Text.EndsWith("ly", StringComparison.Ordinal) && !Is(at + count, "after-move");

    /// <summary>Whether no gap passes here: another move, another side, another clause.</summary>
    private bool IsStop(int at) => MoveAt(at) is not null || Is(at, "side") || (Is(at, "stop") && !IsMeanwhile(at));

    /// <summary>“Families helped while they wait”: no clause about something else.</summary>
    private bool IsMeanwhile(int at) => this[at].Text is "while" or "whilst" && this[at - 1].IsWord
        && (this[at + 1].Text is "they" or "it" || this[at + 1].Text.EndsWith("ing", StringComparison.Ordinal));

    /// <summary>“Over two years” tells how long it took, and is no side of anything.</summary>
    private bool IsDuration(int at) => this[at].Figure is { Unit: FigureUnit.Time } time
        && (time.Hedge is Hedge.Over or Hedge.Under || Is(at - 1, "duration"));

    private int Close(int at)
    {
        for (var i = at + 1; i < at + LongestBracket && i < Count; i++)
        {
            if (this[i].Is(")"))
            {
                return i;
            }
        }

        return -1;
    }

    private void Play(IReadOnlyList<FigurePattern> patterns, Role role)
    {
        foreach (var match in Find(patterns))
        {
            _roles.TryAdd(match["figure"], role);
        }
    }
}
