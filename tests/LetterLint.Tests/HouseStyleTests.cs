using System.Text.RegularExpressions;
using System.Xml.Linq;
using LetterLint.Catalogue;
using LetterLint.Documents;
using LetterLint.Rules;
using LetterLint.Specimens;
using LetterLint.Text;
using Shouldly;

namespace LetterLint.Tests;

/// <summary>What every rule and every source file has in common.</summary>
public sealed partial class HouseStyleTests
{
    // Names of slots and of assemblies are no words of a letter.
    private static readonly string[] KeywordsOfOurs = ["src/LetterLint/Readings/Figures/FigurePattern.cs", "src/LetterLint.Scripting/ScriptCompiler.cs"];

    private static readonly string[] OtherSpecimens = ["parsing", "cli", "service", "word"];

    private static IEnumerable<LetterRule> Rules => Repository.Linter.Rules.Rules;

    [Fact]
    public void A_rule_has_its_file_and_its_specimen() => Holds(Rules, rule =>
    {
        var type = rule.GetType();
        var source = $"src/LetterLint.Rules/{type.Namespace!["LetterLint.Rules.".Length..]}/{type.Name}.cs";
        return !File.Exists(Repository.PathOf(source)) ? $"{source} is missing or named otherwise than its class"
            : !File.Exists(Repository.PathOf(SpecimenOf(rule))) ? $"{SpecimenOf(rule)} is missing"
            : SpecimenFile.Read(Repository.PathOf(SpecimenOf(rule))).Subject != rule.Id ? $"{SpecimenOf(rule)} is about another rule"
            : null;
    });

    [Fact]
    public void A_file_among_the_rules_is_a_rule() => Holds(Repository.Files("src/LetterLint.Rules", "*.cs"), path =>
        Rules.Any(rule => path.EndsWith($"/{rule.GetType().Namespace!.Split('.')[^1]}/{rule.GetType().Name}.cs")) ? null : "is no rule");

    [Fact]
    public void A_specimen_is_of_a_rule() => Holds(Repository.Files("tests/specimens", "*.md"), path =>
        OtherSpecimens.Contains(path.Split('/')[2]) || Rules.Any(rule => SpecimenOf(rule) == path) ? null : "is the specimen of no rule");

    [Fact]
    public void A_rule_is_shown_firing_and_silent() => Holds(Rules, rule =>
    {
        var specimens = SpecimenFile.Read(Repository.PathOf(SpecimenOf(rule))).Specimens;
        return specimens.FirstOrDefault(specimen => specimen.Letter.Marks.Any(mark => mark.Rule is null) != specimen.Title.StartsWith("fires ", StringComparison.Ordinal)) is { } wrong
                ? $"“{wrong.Title}” must begin with “fires” if there is a mark and with “silent” if there is none"
            : specimens.FirstOrDefault(specimen => !specimen.Title.StartsWith("fires ", StringComparison.Ordinal) && !specimen.Title.StartsWith("silent ", StringComparison.Ordinal)) is { } other
                ? $"“{other.Title}” begins with neither “fires” nor “silent”"
            : specimens.All(specimen => specimen.Title.StartsWith("fires ", StringComparison.Ordinal)) ? "no specimen shows it silent"
            : specimens.All(specimen => specimen.Title.StartsWith("silent ", StringComparison.Ordinal)) ? "no specimen shows it firing"
            : null;
    });

    [Fact]
    public void Everything_generated_is_current()
    {
        var catalogue = new CatalogueWriter(Repository.Root, Repository.Linter);
        var stale = Repository.Accepts ? catalogue.Write().Take(0) : catalogue.Check();
        stale.ShouldBeEmpty($"“letterlint docs” has not been run since these changed: {string.Join(", ", stale)}");
    }

    [Fact]
    public void A_rule_says_of_itself_what_is_wrong_and_whom_it_harms() => Holds(Rules, rule =>
    {
        var (title, why) = (rule.Info.Title, OneLine(rule.Info.Why));
        return title == RuleTemplate.Title ? "still has the title of the template"
            : title.EndsWith('.') || !char.IsUpper(title[0]) ? "its title begins with a capital and has no full stop"
            : !why.EndsWith('.') ? "its reason ends in a full stop"
            : Sentences(why) is 0 or > 2 ? "its reason is one or two sentences"
            : null;
    });

    [Fact]
    public void A_rule_knows_no_framework_by_name() => Holds(Repository.Files("src/LetterLint.Rules", "*.cs"), path =>
    {
        var source = ExampleFramework().Replace(Source(path), "");
        return Repository.Linter.Frameworks.Frameworks.FirstOrDefault(framework => source.Contains(framework.Id)) is { } framework
            ? $"names {framework.Id}; a field is missing from the framework's file"
            : null;
    });

