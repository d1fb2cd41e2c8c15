using LetterLint.Frameworks;

namespace LetterLint.Letters;

/// <summary>Two lists whose headings stood over the columns of a table that has come apart into lines: what stands below a label belongs to the first, and to the second where the label is said again or it asks for something.</summary>
internal sealed class ColumnsInLines(ListInProgress first, ListInProgress second)
{
    private readonly HashSet<Aspect> _labels = [];

    /// <summary>The columns that a list opens right below the heading of another; null where it stands alone.</summary>
    public static ColumnsInLines? Of(ListInProgress? above, ListInProgress opened) =>
        above is { Awaits: true, Form.Grouped: true } && opened is { Form: { Column: true, Grouped: true } } && above.Form != opened.Form
            ? new ColumnsInLines(above, opened)
            : null;

    /// <summary>The column that a line belongs to, of strengths and of what there is to improve: “reduce smoking in pregnancy” is no strength.</summary>
    public ListInProgress ListOf(Passage line, ListInProgress current, ActionWords actions)
    {
        if (!IsOf(current) || first.Form.Kind != ItemKind.Strength || second.Form.Kind == ItemKind.Strength || !actions.Ask(line.Words))
        {
            return current;
        }

        second.Aspect = current.Aspect;
        return second;
    }

    public bool IsOf(ListInProgress list) => _labels.Count > 0 && (list == first || list == second);

    /// <summary>The list that goes on below a label.</summary>
    public ListInProgress Below(Aspect label) => _labels.Add(label) ? first : second;
}
