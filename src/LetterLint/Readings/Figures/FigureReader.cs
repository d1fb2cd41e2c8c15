using System.Collections.Immutable;
using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Figures;

/// <summary>Reads all that a letter says in figures, sentence by sentence.</summary>
internal static class FigureReader
{
    public static FiguresOfLetter Read(Letter letter)
    {
        var framework = letter.Framework!;
        var (words, grammar, ofProportions) = (QuantityWords.Of(framework), FigureGrammar.Of(framework), ProportionWords.Of(framework));
        var changes = new ChangeReader(grammar);
        var comparisons = new ComparisonReader(grammar);
        var proportions = new ProportionReader(grammar, ofProportions, ofProportions.ScaleOf(framework.Id, letter.Date?.Value?.Year));
        var tallies = new TallyReader(framework.GradeWords);
        var numbers = new NumberReader(grammar);
        var ranges = new RangeReader(grammar);
        var all = new Collected();
        var wholes = new RunningWhole();
        FigureLine? previous = null;
        IReadOnlyList<Change> earlier = [];
        foreach (var sentence in letter.Sentences.Where(sentence => sentence.Kind is not (SentenceKind.Front or SentenceKind.Back)).Until(letter.Stop))
        {
            var line = FigureLine.Of(sentence, words, grammar, ofProportions);
            var before = previous?.Sentence.Paragraph == sentence.Paragraph ? previous : null;
            previous = line;
            var whole = wholes.Of(line);
            all.Figures.AddRange(ranges.Read(line));
            if (!line.Figures.Any())
            {
                earlier = [];
                continue;
            }

            var moved = changes.Read(line, before, earlier);
            earlier = moved;
            all.Figures.AddRange(line.Figures);
            all.Changes.AddRange(moved);
            var compared = comparisons.Read(line, before).ToList();
            if (moved.Count == 0 && compared.Count == 0)
            {
                all.AddPair(TimedPairReader.Read(line, before), SidedPairReader.Read(line, before));
            }

            all.Comparisons.AddRange(compared);
            all.Proportions.AddRange(proportions.Read(line, before, whole));
            all.Tallies.AddRange(tallies.Read(line, before));
            all.Stated.AddRange(StatedFigureReader.Read(line, before, moved));
            all.Parts.AddRange(PartStated.Read(line));
            all.Measured.AddRange(MeasuredFigure.Read(line, moved));
            all.Told.AddRange(ToldInPlace.Read(line, moved));
            all.Counts.AddRange(PopulationCount.Read(line, grammar));
            all.Transposed.AddRange(TransposedFigure.Read(line));
            all.Numbers.AddRange(numbers.Read(line));
        }

        return all.ToFigures();
    }

    private sealed class Collected
    {
        public ImmutableArray<Figure>.Builder Figures { get; } = ImmutableArray.CreateBuilder<Figure>();
        public ImmutableArray<Change>.Builder Changes { get; } = ImmutableArray.CreateBuilder<Change>();
        public ImmutableArray<Comparison>.Builder Comparisons { get; } = ImmutableArray.CreateBuilder<Comparison>();
        public ImmutableArray<Proportion>.Builder Proportions { get; } = ImmutableArray.CreateBuilder<Proportion>();
        public ImmutableArray<Tally>.Builder Tallies { get; } = ImmutableArray.CreateBuilder<Tally>();
        public List<StatedFigure> Stated { get; } = [];
        public List<PartStated> Parts { get; } = [];
        public List<MeasuredFigure> Measured { get; } = [];
        public List<ToldInPlace> Told { get; } = [];
        public List<PopulationCount> Counts { get; } = [];
        public List<TransposedFigure> Transposed { get; } = [];
        public ImmutableArray<NumberSaid>.Builder Numbers { get; } = ImmutableArray.CreateBuilder<NumberSaid>();

        public void AddPair(Change? change, Comparison? comparison)
        {
            if (change is not null)
            {
                Changes.Add(change);
            }

            if (comparison is not null)
            {
                Comparisons.Add(comparison);
            }
        }

        public FiguresOfLetter ToFigures() => new()
        {
            All = Figures.ToImmutable(),
            Changes = Changes.ToImmutable(),
            Comparisons = Comparisons.ToImmutable(),
            Proportions = Proportions.ToImmutable(),
            Tallies = Tallies.ToImmutable(),
            Restatements = [.. StatedFigureReader.Pair(Stated).Concat(StatedFigureReader.Pair(Parts)).Concat(ToldInPlace.Pair(Told)).Concat(PopulationCount.Pair(Counts)).Concat(TransposedFigure.Pair(Transposed))
                .Concat(MeasuredFigure.Pair(Measured)).DistinctBy(restated => restated.Second.Span)],
            Numbers = Numbers.ToImmutable(),
        };
    }
}
