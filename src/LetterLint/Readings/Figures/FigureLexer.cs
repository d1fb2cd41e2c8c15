using System.Collections.Immutable;
using System.Text.RegularExpressions;
using LetterLint.Letters;

namespace LetterLint.Readings.Figures;

/// <summary>Cuts a sentence into words, marks, figures and dates; numbers that count nothing are labels.</summary>
internal sealed partial class FigureLexer
{
    private readonly Sentence _sentence;
    private readonly Lexeme[] _lexemes;
    private readonly ImmutableArray<Token>.Builder _tokens = ImmutableArray.CreateBuilder<Token>();
    private readonly QuantityParser _figures;
    private readonly QuantityWords _words;

    private FigureLexer(Sentence sentence, QuantityWords words)
    {
        _sentence = sentence;
        _words = words;
        var lexemes = new List<Lexeme>(sentence.Text.Length / 5);
        foreach (var match in LexemePattern().EnumerateMatches(sentence.Text))
        {
            lexemes.Add(new Lexeme(sentence.Text.Substring(match.Index, match.Length), match.Index));
        }

        _lexemes = [.. lexemes];
        _figures = new QuantityParser(_lexemes, words);
    }

    public static ImmutableArray<Token> Read(Sentence sentence, QuantityWords words)
    {
        var lexer = new FigureLexer(sentence, words);
        lexer.Read();
        return lexer._tokens.ToImmutable();
    }

    private void Read()
    {
        for (var i = 0; i < _lexemes.Length;)
        {
            i += Period(i) is > 0 and var period ? Add(TokenKind.Period, i, period)
                : Label(i) is > 0 and var label ? Add(TokenKind.Label, i, label)
                : _figures.Read(i) is { } found && Label(i + found.HedgeCount) == 0 ? AddFigure(i, found)
                : Add(_lexemes[i].IsNumber ? TokenKind.Label : _lexemes[i].IsWord ? TokenKind.Word : TokenKind.Mark, i, 1);
        }
    }

    private int Add(TokenKind kind, int at, int count)
    {
        var (start, end) = (_lexemes[at].Start, _lexemes[at + count - 1].End);
        _tokens.Add(new Token(kind, count == 1 ? _lexemes[at].Lower : _sentence.Text[start..end].ToLowerInvariant(), start, end));
        return count;
    }

    private int AddFigure(int at, Quantity found)
    {
        var (start, end) = (_lexemes[at].Start, _lexemes[at + found.Count - 1].End);
        _tokens.Add(new Token(TokenKind.Figure, _sentence.Text[start..end].ToLowerInvariant(), start, end,
            found.ToFigure(_sentence, _sentence.Prose.Phrase(start, end - start))));
        return found.Count;
    }

    /// <summary>“2007”, “2007/08”, “March 2007”, “31 March 2007”, “31 March”, “March 31”, “17 June 14”, “31.12.24”.</summary>
    private int Period(int at)
    {
        if (_lexemes[at].IsDate)
        {
            return 1;
        }

        var day = IsDay(at) && IsMonth(at + 1) ? 1 : 0;
        var month = IsMonth(at + day) ? 1 : 0;
        if (day + month == 1 && month == 1 && IsDay(at + 1) && Text(at + 2) is "," && Year(at + 3) > 0)
        {
            return 3 + Year(at + 3);
        }

        var year = Year(at + day + month);
        return year > 0 ? day + month + year : day + month == 2 ? 2 + ShortYear(at + 2) : 0;
    }

    /// <summary>The year of “17 June 14”, unless what it counts stands behind.</summary>
    private int ShortYear(int at) =>
        Is(at, lexeme => lexeme is { IsNumber: true, Text.Length: 2 })
            && (at + 1 == _lexemes.Length || !(_lexemes[at + 1].IsWord || Text(at + 1) is "%" or "£")) ? 1 : 0;

    private int Year(int at)
    {
        if (!Is(at, lexeme => lexeme.Text.Length == 4 && lexeme.Text[..2] is "19" or "20" && lexeme.Text.All(char.IsAsciiDigit))
            || Text(at + 1) is "%" || Text(at - 1) is "£")
        {
            return 0;
        }

        var year = int.Parse(_lexemes[at].Text);
        return Text(at + 1) is "/" or "-" or "–" or "−" && int.TryParse(Text(at + 2), out var next)
            && (next == (year + 1) % 100 || next == year + 1 || (next > year && next < 2100)) ? 3 : 1;
    }

