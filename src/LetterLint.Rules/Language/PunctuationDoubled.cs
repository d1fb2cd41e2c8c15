using LetterLint.Letters;
using LetterLint.Readings.Language;

namespace LetterLint.Rules.Language;

public sealed class PunctuationDoubled : LetterRule
{
    public override RuleInfo Info { get; } = new()
    {
        Title = "A punctuation mark stands twice, or behind a space",
        Severity = Severity.Warning,
        Why = "It is what an edit leaves behind: the reader wonders what else was moved and not read again.",
        Example = new("apa-2007",
            Bad: "Staying safe Grade 3\n\nBullying is {|rare..|} Schools act at {|once ,|} and pupils know it.",
            Good: "Staying safe Grade 3\n\nBullying is rare. Schools act at once, and pupils know it… as they said."),
    };

    protected override Pattern Define() =>
        Match<Letter>()
            .Find<DoubledPunctuation>()
            .Report((letter, doubled) => Mended(doubled, At(doubled.Words, doubled.Marks[0] == ' '
                ? $"A space stands before the mark in “{doubled.Words}”."
                : $"“{doubled.Words}” has two marks where one is meant.")));

    private static Finding Mended(DoubledPunctuation doubled, Finding finding) =>
        doubled.IsCertain ? finding.Fix($"Write “{doubled.Edit.Text}”", doubled.Edit) : finding.Offer(doubled.Words.Text[..^doubled.Marks.Length] + doubled.Edit.Text);
}
