using System.Collections.Immutable;
using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Names;

/// <summary>A spelling of a person's, plan's, board's or project's name, wherever the letter has it.</summary>
/// <param name="Places">Its places in the order of the letter.</param>
/// <param name="Usual">The spelling that the letter has oftener, or null where this is it.</param>
public sealed record NameForm(ImmutableArray<Phrase> Places, NameForm? Usual)
{
    /// <summary>The first place.</summary>
    public Phrase First => Places[0];
}
