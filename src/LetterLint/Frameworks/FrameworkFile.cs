using System.Collections.Immutable;
using LetterLint.Text;

namespace LetterLint.Frameworks;

/// <summary>Reads a framework from its YAML file, strictly.</summary>
internal static class FrameworkFile
{
    public static Framework Read(string file, TextReader text, IReadOnlyList<string> gradeWords) =>
        Yaml.Parse(file, text).Read(map => Read(map, gradeWords));

    private static Framework Read(YamlMap map, IReadOnlyList<string> gradeWords)
    {
        var scale = Block(map.Map("scale"), block => new Scale([.. block.Maps("levels").Select(level => level.Read(ReadLevel))]));
        var (recognised, authority) = Block(map.Map("recognised"), block => (All(block, "by", ReadRecognition), Phrases(block, "authority")));
        var framework = new Framework
        {
            Id = map.Text("id"),
            Name = map.Text("name"),
            Untried = map.Flag("untried"),
            Recognised = recognised,
            AuthorityLines = authority,
            Scale = scale,
            Aspects = Block(map.Map("judgements"), block => All(block, "of", ReadAspect)),
            Sections = Block(map.Map("sections"), block => All(block, "in-order", ReadSection)),
            Lists = Block(map.Map("lists"), block => All(block, "of", ReadList)),
            Statements = Block(map.Map("statements"), block => All(block, "of", ReadStatement)),
            Overall = map.OptionalMap("overall") is { } overall ? Block(overall, ReadOverall) : null,
            GradeWords = new GradeWords([.. gradeWords, .. scale.Levels.SelectMany(level => level.Also.Append(level.Word))]),
        };
        CheckReferences(map, framework);
        return framework;
    }

    /// <summary>Every block names the source of its facts.</summary>
    private static T Block<T>(YamlMap block, Func<YamlMap, T> read) => block.Read(map =>
    {
        _ = map.Text("source");
        return read(map);
    });

    private static ImmutableArray<T> All<T>(YamlMap block, string key, Func<YamlMap, T> read) =>
        [.. block.Maps(key).Select(entry => entry.Read(map =>
        {
            // An entry may name a source of its own where the block's does not cover it.
            _ = map.OptionalText("source");
            return read(map);
        }))];

    private static Recognition ReadRecognition(YamlMap map) =>
        new(Phrases(map, "phrases"), map.Flag("anchored", absent: true));

    private static Level ReadLevel(YamlMap map) =>
        new(map.OptionalText("grade"), map.Text("word"), Strings(map, "also"), Strings(map, "key"));

    private static Aspect ReadAspect(YamlMap map) => new()
    {
        Id = map.Text("id"),
        Name = map.Text("name"),
        Labels = Phrases(map, "labels"),
        Sentences = Phrases(map, "sentences"),
        Anywhere = Phrases(map, "anywhere"),
        Graded = map.Flag("graded"),
        Stated = map.Flag("stated"),
        Optional = map.Flag("optional"),
        CrossCutting = map.Flag("cross-cutting"),
    };

    private static SectionForm ReadSection(YamlMap map) => new()
    {
        Id = map.Text("id"),
        Name = map.Text("name"),
        Headings = Phrases(map, "headings"),
        Aspect = map.OptionalText("judges"),
        Required = map.Flag("required"),
        Ordered = map.Flag("ordered", absent: true),
        Part = map.Flag("part"),
        Summary = map.Flag("summary"),
    };

    private static ListForm ReadList(YamlMap map) => new()
    {
        Id = map.Text("id"),
        Kind = Choice<ItemKind>(map, "kind"),
        Singular = Phrases(map, "one"),
        Plural = Phrases(map, "several"),
        Headings = Phrases(map, "headings"),
        Names = map.OptionalMap("names")?.Read(names => (names.Text("one"), names.Text("several"))),
        Column = map.Flag("column"),
        Grouped = map.Flag("grouped"),
        Common = map.Flag("common"),
        Evidence = Choice<EvidenceScope>(map, "evidence"),
        Leads = Phrases(map, "leads"),
        Standing = Phrases(map, "standing"),
    };

    private static StatementForm ReadStatement(YamlMap map) =>
        new(map.Text("id"), map.Text("name"), PhrasePattern.Parse(map.Text("phrase")), map.Flag("required"));

    private static Overall ReadOverall(YamlMap map) => new(
        map.Text("judgement"),
        Strings(map, "sums-up"),
        All(map, "limits", limit => new Limit(Strings(limit, "any"), limit.Text("is"), limit.Text("at-best"), limit.Text("says"))),
        All(map, "normally", norm => new Norm(norm.Text("overall"), norm.Text("at"), norm.Number("from"), norm.Number("to"))),
        Phrases(map, "explained"));

    private static ImmutableArray<PhrasePattern> Phrases(YamlMap map, string key) => [.. map.Texts(key, PhrasePattern.Parse)];

    private static ImmutableArray<string> Strings(YamlMap map, string key) => [.. map.Texts(key, text => text)];

    private static T Choice<T>(YamlMap map, string key)
        where T : struct, Enum
    {
        var text = map.Text(key);
        return Enum.TryParse<T>(text, ignoreCase: true, out var value) && !int.TryParse(text, out _)
            ? value
            : throw map.Error($"“{text}” is no {key}; there are {string.Join(", ", Enum.GetNames<T>()).ToLowerInvariant()}.");
    }

    private static void CheckReferences(YamlMap map, Framework framework)
    {
        var aspects = framework.Sections.Select(section => section.Aspect)
            .Append(framework.Overall?.Aspect)
            .Concat(framework.Overall?.SumsUp ?? [])
            .Concat(framework.Overall?.Limits.SelectMany(limit => limit.Any) ?? []);
        foreach (var aspect in aspects.Where(aspect => aspect is not null && framework.AspectOf(aspect) is null))
        {
            throw map.Error($"“{aspect}” is not among the judgements of this framework.");
        }

        var words = (framework.Overall?.Limits.SelectMany(limit => new[] { limit.Is, limit.AtBest }) ?? [])
            .Concat(framework.Overall?.Normally.SelectMany(norm => new[] { norm.Overall, norm.At }) ?? []);
        foreach (var word in words.Where(word => !framework.HasWord(word)))
        {
            throw map.Error($"“{word}” is not a word of this framework's scale.");
        }
    }
}
