using System.Text.RegularExpressions;

namespace LetterLint.Catalogue;

/// <summary>Writes the two files that a new rule needs; they build, and their tests say what is still to be filled in.</summary>
public static partial class RuleTemplate
{
    /// <summary>Where rules of the house are written.</summary>
    public const string HouseFolder = "rules/house";

    private const string House = "house";

    internal const string Title = "What is wrong, in a few words";

    /// <summary>Writes the rule and its specimen and gives their paths.</summary>
    /// <param name="root">The folder of the project.</param>
    /// <param name="name">Family and rule: “judgements/grade-missing”.</param>
    /// <param name="framework">The id of the framework that the example is read with.</param>
    /// <exception cref="ArgumentException">The name is not of that form, or there is such a rule.</exception>
    public static IReadOnlyList<string> Write(string root, string name, string framework = "apa-2007")
    {
        var match = Name().Match(name);
        if (!match.Success)
        {
            throw new ArgumentException($"“{name}” is no name for a rule; write family and fault, such as judgements/grade-missing.");
        }

        var (family, id) = (match.Groups["family"].Value, match.Groups["id"].Value);
        var (rule, specimen) = family == House
            ? ($"{HouseFolder}/{id}.csx", $"{HouseFolder}/{id}.md")
            : ($"src/LetterLint.Rules/{Pascal(family)}/{Pascal(id)}.cs", $"tests/specimens/{family}/{id}.md");
        Create(root, rule, family == House
            ? Class(Pascal(id), framework)
            : $"using LetterLint.Letters;\n\nnamespace LetterLint.Rules.{Pascal(family)};\n\n{Class(Pascal(id), framework)}");
        Create(root, specimen, Specimen(id, framework));
        return [rule, specimen];
    }

    /// <summary>Whether a name is that of a rule of the house.</summary>
    public static bool IsOfHouse(string name) => name.StartsWith(House + "/", StringComparison.Ordinal);

    private static void Create(string root, string path, string text)
    {
        var full = Path.Combine(root, path);
        if (File.Exists(full))
        {
            throw new ArgumentException($"{path} is there already; choose another name.");
        }

        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    private static string Pascal(string kebab) =>
        string.Concat(kebab.Split('-').Select(part => char.ToUpperInvariant(part[0]) + part[1..]));

    private static string Class(string name, string framework) => $$""""
        public sealed class {{name}} : LetterRule
        {
            public override RuleInfo Info { get; } = new()
            {
                Title = "{{Title}}",
                Severity = Severity.Warning,
                Why = """
                    Whom the fault harms, in one or two sentences.
                    """,
                Example = new("{{framework}}",
                    Bad: "Staying safe Grade 3\n\nA letter in which {|these words|} are wrong.",
                    Good: "Staying safe Grade 3\n\nThe same letter, put right."),
            };

            protected override Pattern Define() =>
                Match<Sentence>()
                    .Where(sentence => sentence.Text.StartsWith("What the rule looks for"))
                    .Report(sentence => At(sentence.Span, $"The letter says “{sentence.Text}”."));
        }

        """";

    private static string Specimen(string id, string framework) => $$"""
        # {{id}}

        What holds in a letter without this fault, in a sentence.

        ## fires where

        ```letter {{framework}}
        Staying safe Grade 3

        A letter in which {|these words|} are wrong.
        ```

        ## silent where

        ```letter {{framework}}
        Staying safe Grade 3

        A letter that looks much the same and is right.
        ```

        """;

    [GeneratedRegex("^(?<family>[a-z]{2,30})/(?<id>[a-z]{1,20}(?:-[a-z]{1,20}){1,8})$")]
    private static partial Regex Name();
}
