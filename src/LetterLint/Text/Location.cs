namespace LetterLint.Text;

/// <summary>A place: offset in UTF-16 units from 0; line and column from 1; the Word paragraph in body order from 0, or null outside Word.</summary>
public sealed record Location(int Offset, int Line, int Column, int? Paragraph = null);
