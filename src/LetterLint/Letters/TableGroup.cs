using LetterLint.Frameworks;
using LetterLint.Text;

namespace LetterLint.Letters;

/// <summary>The items of one cell of a table whose rows are labelled with aspects.</summary>
/// <param name="Label">Its label, in its cell or in one of its own, or null.</param>
/// <param name="Aspect">The aspect by this label, that of another cell of the row, or the order of rows; null where none tells.</param>
/// <param name="Row">Its row.</param>
/// <param name="First">Its first item.</param>
/// <param name="LabelBeside">Where it has lost its label, the nearest: in its row, else above, else below; null elsewhere.</param>
public sealed record TableGroup(Phrase? Label, Aspect? Aspect, Span Row, Phrase First, Phrase? LabelBeside);
