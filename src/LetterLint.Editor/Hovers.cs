using LetterLint.Catalogue;
using LetterLint.Rules;

namespace LetterLint.Editor;

/// <summary>The pages of the rules whose findings stand under the pointer.</summary>
internal static class Hovers
{
    public static Hover? Of(DraftCheck? check, Position position)
    {
        var found = Findings.In(check?.Result, new Range(position, position)).ToArray();
        var rules = found.Select(one => check!.Result!.Rules.Find(one.Rule)).OfType<LetterRule>().Distinct().ToArray();
        return rules.Length == 0 ? null : new Hover(
            new MarkupContent("markdown", string.Join("\n---\n\n", rules.Select(rule => RulePage.Of(rule, check!.Linter!)))),
            Places.Of(check!.Result!.Document!, found[0].Span));
    }
}
