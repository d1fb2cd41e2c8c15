using System.Collections.Immutable;
using LetterLint.Frameworks;
using LetterLint.Rules;

namespace LetterLint.House;

/// <summary>Reads a list of terms: the YAML file of a house rule that needs no C#.</summary>
internal static class TermListFile
{
    private const string Title = "A word is not the one that the house uses";

    private const string Why =
        "The house has agreed on one word for one thing. A reader who meets another may think that another thing is meant.";

    /// <summary>Reads a file; its name is the id of the rule.</summary>
    /// <exception cref="FrameworkException">The file does not say what it must.</exception>
    public static LetterRule Read(string path)
    {
        using var text = File.OpenText(path);
        return Yaml.Parse(path, text).Read(map =>
        {
            var terms = map.Maps("terms").Select(entry => entry.Read(Term)).ToImmutableArray();
            _ = map.OptionalText("source");
            return new TermList(Path.GetFileNameWithoutExtension(path), new RuleInfo
            {
                Title = map.OptionalText("title") ?? Title,
                Severity = map.OptionalText("severity", SeverityOf, Severity.Info),
                Why = map.OptionalText("why") ?? Why,
                Example = map.OptionalMap("example")?.Read(Example) ?? ExampleOf(terms[0]),
            }, terms);
        });
    }

    private static Term Term(YamlMap map) => new(
        map.Text("say"),
        [.. map.Texts("instead of", TermForm.Parse)],
        map.Text("because"),
        [.. map.OptionalTexts("except", TermForm.Parse)]);

    private static Example Example(YamlMap map) => new(map.OptionalText("framework"), map.Text("bad"), map.Text("good"));

    private static Example ExampleOf(Term term) => new("apa-2007",
        Bad: $"Staying safe Grade 3\n\nThe letter says {{|{term.InsteadOf[0]}|}} here.",
        Good: $"Staying safe Grade 3\n\nThe letter says {term.Say} here.");

    private static Severity SeverityOf(string word) => word switch
    {
        "error" => Severity.Error,
        "warning" => Severity.Warning,
        "info" => Severity.Info,
        _ => throw new FormatException($"“{word}” is no severity; write error, warning or info."),
    };
}
