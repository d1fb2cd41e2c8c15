using LetterLint.Diagnostics;
using LetterLint.Fixing;
using LetterLint.Text;

namespace LetterLint.Editor;

/// <summary>What an author can have done about a finding: fixes that cannot be wrong, and a waiver to be given its reason.</summary>
internal static class CodeActions
{
    public const string QuickFix = "quickfix";

    public static CodeAction[] Of(LintResult? result, CodeActionParams call)
    {
        if (call.Context.Only is { } only && !only.Contains(QuickFix) && !only.Contains(""))
        {
            return [];
        }

        var found = Findings.In(result, call.Range).ToArray();
        return [.. found.SelectMany(one => Fixes(result!, one, call.TextDocument.Uri)), .. found.SelectMany(one => Waivers(result!, one, call.TextDocument.Uri))];
    }

    private static IEnumerable<CodeAction> Fixes(LintResult result, Diagnostic found, string uri) =>
        from fix in found.Finding.Fixes
        where fix.Certain
        select Action(fix.Title, result, found, uri, fix.Edits, isPreferred: true);

    private static IEnumerable<CodeAction> Waivers(LintResult result, Diagnostic found, string uri)
    {
        // What is said of a waiver is put right in the waiver, and what is no rule cannot be waived.
        if (result.Letter?.Framework is not null && found.Finding.UnlessUsed is null && result.Rules.Find(found.Rule) is { Family: not "waivers" })
        {
            yield return Action($"Waive {found.Rule} here, and write the reason behind “because”", result, found, uri, [WaivedDraft.Waiver(result, found, reason: "")]);
        }
    }

    private static CodeAction Action(string title, LintResult result, Diagnostic found, string uri, IEnumerable<TextEdit> edits, bool? isPreferred = null) => new(
        title,
        QuickFix,
        [Findings.Of(found, result.Document!, uri)],
        new WorkspaceEdit(new() { [uri] = [.. edits.Select(edit => new EditorEdit(Places.Of(result.Document!, edit.Span), edit.Text))] }),
        isPreferred);
}
