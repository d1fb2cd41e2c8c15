namespace LetterLint.Text;

/// <summary>Words of a letter as an author reads them, and where they stand.</summary>
public sealed record Phrase(string Text, Span Span)
{
    /// <summary>A part of it; where the letter sets more between its words than it shows, the whole.</summary>
    internal Phrase Part(int start, int end) =>
        Text.Length == Span.Length ? new Phrase(Text[start..end], new Span(Span.Start + start, end - start)) : this;

    public override string ToString() => Text;
}
