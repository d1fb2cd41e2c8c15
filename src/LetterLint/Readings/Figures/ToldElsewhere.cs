using LetterLint.Frameworks;
using LetterLint.Letters;

namespace LetterLint.Readings.Figures;

/// <summary>Sets what the letter tells in words alone beside the figures that another paragraph gives of the same measure.</summary>
internal sealed class ToldElsewhere(FigureGrammar grammar, ProportionWords proportions, Letter letter)
{
    // What is no more alike may be of something else; and what is as alike as this may be of the same.
    private const double Alike = 0.75;
    private const double Doubtful = 0.5;

    private const int MostPlaces = 40;
    private const decimal SameProportion = 5;

    private static readonly string[] Telling = ["move", "way", "side", "degree", "beside", "benchmark", "average", "against", "past", "share-of", "has-moved", "group-told", "everyone", "grown-up",
        "says-little", "aux", "copula"];

    private readonly List<ToldWithoutFigures> _told = [];
    private readonly List<FigureTold> _figures = [];
    private readonly HashSet<int> _strengths = [.. letter.Items.Where(item => item.Kind == ItemKind.Strength).Select(item => item.Span.Start)];
    private readonly string _authority = letter.Authority?.Text ?? "";

    // The last sentence with a percentage.
    private FigureLine? _counted;

    /// <summary>Takes in a sentence, with the one before it in its paragraph.</summary>
    public void Read(FigureLine line, FigureLine? before, IReadOnlyList<Change> changes)
    {
        // “It has since come down.”
        if (_figures.Count > 0 && ReferenceEquals(_figures[^1].Line, before) && line.Has(0, line.Count, "goes-farther"))
        {
            _figures.RemoveAt(_figures.Count - 1);
        }

        if (line.Figures.Any(figure => figure.Unit is FigureUnit.Percent or FigureUnit.Rate))
        {
            // What stands right beside a figure may speak of it.
            if (_told.Count > 0 && ReferenceEquals(_told[^1].Line, before))
            {
                _told.RemoveAt(_told.Count - 1);
            }

            _counted = line;
            if (_figures.Count < MostPlaces && line.Sentence.Kind == SentenceKind.Narrative && FigureTold.Read(line, before, changes, letter.Date?.Value?.Year) is { } figure)
            {
                _figures.Add(figure);
            }
        }
        else if (_told.Count < MostPlaces && (before is null || !ReferenceEquals(before, _counted))
            && (line.Sentence.Kind == SentenceKind.Narrative || (line.Sentence.Kind == SentenceKind.Item && _strengths.Contains(line.Sentence.Span.Start)))
            && ToldWithoutFigures.Read(line, before) is { } told)
        {
            _told.Add(told);
        }
    }

    public IEnumerable<Proportion> Proportions() => Pairs(
        told => told.Proportion is not null,
        (_, figure) => figure.Own.Unit == FigureUnit.Percent,
        (one, other) => Math.Abs(one.Own.Least - other.Own.Least) <= SameProportion,
        ProportionOf);

    public IEnumerable<Change> Changes() => Pairs(
        told => told.Direction is not null,
        (_, figure) => figure.Past is not null,
        (one, other) => Math.Sign(one.Own.Least - one.Past!.Least) == Math.Sign(other.Own.Least - other.Past!.Least),
        (told, figure) => new Change(told.Direction!.Value, told.Word, figure.Past!, figure.Own) { IsElsewhere = true });

    public IEnumerable<Comparison> Comparisons() => Pairs(
        told => told.Side is not null,
        (told, figure) => figure.Other is not null && figure.Beside == told.Beside,
        (one, other) => Math.Sign(one.Own.Least - one.Other!.Least) == Math.Sign(other.Own.Least - other.Other!.Least),
        (told, figure) => new Comparison(told.Side!.Value, told.Word, figure.Own, figure.Other!) { IsElsewhere = true });

    private Proportion ProportionOf(ToldWithoutFigures told, FigureTold figure)
    {
        var bounds = proportions.Limits.At(told.Line, told.Proportion!.Value);
        var usual = proportions.Anywhere.GetValueOrDefault(told.Word.Text.ToLowerInvariant());
        return new Proportion
        {
            Word = told.Word,
            Figure = figure.Own,
            Above = bounds?.Value.Above,
            Below = bounds?.Value.Below,
            Usual = usual is null ? null : (usual.From, usual.To),
            IsElsewhere = true,
        };
    }

    /// <summary>What is told of one kind with the figures most like it, unless others that are somewhat like it tell something else.</summary>
    private IEnumerable<T> Pairs<T>(Func<ToldWithoutFigures, bool> isOfKind, Func<ToldWithoutFigures, FigureTold, bool> isBeside, Func<FigureTold, FigureTold, bool> areAgreed, Func<ToldWithoutFigures, FigureTold, T> pair)
    {
        foreach (var told in _figures.Count == 0 ? [] : _told.Where(isOfKind))
        {
            var of = MeasuredOf.In(told.Line, told.Before, grammar, _authority);
            var measure = new Measure(told.Line, told.From, told.To, -1, 0, "", PassedOver(told.Line));
            var alike = _figures.Where(figure => isBeside(told, figure) && figure.Line.Sentence.Paragraph != told.Line.Sentence.Paragraph && of.IsSame(figure.Of(grammar, _authority), told.Proportion is null))
                .Select(figure => (Figure: figure, Likeness: figure.Measures(PassedOver).Max(measure.Likeness))).Where(figure => figure.Likeness >= Doubtful)
                .OrderByDescending(figure => figure.Likeness).ToArray();
            if (alike is [var best, .. var others] && best.Likeness >= Alike && Array.TrueForAll(others, other => areAgreed(best.Figure, other.Figure)))
            {
                yield return pair(told, best.Figure);
            }
        }
    }

    /// <summary>What tells nothing of the measure itself: figures, dates, whom it is of, and the words that set it beside another.</summary>
    private static Func<int, bool> PassedOver(FigureLine line)
    {
        var passed = new bool[line.Count];
        for (var i = 0; i < line.Count; i++)
        {
            var count = line[i].Kind is TokenKind.Figure or TokenKind.Label or TokenKind.Period ? 1 : Telling.Max(name => line.ClassAt(i, name));
            passed.AsSpan(i, Math.Min(count, line.Count - i)).Fill(true);
        }

        return at => at < passed.Length && passed[at];
    }
}
