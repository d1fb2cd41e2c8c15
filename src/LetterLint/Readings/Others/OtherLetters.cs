using LetterLint.Documents;
using LetterLint.Letters;

namespace LetterLint.Readings.Others;

/// <summary>The letters of one run, and last year's letter where one is named, for each of them to be compared with the others.</summary>
public sealed class OtherLetters
{
    private readonly ILookup<string, KnownLetter> _byAuthority;
    private readonly PassageIndex _passages;
    private readonly KnownLetter? _previous;

    /// <summary>Takes the letters as they are.</summary>
    /// <param name="letters">The letters of the run.</param>
    /// <param name="previous">Last year's letter, if the caller named one.</param>
    public OtherLetters(IReadOnlyCollection<KnownLetter> letters, KnownLetter? previous = null)
    {
        ArgumentNullException.ThrowIfNull(letters);
        _passages = new PassageIndex([.. letters.Where(letter => letter.AuthorityKey is not null)]);
        _byAuthority = _passages.Letters.ToLookup(letter => letter.AuthorityKey!, StringComparer.Ordinal);
        _previous = previous;
    }

    private OtherLetters(OtherLetters others, KnownLetter previous)
    {
        (_byAuthority, _passages, _previous) = (others._byAuthority, others._passages, previous);
    }

    /// <summary>Whether the caller named last year's letter.</summary>
    public bool HasPrevious => _previous is not null;

    /// <summary>The same letters with another one as last year's.</summary>
    public OtherLetters After(KnownLetter previous) => new(this, previous);

    /// <summary>A letter among the others, itself one of them or not.</summary>
    internal AmongOthers Find(Letter letter, Document document)
    {
        var known = KnownLetter.Of(document, letter);
        var earlier = _byAuthority[known.AuthorityKey ?? ""].Where(other => other.When.IsBefore(known.When)).OrderBy(other => other.When.Year).ThenBy(other => other.When.Day);
        return new AmongOthers(letter, known, [.. earlier], _previous?.IsOfOtherAuthority(known) == false ? _previous : null, _passages);
    }
}
