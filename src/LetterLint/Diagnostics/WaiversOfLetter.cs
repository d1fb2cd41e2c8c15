using LetterLint.Documents;
using LetterLint.Letters;
using LetterLint.Readings.Waivers;
using LetterLint.Rules;

namespace LetterLint.Diagnostics;

/// <summary>Applies the waivers of a letter to its findings, and takes back the findings about waivers that were used.</summary>
internal sealed class WaiversOfLetter(Document document, Letter letter, IEnumerable<Waiver> waivers, RuleSet rules)
{
    private readonly HashSet<Waiver> _used = new(ReferenceEqualityComparer.Instance);

    /// <summary>The findings as the waivers leave them; where waivers do not count, only as the waivers themselves are right or wrong.</summary>
    public void Apply(List<Diagnostic> found, bool count)
    {
        var byRule = waivers.Where(waiver => waiver.Counts).ToLookup(RuleOf, StringComparer.Ordinal);
        for (var i = 0; i < found.Count; i++)
        {
            var diagnostic = found[i];
            foreach (var waiver in byRule[diagnostic.Rule])
            {
                if (diagnostic.Finding.UnlessUsed is null && Covers(waiver, diagnostic))
                {
                    _used.Add(waiver);
                    found[i] = count && found[i].Suppression is null
                        ? found[i] with { Suppression = new Suppression(SuppressionKind.Waiver, waiver.Reason!) }
                        : found[i];
                }
            }
        }

        found.RemoveAll(diagnostic => diagnostic.Finding.UnlessUsed is { } waiver && (_used.Contains(waiver) || rules.IsLeftOut(waiver.Rule)));
    }

    private bool Covers(Waiver waiver, Diagnostic diagnostic) =>
        waiver.Identity is { } identity ? identity == Identity.Of(diagnostic, document, letter) : waiver.Covers(diagnostic.Span);

    private string RuleOf(Waiver waiver) => rules.Find(waiver.Rule)?.Id ?? waiver.Rule;
}
