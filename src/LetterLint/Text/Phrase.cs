namespace LetterLint.Text;

/// <summary>Words of a letter as an author reads them, and where they stand.</summary>
public sealed record Phrase(string Text, Span Span)
{
    public override string ToString() => Text;
}
