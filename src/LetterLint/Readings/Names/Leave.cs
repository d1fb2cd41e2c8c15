using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Names;

/// <summary>How a letter takes its leave, and whether that goes with its salutation.</summary>
/// <param name="Words">“Yours …”, as it stands.</param>
/// <param name="Spelled">Its right spelling, or null where it is spelled rightly.</param>
/// <param name="Salutation">The salutation where the two do not go together, else null.</param>
/// <param name="Fitting">What goes with the salutation, or null where the two go together.</param>
public sealed record Leave(Phrase Words, string? Spelled, Phrase? Salutation, string? Fitting)
{
    /// <summary>The name of the writer where the letter takes no leave before it, its words then being those of the salutation; else null.</summary>
    public Phrase? Signature { get; init; }
}
