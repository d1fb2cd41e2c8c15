using System.Collections.Immutable;
using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Language;

/// <summary>A form in which the letter writes a term, wherever it does.</summary>
/// <param name="Places">Its places in the order of the letter, each with the words as they stand there.</param>
/// <param name="Usual">The form that the letter mostly writes, or null where this is it.</param>
public sealed record TermForm(ImmutableArray<Phrase> Places, TermForm? Usual)
{
    /// <summary>The first place.</summary>
    public Phrase First => Places[0];

    /// <summary>The forms of one term, the preferred one first: that with the most places is the usual one, unless a heading has another.</summary>
    internal static IEnumerable<TermForm> Compared(IReadOnlyList<List<Phrase>> forms, List<Phrase>? inHeadings = null)
    {
        var most = inHeadings ?? forms.Aggregate((most, places) => places.Count > most.Count ? places : most);
        var usual = new TermForm([.. most], null);
        return forms.Select(places => places == most ? usual : new TermForm([.. places], usual));
    }
}
