using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.References;

/// <summary>One end of a reference to a note: the mark in the text, or the note.</summary>
/// <param name="Mark">The numeral or sign.</param>
/// <param name="Words">The mark as it stands, or the words of the note.</param>
/// <param name="IsNote">Whether it is the note.</param>
/// <param name="HasPartner">Whether the other end is there, or may be there where page layout has made plain numerals of marks.</param>
public sealed record NoteEnd(string Mark, Phrase Words, bool IsNote, bool HasPartner);
