using LetterLint.Diagnostics;
using LetterLint.Frameworks;
using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Reporting;

/// <summary>Where something stands in the letter as its readers see it: letter/being-healthy/area-for-development[2].</summary>
internal sealed class LogicalPath(LintResult result)
{
    private readonly Extents<Item> _items = new(result.Letter?.Items ?? [], item => item.Span);

    public string Of(Span place)
    {
        if (result.Letter is not { } letter)
        {
            return "file";
        }

        var path = letter.SectionAt(place.Start) is { } section ? "letter/" + (section.Whole ?? section).Form.Id : "letter";
        return _items.Near(place).FirstOrDefault(item => item.Span.Contains(place.Start)) is { } item ? $"{path}/{Name(item.Kind)}[{item.Number}]" : path;
    }

    private static string Name(ItemKind kind) => kind switch
    {
        ItemKind.Strength => "strength",
        ItemKind.Development => "area-for-development",
        ItemKind.Weakness => "weakness",
        ItemKind.Recommendation => "recommendation",
        ItemKind.Priority => "area-for-priority-action",
        _ => "aspect-for-focus",
    };
}
