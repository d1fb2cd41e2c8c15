using LetterLint.Documents;
using LetterLint.Letters;
using LetterLint.Letters.Claims;

namespace LetterLint.Specimens;

/// <summary>Writes what a letter claims as lines that a person can read and a test can hold still.</summary>
internal static class ClaimsText
{
    public static string Write(Letter letter, Document document) => string.Join('\n', letter.Claims.Where(claim => claim.Told != Told.Perhaps || !claim.Aspects.IsEmpty).Select(claim => $"({document.Locate(claim.Span.Start).Line}) {Line(claim)}"));

    private static string Line(Claim claim)
    {
        var subject = claim.Counted is { } counted
            ? $"{counted.Number?.ToString() ?? "all"}{(counted.Of is { } of ? $" of {of}" : "")}{string.Concat(counted.But.Select(aspect => $" but {aspect.Id}"))}"
            : string.Join(" + ", claim.Aspects.Select(aspect => aspect.Id));
        var verb = claim.Verb switch { ClaimVerb.Stay => " stays", ClaimVerb.Rise => " rises", ClaimVerb.Fall => " falls", _ => "" };
        return $"{claim.Told.ToString().ToLowerInvariant()} {subject}:{verb}{(claim.From is { } from ? $" from {from}" : "")}{(claim.Gives is { } gives ? $" {gives}" : "")}"
            + $"{claim.Reach switch { GradeReach.OrBetter => " or better", GradeReach.Better => " exceeded", GradeReach.OrWorse => " or worse", GradeReach.Worse => " not reached", _ => claim.IsLoose ? " (loosely)" : "" }}{claim.When switch { Period.Earlier => ", earlier", Period.Unclear => ", once", _ => "" }}";
    }
}
