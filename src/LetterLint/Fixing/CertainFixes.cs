using LetterLint.Diagnostics;
using LetterLint.Rules;
using LetterLint.Text;

namespace LetterLint.Fixing;

/// <summary>The certain fixes of a letter that can be made together.</summary>
internal sealed class CertainFixes
{
    private readonly List<TextEdit> _edits = [];
    private readonly SortedSet<Span> _places = new(Comparer<Span>.Create((one, other) => one.End < other.Start ? -1 : one.Start > other.End ? 1 : 0));
    private readonly List<string> _rules = [];

    private CertainFixes()
    {
    }

    /// <summary>The replacements by place; none overlaps another.</summary>
    public IReadOnlyList<TextEdit> Edits => _edits;

    /// <summary>The rule of each fix that is made, by place.</summary>
    public IReadOnlyList<string> Rules => _rules;

    /// <summary>The first certain fix of every finding that is not waived; one that overlaps another before it is left for later, whole.</summary>
    public static CertainFixes Of(LintResult result) => Of(result, static (_, _) => true);

    /// <summary>Those of them that can be made in the file.</summary>
    internal static CertainFixes Of(LintResult result, Func<Diagnostic, Fix, bool> isPossible)
    {
        ArgumentNullException.ThrowIfNull(result);
        var fixes = new CertainFixes();
        foreach (var diagnostic in result.Diagnostics)
        {
            if (diagnostic.Waived is null && diagnostic.Finding.Fixes.FirstOrDefault(fix => fix.Certain) is { } fix && fix.Edits.All(fixes.HasRoom)
                && isPossible(diagnostic, fix))
            {
                fixes._places.UnionWith(fix.Edits.Select(edit => edit.Span));
                fixes._edits.AddRange(fix.Edits);
                fixes._rules.Add(diagnostic.Rule);
            }
        }

        fixes._edits.Sort((one, other) => one.Span.CompareTo(other.Span));
        return fixes;
    }

    // Two edits that touch would run into one another: what stands between them decides what both mean.
    private bool HasRoom(TextEdit edit) => !_places.Contains(edit.Span);
}
