using System.Text;
using LetterLint.Rules;
using LetterLint.Specimens;

namespace LetterLint.Catalogue;

/// <summary>Writes what there is to know of a rule, from the rule itself and its specimen.</summary>
internal static class RulePage
{
    private const string Note = "<!-- Written by “letterlint docs”. Change the rule or its specimen instead. -->";

    /// <summary>The page of the catalogue.</summary>
    public static string Markdown(LetterRule rule, Linter linter, SpecimenFile? specimens, string pathToSpecimens)
    {
        var page = new StringBuilder($"{Note}\n{Of(rule, linter)}");
        if (specimens is not null)
        {
            page.Append($"\n## Tests\n\nThe letters are in [{rule.Id}.md]({pathToSpecimens}).\n");
            foreach (var specimen in specimens.Specimens)
            {
                page.Append($"\n- {specimen.Title}");
            }

            page.Append('\n');
        }

        return page.ToString();
    }

    /// <summary>What the rule says of itself, with its example.</summary>
    public static string Of(LetterRule rule, Linter linter)
    {
        var page = new StringBuilder($"# {rule.Id}\n\n**{rule.Info.Title}.** {Level(rule)}, family {rule.Family}.\n\n{Why(rule)}\n");
        page.Append($"\n## Example\n\n{Fenced(rule.Info.Example.Bad)}\n");
        if (rule.Info.Example.Previous is { } previous)
        {
            page.Append($"\nLast year's letter was:\n\n{Fenced(previous)}\n");
        }

        if (rule.Info.Example.Other is { } other)
        {
            page.Append($"\nAnother letter is:\n\n{Fenced(other)}\n");
        }

        foreach (var message in Messages(rule, linter))
        {
            page.Append($"\n> {message}\n");
        }

        return page.Append($"\nRight is:\n\n{Fenced(rule.Info.Example.Good)}\n").ToString();
    }

    private static string Level(LetterRule rule) => rule.Info.Severity.ToString();

    private static string Why(LetterRule rule) => string.Join(' ', rule.Info.Why.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Fenced(string letter) => $"```text\n{letter}\n```";

    /// <summary>What the rule says of its own bad example.</summary>
    private static IEnumerable<string> Messages(LetterRule rule, Linter linter) =>
        new SpecimenRunner(linter).Run(Specimen.OfExample(rule).First()).Diagnostics
            .Where(diagnostic => diagnostic.Rule == rule.Id).Select(diagnostic => diagnostic.Message).Distinct();
}
