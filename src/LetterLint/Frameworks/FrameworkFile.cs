using System.Collections.Immutable;
using LetterLint.Text;

namespace LetterLint.Frameworks;

/// <summary>Reads a framework from its YAML file, strictly; rules/frameworks/framework.schema.json says the same to editors.</summary>
internal sealed class FrameworkFile
{
    private readonly Func<string, PhrasePattern> _phrase;
    private readonly HashSet<string> _aspects = new(StringComparer.Ordinal);
    private readonly HashSet<string> _lists = new(StringComparer.Ordinal);
    private readonly HashSet<string> _sections = new(StringComparer.Ordinal);
    private Scale _scale = new([]);

    private FrameworkFile(Func<string, PhrasePattern> phrase) => _phrase = phrase;

    /// <summary>Reads a file, and its phrases with <paramref name="phrase"/>; without it they are parsed at once.</summary>
    public static Framework Read(string file, TextReader text, Func<IEnumerable<string>, GradeWords> gradeWords, Func<string, PhrasePattern>? phrase = null) =>
        Yaml.Parse(file, text).Read(map => new FrameworkFile(phrase ?? PhrasePattern.Parse).Read(map, gradeWords));

    private Framework Read(YamlMap map, Func<IEnumerable<string>, GradeWords> gradeWords)
    {
        _scale = Block(map.Map("scale"), block => new Scale([.. All(block.Maps("levels"), ReadLevel)]));
        var recognised = Block(map.Map("recognised"), block => new Marks(All(block.Maps("by"), ReadRecognition), Phrases(block, "authority")));
        var judgements = Block(map.Map("judgements"), block => new Judged(All(block.Maps("of"), ReadAspect), Strings(block, "counted-as"), Phrases(block, "inspected"), block.OptionalText("told-of")));
        return new Framework
        {
            Id = map.Text("id"),
            Name = map.Text("name"),
            Untried = map.Flag("untried"),
            Recognised = [.. recognised.By],
            AuthorityLines = recognised.Authority,
            Scale = _scale,
            Aspects = [.. judgements.Of],
            Counted = judgements.Counted,
            Inspected = judgements.Inspected,
            ToldOfId = judgements.ToldOf,
            Sections = [.. Block(map.Map("sections"), block => All(block.Maps("in-order"), ReadSection))],
            Lists = [.. Block(map.Map("lists"), block => All(block.Maps("of"), ReadList))],
            Statements = [.. Block(map.Map("statements"), block => All(block.Maps("of"), ReadStatement))],
            Earlier = map.OptionalMap("earlier") is { } earlier ? [.. Block(earlier, block => block.Texts("inspections", _phrase))] : [],
            Imprint = map.OptionalMap("imprint") is { } imprint ? [.. Block(imprint, block => block.OptionalTexts("begins", _phrase))] : [],
            Overall = map.OptionalMap("overall") is { } overall ? Block(overall, ReadOverall) : null,
            GradeWords = gradeWords(_scale.Levels.SelectMany(level => level.Also.Append(level.Word))),
        };
    }

    /// <summary>Every block names the source of its facts.</summary>
    private static T Block<T>(YamlMap block, Func<YamlMap, T> read)
        where T : class => block.Read(map =>
    {
        _ = map.Text("source");
        return read(map);
    });

    private static T[] All<T>(IEnumerable<YamlMap> entries, Func<YamlMap, T> read)
        where T : class =>
        [.. entries.Select(entry => entry.Read(map =>
        {
            // An entry may name a source of its own where the block's does not cover it.
            _ = map.OptionalText("source");
            return read(map);
        }))];

    private Recognition ReadRecognition(YamlMap map) =>
        new([.. map.Texts("phrases", _phrase)], map.Flag("anchored", absent: true));

    private static Level ReadLevel(YamlMap map) =>
        new(map.OptionalText("grade"), map.Text("word"), Strings(map, "also"), Strings(map, "key"));

    private Aspect ReadAspect(YamlMap map) => new()
    {
        Id = map.Text("id", NewAspect),
        Name = map.Text("name"),
        Labels = Phrases(map, "labels"),
        Called = Phrases(map, "called"),
        About = Strings(map, "about"),
        Graded = map.Flag("graded"),
        Stated = map.Flag("stated"),
        Optional = map.Flag("optional"),
        CrossCutting = map.Flag("cross-cutting"),
    };

    private SectionForm ReadSection(YamlMap map) => new()
    {
        Id = map.Text("id", NewSection),
        Name = map.Text("name"),
        Headings = [.. map.Texts("headings", _phrase)],
        Telling = Phrases(map, "telling"),
        Aspect = map.OptionalText("judges", KnownAspect),
        AlsoJudges = [.. map.OptionalTexts("also-judges", KnownAspect)],
        Required = map.Flag("required"),
        GoesWith = map.OptionalText("goes-with", KnownWord),
        Ordered = map.Flag("ordered", absent: true),
        Part = map.Flag("part"),
        Summary = map.Flag("summary"),
        Standing = map.Flag("standing"),
        Setting = map.Flag("setting"),
    };

