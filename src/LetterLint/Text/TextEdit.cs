namespace LetterLint.Text;

/// <summary>Replaces the text of a span by another text.</summary>
public sealed record TextEdit(Span Span, string Text);