    /// <summary>“aged 16”, “aged between 16 and 19”, “Key Stage 2”, “16- and 17-year-olds”, “14–19”, “five or more”, “three times”.</summary>
    private int Label(int at)
    {
        var length = _figures.NumberLength(at);
        if (length == 0 || _lexemes[at].Text == "£")
        {
            return 0;
        }

        var next = at + length;
        var before = Text(at - 1) is "of" or "-" || (Text(at - 1) is "between" && Text(at - 2) is "aged" or "ages") ? Text(at - 2) : Text(at - 1);
        var follows = _tokens.Count > 1 && _tokens[^1].Text is "and" or "to" or "or" or "," or "-" or "–" or "/" or "&"
            && _tokens[^2].Kind == TokenKind.Label && Text(next) is not ("%" or "per")
            // “22 were aged under five and 11 were older.”
            && !(_tokens.Count > 2 && _tokens[^3].Text is "under" or "over");
        var isLabel = follows
            || (_words.Labels.Contains(before) && !_words.NoLabelBehind.Contains(Text(at - 2))
                && !(Text(at - 1) == "of" && _words.NoLabelOf.Contains(before))
                && !(Text(next) is "as" && Text(next + 1) is not "against" && _words.NoLabelAs.Contains(before)) && Text(next) is not ("%" or "per"))
            || _figures.IsAge(at)
            || AgeBehind().IsMatch(_sentence.Text, _lexemes[next - 1].End)
            || (Text(next) is "or" && Text(next + 1) is "more" or "fewer" or "less" or "above" or "over" && Text(next + 2) != "%")
            || Text(next) is "times"
            || IsAttribute(at, next);
        return isLabel ? length : 0;
    }

    /// <summary>A number that is part of a word: “three-year”, “S47”, “16+”, “one-to-one”.</summary>
    private bool IsAttribute(int at, int next) =>
        (at > 0 && _lexemes[at - 1].End == _lexemes[at].Start
            && (_lexemes[at - 1].IsWord || _lexemes[at - 1].IsNumber || Text(at - 1) is "," or "." or "/" or "%" or ")"
            || (Text(at - 1) is "-" && at > 1 && _lexemes[at - 2].End == _lexemes[at - 1].Start && _lexemes[at - 2].IsWord)))
        || (next < _lexemes.Length && _lexemes[next - 1].End == _lexemes[next].Start && !_figures.IsLimit(next)
            && (Text(next) is "+" or "/" || (_lexemes[next].IsWord && !_words.Scales.ContainsKey(Text(next)))
                || (Text(next) is "-" && next + 1 < _lexemes.Length && _lexemes[next].End == _lexemes[next + 1].Start
                    && _lexemes[next + 1].IsWord && !_words.Fractions.ContainsKey(Text(next + 1)))));

    private bool IsDay(int at) => Is(at, lexeme => lexeme.Text.Length <= 2 && lexeme.IsNumber);

    private bool IsMonth(int at) => _words.Months.Contains(Text(at)) && char.IsUpper(_lexemes[at].Text[0]);

    private bool Is(int at, Func<Lexeme, bool> test) => at >= 0 && at < _lexemes.Length && test(_lexemes[at]);

    private string Text(int at) => at >= 0 && at < _lexemes.Length ? _lexemes[at].Lower : "";

    [GeneratedRegex(@"(?:0?[1-9]|[12][0-9]|3[01])([./-])(?:0?[1-9]|1[0-2])\1(?:(?:19|20)[0-9]{2}|[0-9]{2})(?![0-9./-][0-9]|[0-9])|[0-9]{1,3}(?:,[0-9]{3}){1,4}(?:\.[0-9]{1,6})?|[0-9]{1,12}(?:\.[0-9]{1,6})?|\p{L}{1,64}(?:'\p{L}{1,64}){0,3}|\S")]
    private static partial Regex LexemePattern();

    [GeneratedRegex(@"\G(?:[-\s]{0,3}(?:and|to|or|–|−|-)[\s-]{0,2}[0-9]{1,2})?[-\s]{0,3}years?[-\s]{1,2}olds?\b", RegexOptions.IgnoreCase)]
    private static partial Regex AgeBehind();
}

/// <summary>A run of letters, a number or a single mark.</summary>
internal sealed record Lexeme(string Text, int Start)
{
    public int End => Start + Text.Length;

    public bool IsWord => char.IsLetter(Text[0]);

    public bool IsNumber => char.IsAsciiDigit(Text[0]);

    /// <summary>“31.12.24”: a number with two marks in it.</summary>
    public bool IsDate => IsNumber && Text.Count(mark => mark is '.' or '/' or '-') == 2;

    public string Lower { get; } = Text.ToLowerInvariant();
}
