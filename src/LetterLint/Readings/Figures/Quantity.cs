using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Figures;

/// <summary>A quantity and how many lexemes it takes; times in days, rates per 10,000.</summary>
internal sealed record Quantity(int Count, decimal Value, FigureUnit Unit)
{
    private const decimal Limit = 1_000_000_000_000;

    public Hedge Hedge { get; init; }

    public int HedgeCount { get; init; }

    public string Measure { get; init; } = "";

    public decimal Days { get; init; }

    public decimal PerBase { get; init; }

    public string Noun { get; init; } = "";

    public decimal Scale { get; init; } = 1;

    public decimal? Part { get; init; }

    public decimal? Whole { get; init; }

    public (decimal First, decimal Last)? Range { get; init; }

    public bool IsFraction { get; init; }

    public bool IsRound { get; init; }

    public bool IsShare { get; init; }

    public Figure ToFigure(Sentence sentence, Phrase words)
    {
        var (first, last) = Range ?? (Value, Value);
        var (least, most) = (Math.Min(first, last), Math.Max(first, last));
        return new Figure
        {
            Words = words,
            Least = Hedge switch { Hedge.Under => 0, Hedge.Nearly => least * 0.9m, Hedge.About => least * 0.93m, _ => least },
            Most = Hedge switch { Hedge.Over => Limit, Hedge.About => most * 1.07m, _ => most },
            Unit = Unit,
            Hedge = Hedge,
            Measure = Measure,
            Days = Days,
            PerBase = PerBase,
            Noun = Noun,
            Scale = Scale,
            Part = Part,
            Whole = Whole,
            Range = Range,
            IsFraction = IsFraction,
            IsRound = IsRound,
            IsShare = IsShare,
            Sentence = sentence,
        };
    }
}
