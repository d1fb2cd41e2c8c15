using System.Text.RegularExpressions;

namespace LetterLint.Catalogue;

/// <summary>Writes the two files that a new rule needs; they build, and their tests say what is still to be filled in.</summary>
internal static partial class RuleTemplate
{
    internal const string Title = "What is wrong, in a few words";

    /// <summary>Writes a rule that comes with LetterLint and its specimen, and gives their paths.</summary>
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
        return Create(root,
            ($"src/LetterLint.Rules/{Pascal(family)}/{Pascal(id)}.cs",
                $"using LetterLint.Letters;\n\nnamespace LetterLint.Rules.{Pascal(family)};\n\n{Class(Pascal(id), framework)}"),
            ($"tests/specimens/{family}/{id}.md", Specimen(id, framework)));
    }

    /// <summary>Writes a rule of a house and its specimen into a folder of house rules, and gives their paths.</summary>
    /// <param name="root">The folder that the paths are seen from.</param>
    /// <param name="folder">The folder of house rules.</param>
    /// <param name="id">The rule: “word-vague”.</param>
    /// <param name="framework">The id of the framework that the example is read with.</param>
    /// <exception cref="ArgumentException">The id is not of that form, or there is such a file.</exception>
    public static IReadOnlyList<string> WriteInHouse(string root, string folder, string id, string framework = "apa-2007")
    {
        if (!Id().IsMatch(id))
        {
            throw new ArgumentException($"“{id}” is no name for a rule; name the fault in small letters with hyphens, such as word-vague.");
        }

        var path = Path.Join(folder, id).Replace('\\', '/');
        return Create(root, ($"{path}.csx", Class(Pascal(id), framework)), ($"{path}.md", Specimen(id, framework)));
    }

    private static string[] Create(string root, params (string Path, string Text)[] files)
    {
        foreach (var (path, _) in files)
        {
            if (File.Exists(Path.Combine(root, path)))
            {
                throw new ArgumentException($"{path} is there already; choose another name.");
            }
        }

        foreach (var (path, text) in files)
        {
            var full = Path.Combine(root, path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllText(full, text);
        }

        return [.. files.Select(file => file.Path)];
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

    [GeneratedRegex("^(?<family>[a-z]{2,30})/(?<id>[a-z]{1,20}(?:-[a-z]{1,20}){1,8})\\z")]
    private static partial Regex Name();

    [GeneratedRegex("^[a-z]{1,20}(?:-[a-z]{1,20}){1,8}\\z")]
    private static partial Regex Id();
}