    [Fact]
    public void A_rule_sees_letters_and_not_files_or_reports() => Holds(Repository.Files("src/LetterLint.Rules", "*.cs"), path =>
        Source(path).Contains("LetterLint.Documents") || Source(path).Contains("LetterLint.Reporting") ? "sees what only readers and reporters see" : null);

    [Fact]
    public void A_namespace_follows_its_folder() => Holds(Sources, path =>
    {
        var declared = Namespace().Match(Source(path));
        return !declared.Success || declared.Groups[1].Value == string.Join('.', path.Split('/')[1..^1]) ? null : $"declares {declared.Groups[1].Value}";
    });

    [Fact]
    public void A_file_fits_in_300_lines() => Holds([.. Sources, .. Repository.Files("tests", "*.cs")], path =>
        File.ReadLines(Repository.PathOf(path)).Count() is var lines and > 300 ? $"has {lines} lines" : null);

    [Fact]
    public void A_regex_is_generated_and_bounded() => Holds(Sources, path =>
        HandMadeRegex().IsMatch(Source(path)) ? "makes a regex at run time"
        : GeneratedPattern().Matches(Source(path)).FirstOrDefault(pattern => AnyNumberOfAnything().IsMatch(pattern.Groups[1].Value)) is { } pattern
            ? $"repeats “.” without a bound: {pattern.Groups[1].Value}"
            : null);

    [Fact]
    public void Lists_of_English_words_stand_in_the_vocabulary() => Holds(Sources.Except(KeywordsOfOurs), path =>
        MoreThanTenWords().Match(Source(path)) is { Success: true } list ? $"has a list of words ({OneLine(list.Value)[..40]}…): to rules/vocabulary" : null);

    [Fact]
    public void A_public_type_says_what_it_is_in_a_sentence()
    {
        var documented = XDocument.Load(Path.Combine(AppContext.BaseDirectory, "LetterLint.xml")).Descendants("member")
            .ToDictionary(member => member.Attribute("name")!.Value, member => OneLine(string.Concat(member.Element("summary")?.Nodes() ?? [])));
        Holds(typeof(Linter).Assembly.GetExportedTypes(), type =>
            documented.GetValueOrDefault("T:" + type.FullName!.Replace('+', '.')) is not { Length: > 0 } summary ? "has no summary"
            : !summary.TrimEnd('”').EndsWith('.') ? "has a summary without a full stop"
            : null);
    }

    [Fact]
    public void Two_rules_never_share_a_name_past_or_present()
    {
        var names = Rules.SelectMany(rule => rule.Info.FormerIds.Append(rule.Id)).ToArray();
        names.ShouldBe(names.Distinct());
    }

    [Fact]
    public void Tests_say_in_one_way_what_should_be() => Holds(Repository.Files("tests", "*.cs"), path =>
        Source(path).Contains(nameof(Assert) + ".") ? $"uses {nameof(Assert)} beside Shouldly" : null);

    private static IReadOnlyList<string> Sources => Repository.Files("src", "*.cs");

    private static string SpecimenOf(LetterRule rule) => $"tests/specimens/{rule.Family}/{rule.Id}.md";

    private static string Source(string path) => File.ReadAllText(Repository.PathOf(path));

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static int Sentences(string text) =>
        PlainTextReader.FromText("text", text).Blocks.OfType<Paragraph>().Sum(paragraph => LetterLint.Text.Sentences.Split(paragraph.Prose).Count());

    private static void Holds<T>(IEnumerable<T> things, Func<T, string?> fault)
    {
        var faults = things.Select(thing => (Name: thing is LetterRule rule ? rule.Id : $"{thing}", Fault: fault(thing)))
            .Where(thing => thing.Fault is not null).Select(thing => $"{thing.Name}: {thing.Fault}.").ToArray();
        faults.ShouldBeEmpty(string.Join('\n', faults));
    }

    [GeneratedRegex(@"Example = new\(""[a-z0-9-]{1,40}"",")]
    private static partial Regex ExampleFramework();

    [GeneratedRegex(@"(?:""[A-Za-z][A-Za-z.' ]{0,40}""\s*(?:,|or)\s*){10}""[A-Za-z]")]
    private static partial Regex MoreThanTenWords();

    [GeneratedRegex(@"^namespace ([A-Za-z.]{1,100});", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"new Regex\(|Regex\.(IsMatch|Match|Matches|Replace|Split|Count)\(")]
    private static partial Regex HandMadeRegex();

    [GeneratedRegex(@"\[GeneratedRegex\(([^\n]{1,800})\)\]")]
    private static partial Regex GeneratedPattern();

    [GeneratedRegex(@"(?<!\\)\.[*+]")]
    private static partial Regex AnyNumberOfAnything();
}