    private ListForm ReadList(YamlMap map) => new()
    {
        Id = map.Text("id", NewList),
        Kind = map.Text("kind", Choice<ItemKind>),
        Singular = Phrases(map, "one"),
        Plural = Phrases(map, "several"),
        Headings = Phrases(map, "headings"),
        Names = map.OptionalMap("names")?.Read(names => new ListNames(names.Text("one"), names.Text("several"))),
        Column = map.Flag("column"),
        Grouped = map.Flag("grouped"),
        Common = map.Flag("common"),
        FollowedUp = map.Flag("followed-up"),
        InWordsOfLaw = map.Flag("in-words-of-law"),
        Evidence = map.Text("evidence", Choice<EvidenceScope>),
        Over = map.Flag("over"),
        Items = map.OptionalText("items", Choice<ItemShape>, ItemShape.Bullets),
        Begins = Phrases(map, "begins"),
        None = Phrases(map, "none"),
        Leads = Phrases(map, "leads"),
        Standing = Phrases(map, "standing"),
    };

    private StatementForm ReadStatement(YamlMap map) => new()
    {
        Id = map.Text("id"),
        Name = map.Text("name"),
        By = [.. All(map.Maps("by"), way => way.Texts("terms", _phrase)).Select(terms => terms.ToImmutableArray())],
        Required = map.Flag("required"),
        GoesWith = map.OptionalText("goes-with", KnownPart),
        Since = map.OptionalNumber("since") ?? 0,
    };

    private Overall ReadOverall(YamlMap map) => new(
        map.Text("judgement", KnownAspect),
        [.. map.OptionalTexts("sums-up", KnownAspect)],
        [.. All(map.OptionalMaps("limits"), ReadLimit)],
        [.. All(map.OptionalMaps("normally"), ReadNorm), .. All(map.OptionalMaps("unsaid"), ReadUnsaid).SelectMany(norms => norms)],
        Phrases(map, "explained"));

    private Limit ReadLimit(YamlMap map) =>
        new([.. map.Texts("any", KnownAspect)], map.Text("is", KnownWord), map.Text("at-best", KnownWord), map.Text("says"));

    private Norm ReadNorm(YamlMap map) =>
        new(map.Text("overall", KnownWord), map.Text("at", KnownWord), map.Number("from"), map.Number("to"), [], map.Text("says"));

    /// <summary>What is not usually said, for each overall judgement that it does not go with.</summary>
    private Norm[] ReadUnsaid(YamlMap map)
    {
        PhrasePattern[] phrases = [.. map.Texts("phrases", _phrase)];
        var says = map.Text("says");
        return [.. map.Texts("overall", KnownWord).Select(overall => new Norm(overall, null, 0, 0, [.. phrases], says))];
    }

    private ImmutableArray<PhrasePattern> Phrases(YamlMap map, string key) => [.. map.OptionalTexts(key, _phrase)];

    private static ImmutableArray<string> Strings(YamlMap map, string key) => [.. map.OptionalTexts(key, text => text)];

    private static T Choice<T>(string text)
        where T : struct, Enum => Enum.TryParse(typeof(T), text, ignoreCase: true, out var value) && Enum.IsDefined(typeof(T), value) && char.IsLetter(text[0])
            ? (T)value
            : throw new FormatException($"“{text}” is not known here; there are {string.Join(", ", Enum.GetNames<T>()).ToLowerInvariant()}.");

    private string NewAspect(string id) => _aspects.Add(id) ? id : throw new FormatException($"“{id}” is among the judgements already; give this one another id.");

    private string NewSection(string id) => _sections.Add(id) ? id : throw new FormatException($"“{id}” is among the sections already; give this one another id.");

    private string NewList(string id) => _lists.Add(id) ? id : throw new FormatException($"“{id}” is among the lists already; give this one another id.");

    private string KnownPart(string id) => _lists.Contains(id) || _sections.Contains(id)
        ? id
        : throw new FormatException($"“{id}” is neither among the sections nor among the lists of this framework; there are {string.Join(", ", _sections.Concat(_lists))}.");

    private string KnownAspect(string id) => _aspects.Contains(id)
        ? id
        : throw new FormatException($"“{id}” is not among the judgements of this framework; there are {string.Join(", ", _aspects)}.");

    private string KnownWord(string word) => _scale.LevelOfWord(word) is not null
        ? word
        : throw new FormatException($"“{word}” is not a word of this framework's scale; there are {string.Join(", ", _scale.Levels.Select(level => level.Word))}.");

    private sealed record Judged(Aspect[] Of, ImmutableArray<string> Counted, ImmutableArray<PhrasePattern> Inspected, string? ToldOf);

    private sealed record Marks(Recognition[] By, ImmutableArray<PhrasePattern> Authority);
}
