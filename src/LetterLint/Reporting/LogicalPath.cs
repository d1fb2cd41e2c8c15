using LetterLint.Diagnostics;
using LetterLint.Frameworks;
using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Reporting;

/// <summary>Where something stands in the letter as its readers see it: letter/being-healthy/area-for-development[2].</summary>
internal static class LogicalPath
{
    public static string Of(LintResult result, Span place)
    {
        if (result.Letter is not { } letter)
        {
            return "file";
        }

        var path = letter.SectionAt(place.Start) is { } section ? "letter/" + (section.Whole ?? section).Form.Id : "letter";
        foreach (var list in letter.Lists)
        {
            foreach (var item in list.Items)
            {
                if (item.Span.Contains(place.Start))
                {
                    return $"{path}/{Name(item.Kind)}[{item.Number}]";
                }
            }
        }

        return path;
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
