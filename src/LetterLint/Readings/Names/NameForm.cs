using System.Collections.Immutable;
using LetterLint.Frameworks;
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

    /// <summary>Of two spellings of one name that which is the slip: not settled, or rarer, or the later; null where both are settled.</summary>
    internal static NameForm? Slip(IReadOnlyList<Phrase> first, IReadOnlyList<Phrase> second, ApprovedNames approved)
    {
        var (isFirstRight, isSecondRight) = (approved.Settle(first[0].Text, second[0].Text), approved.Settle(second[0].Text, first[0].Text));
        if (isFirstRight && isSecondRight)
        {
            return null;
        }

        var isFirst = isFirstRight != isSecondRight ? isFirstRight : first.Count == second.Count ? first[0].Span < second[0].Span : first.Count > second.Count;
        var (usual, slip) = isFirst ? (first, second) : (second, first);
        return new NameForm([.. slip], new NameForm([.. usual], null));
    }
}
