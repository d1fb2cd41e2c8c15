using System.Xml.Linq;
using LetterLint.House;
using LetterLint.Rules;
using LetterLint.Scripting;
using LetterLint.Specimens;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Shouldly;
using RuleSet = LetterLint.Rules.RuleSet;

namespace LetterLint.Tests.House;

/// <summary>The house rules that come with LetterLint, off unless their folder is named.</summary>
public sealed class ShippedHouseRulesTests
{
    private static readonly HouseRules Shipped = HouseFolders.Load([Repository.PathOf("rules", "house")], runsScripts: true, cache: null);

    public static TheoryData<string> Ids() => [.. Shipped.Rules.Select(rule => rule.Rule.Id)];

    public static TheoryData<string> Scripts() => [.. Repository.Files("rules/house", "*.csx")];

    [Fact]
    public void All_of_them_load()
    {
        Shipped.Faults.ShouldBeEmpty();
        Shipped.Rules.Length.ShouldBe(5);
        Shipped.Rules.ShouldAllBe(rule => rule.Rule.Family == "house");
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Each_passes_its_examples_and_specimens(string id)
    {
        var rule = Shipped.Rules.Single(rule => rule.Rule.Id == id);
        var (rules, house) = Shipped.Beside(Repository.Linter.Rules);
        Passes(new RuleTests(rule.Rule, Path.ChangeExtension(rule.Path, ".md")), new Linter(rules, Repository.Linter.Frameworks, house));
    }

    [Theory]
    [MemberData(nameof(Scripts))]
    public void Moved_among_the_built_in_rules_a_script_is_one_of_them(string path)
    {
        var moved = BuiltIn($"namespace LetterLint.Rules.Language;\n\n{File.ReadAllText(Repository.PathOf(path))}");
        moved.Family.ShouldBe("language");
        Passes(new RuleTests(moved, Repository.PathOf(Path.ChangeExtension(path, ".md"))), new Linter(new RuleSet([moved]), Repository.Linter.Frameworks));
    }

    [Fact]
    public void Scripts_and_built_in_rules_see_the_same_names() =>
        ScriptCompiler.Usings.Order(StringComparer.Ordinal).ShouldBe(GlobalUsings().Append("LetterLint.Rules").Order(StringComparer.Ordinal));

    private static void Passes(RuleTests tests, Linter linter)
    {
        var results = tests.Run(linter, Repository.Accepts).ToArray();
        results.Length.ShouldBeGreaterThan(3);
        results.ShouldContain(result => result.Specimen.Title.StartsWith("fires "));
        results.ShouldContain(result => result.Specimen.Title.StartsWith("silent "));
        string.Join('\n', results.Select(result => result.Failure).OfType<string>()).ShouldBeEmpty();
    }

    /// <summary>Compiles a file as the project of the built-in rules would.</summary>
    private static LetterRule BuiltIn(string source)
    {
        var references = AppDomain.CurrentDomain.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!.ToString()!.Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create("Moved",
            [CSharpSyntaxTree.ParseText(source), CSharpSyntaxTree.ParseText(string.Concat(GlobalUsings().Select(name => $"global using {name};\n")))],
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        using var assembly = new MemoryStream();
        compilation.Emit(assembly).Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).ShouldBeEmpty();
        return RuleSet.In(System.Reflection.Assembly.Load(assembly.ToArray())).Rules.Single();
    }

    /// <summary>Those that the SDK adds, and those of the project.</summary>
    private static IEnumerable<string> GlobalUsings() =>
    [
        "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks",
        .. XDocument.Load(Repository.PathOf("src", "LetterLint.Rules", "LetterLint.Rules.csproj")).Descendants("Using").Select(item => item.Attribute("Include")!.Value),
    ];
}
