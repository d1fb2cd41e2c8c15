using LetterLint.Diagnostics;
using LetterLint.Frameworks;
using LetterLint.Letters;

namespace LetterLint.Reporting;

/// <summary>What reports call a development: every item that asks for something, whatever its framework calls it.</summary>
internal static class Development
{
    public static IEnumerable<ItemEvidence> Of(LintResult result) =>
        result.Evidence.Where(evidence => evidence.Item.Kind != ItemKind.Strength);

    /// <summary>The heading of the item's section, or the aspect that its label names.</summary>
    public static string? SectionOf(Item item) => item.Form.Grouped ? item.Aspect?.Name ?? item.Section?.Heading.Text : item.Section?.Heading.Text;

    public static string Word(EvidenceStatus status) => status switch
    {
        EvidenceStatus.Evidenced => "evidenced",
        EvidenceStatus.WeaklyEvidenced => "weakly-evidenced",
        EvidenceStatus.Elsewhere => "elsewhere",
        EvidenceStatus.Contradicted => "contradicted",
        EvidenceStatus.Unevidenced => "unevidenced",
        _ => "self-evidencing",
    };

    /// <summary>What the sentences beside an item lack, or null.</summary>
    public static string? Lacks(ItemEvidence evidence) =>
        evidence is { Status: EvidenceStatus.WeaklyEvidenced or EvidenceStatus.Unevidenced, Unmet: { } unmet } ? $"Nothing near it speaks of “{unmet}”." : null;

    /// <summary>A sign for the status that does without colour.</summary>
    public static string Sign(EvidenceStatus status) => status switch
    {
        EvidenceStatus.Evidenced => "✓",
        EvidenceStatus.WeaklyEvidenced => "≈",
        EvidenceStatus.Elsewhere => "↗",
        EvidenceStatus.Contradicted => "≠",
        EvidenceStatus.Unevidenced => "✗",
        _ => "•",
    };
}
