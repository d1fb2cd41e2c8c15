using LetterLint.Documents;
using LetterLint.Frameworks;
using LetterLint.Text;

namespace LetterLint.Letters;

/// <summary>Two lists whose headings stood over the columns of a table that has come apart into lines: what stands below a label belongs to the first, and to the second where the label is said again or it asks for something.</summary>
internal sealed class ColumnsInLines(ListInProgress first, ListInProgress second)
{
    // Bullets of one column stand below each other, give or take a blank.
    private const int Indent = 2;
    private const int LongestHeadings = 12;

    private readonly HashSet<Aspect> _labels = [];
    private int? _margin;
    private bool _isSetIn;

    /// <summary>The two headings of lists that stand over their columns in one line, or none.</summary>
    public static Passage[] HeadingsIn(Passage line, Framework framework) => line.Words.Length > LongestHeadings || !framework.Lists.Any(form => form is { Column: true, Grouped: true })
        ? []
        : line.Words.Skip(1).Select(word => new[] { line.Part(0, word.Start), line.Part(word.Start, line.Text.Length - word.Start) })
            .FirstOrDefault(parts => Array.TrueForAll(parts, part => ListInProgress.OpenedBy(part, isSection: false, framework) is { Form: { Column: true, Grouped: true } }), []);

    /// <summary>The columns that a list opens right below the heading of another; null where it stands alone.</summary>
    public static ColumnsInLines? Of(ListInProgress? above, ListInProgress opened) =>
        above is { Awaits: true, Form.Grouped: true } && opened is { Form: { Column: true, Grouped: true } } && above.Form != opened.Form
            ? new ColumnsInLines(above, opened)
            : null;

    /// <summary>The column that a line belongs to, of strengths and of what there is to improve: “reduce smoking in pregnancy” is no strength, nor is what stands further in.</summary>
    public ListInProgress ListOf(Passage line, ListInProgress current, ActionWords actions, SourceText source)
    {
        if (!IsOf(current) || first.Form.Kind != ItemKind.Strength || second.Form.Kind == ItemKind.Strength)
        {
            return current;
        }

        var column = line.Paragraph.Marker is null ? null : (int?)source.Locate(line.Paragraph.Span.Start).Column;
        _margin ??= column;
        var isSetIn = column is null ? _isSetIn : column >= _margin + Indent;
        var list = isSetIn || actions.Ask(line.Words) ? second : _isSetIn ? first : current;
        (_isSetIn, list.Aspect) = (isSetIn, current.Aspect);
        return list;
    }

    public bool IsOf(ListInProgress list) => _labels.Count > 0 && (list == first || list == second);

    /// <summary>The list that goes on below a label.</summary>
    public ListInProgress Below(Aspect label)
    {
        _isSetIn = false;
        return _labels.Add(label) ? first : second;
    }
}
