using LetterLint.Frameworks;

namespace LetterLint.Letters.Claims;

/// <summary>Words of a sentence that do one thing, or a mark between them.</summary>
/// <param name="Role">What they do.</param>
/// <param name="From">The first word, from 0; of a mark, the word behind it.</param>
/// <param name="To">The word behind the last one.</param>
/// <param name="Aspect">The judgement that they name, or that of the whole of which they are a name; or null.</param>
internal readonly record struct ClaimToken(Role Role, int From, int To, Aspect? Aspect = null)
{
    /// <summary>Whether they do one of these.</summary>
    public bool Does(Role roles) => (Role & roles) != 0;
}
