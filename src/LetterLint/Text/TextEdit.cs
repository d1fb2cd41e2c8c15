namespace LetterLint.Text;

/// <summary>Replaces the text of a span by another text.</summary>
public readonly record struct TextEdit(Span Span, string Text);
