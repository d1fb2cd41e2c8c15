using LetterLint.Letters;

namespace LetterLint.Readings.Names;

/// <summary>A sentence that names authorities, with what is asked of it for each of them.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="IsLinked">Whether it tells of work with others, or of what was before.</param>
/// <param name="NamesInspected">Whether it names the inspected authority.</param>
/// <param name="IsOfPlaces">Whether it speaks of parts of the authority's area.</param>
/// <param name="IsToReader">Whether it speaks to the reader.</param>
internal sealed record SentenceOfPlaces(Sentence Sentence, bool IsLinked, bool NamesInspected, bool IsOfPlaces, bool IsToReader)
{
    public static SentenceOfPlaces Of(Sentence sentence, InspectedAuthority inspected, AuthorityLexicon lexicon) => new(sentence,
        IsLinked: lexicon.IsLinked(sentence.Text, sentence.Words.AsSpan()),
        NamesInspected: inspected.IsNamedIn(sentence.Words.AsSpan()),
        IsOfPlaces: sentence.Words.Any(word => lexicon.OfPlaces.Contains(word.Text)),
        IsToReader: sentence.Words.Any(word => word.Text is "you" or "your"));
}
