using System.Globalization;
using LetterLint.Text;

namespace LetterLint.Readings.Figures;

/// <summary>Reads numbers and the units behind them from the lexemes of a sentence.</summary>
internal abstract class NumberParser(Lexeme[] lexemes, QuantityWords words)
{
    private readonly string[] _texts = [.. lexemes.Select(lexeme => lexeme.Lower)];

    protected Lexeme[] Lexemes => lexemes;

    protected QuantityWords Words => words;

    /// <summary>How many lexemes the number that begins here takes; 0 where none begins.</summary>
    public int NumberLength(int at) => Number(at)?.Count ?? 0;

    /// <summary>“12”, “twelve”, “one and a half”, “2½”.</summary>
    protected (decimal Value, int Count)? Number(int at)
    {
        if (WholeNumber(at) is not { } number)
        {
            return null;
        }

        var next = at + number.Count;
        if (Word(next) is "½" or "¼" or "¾" && lexemes[next].Start == lexemes[next - 1].End)
        {
            return (number.Value + (Word(next) switch { "½" => 0.5m, "¼" => 0.25m, _ => 0.75m }), number.Count + 1);
        }

        return Word(next) == "and" && Word(next + 1) is "a" && Word(next + 2) is "half" or "quarter"
            ? (number.Value + (1 / words.Fractions[Word(next + 2)]), number.Count + 3)
            : number;
    }

    private (decimal Value, int Count)? WholeNumber(int at)
    {
        if (at < 0 || at >= lexemes.Length)
        {
            return null;
        }

        if (lexemes[at].IsNumber)
        {
            return decimal.TryParse(lexemes[at].Text, NumberStyles.Number, CultureInfo.InvariantCulture, out var value)
                ? (value, 1) : null;
        }

        return lexemes[at].IsWord && NumberWords.Read(_texts.AsSpan(at)) is { } said && !(said.Value == 1 && Word(at + 1) is "another")
            ? (said.Value, said.Words)
            : null;
    }

    protected int PercentAt(int at) => Word(at) is "%" or "percent" ? 1 : Word(at) is "per" && Word(at + 1) is "cent" ? 2 : 0;

    protected (string Name, int Count) MeasureAt(int at)
    {
        var one = Singular(Word(at));
        var two = $"{Word(at)} {Singular(Word(at + 1))}";
        return words.Times.ContainsKey(one) || words.Measures.Contains(one) ? (one, 1) : words.Measures.Contains(two)
            ? (two, 2) : ("", 0);
    }

    /// <summary>The plural that a number counts, where it stands right behind.</summary>
    protected string Noun(int at) => Word(at) is { Length: > 3 } word
        && (words.Plurals.Contains(word) || (word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal))) ? word : "";

    private static string Singular(string word) => word.EndsWith('s') ? word[..^1] : word;

    protected bool IsDash(int at) => Word(at) is "-" or "–" or "−";

    protected string Word(int at) => at >= 0 && at < _texts.Length ? _texts[at] : "";

    protected bool StandAt(int at, string[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (Word(at + i) != words[i])
            {
                return false;
            }
        }

        return true;
    }
}
