using LetterLint.Frameworks;
using LetterLint.Settings;
using LetterLint.Text;
using Shouldly;

namespace LetterLint.Tests.Frameworks;

/// <summary>Every YAML file of the rules, broken at its lines: what is wrong is told with file, line and column, and nothing else is ever thrown.</summary>
public sealed class BrokenYamlTests : IDisposable
{
    // A vocabulary is read by checking a letter with it, which takes as long as all parsing of its file; a framework compiles its patterns.
    private const int SamplesOfVocabulary = 3;
    private const int StepOfFramework = 4;

    private const string Letter = "seeds/saltwick-on-sea-apa-2007-faulty.md";

    private static readonly Lazy<Func<IEnumerable<string>, GradeWords>> Words = new(() => GradeWordFile.In(Vocabulary.BuiltIn));
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Files() => [.. Repository.Files("rules", "*.yml")];

    public static TheoryData<string> Frameworks() => [.. Repository.Files("rules/frameworks", "*.yml")];

    public static TheoryData<string> Vocabularies() => [.. Repository.Files("rules/vocabulary", "*.yml")];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Files))]
    public void A_bracket_that_is_never_closed_is_told_at_every_line(string file)
    {
        var lines = File.ReadAllLines(Repository.PathOf(file));
        var told = 0;
        var places = Enumerable.Range(0, lines.Length).Where(at => lines[at].TrimStart() is { Length: > 0 } line && line[0] != '#').ToArray();
        foreach (var at in places)
        {
            var start = lines[at].Length - lines[at].TrimStart().Length;
            told += Fault(file, () => Yaml.Parse(file, new StringReader(With(lines, at, lines[at].Insert(start, "["))))) is null ? 0 : 1;
        }

        // In a text of several lines a bracket is a bracket.
        told.ShouldBePositive();
    }

    [Theory]
    [InlineData('[', ']')]
    [InlineData('{', '}')]
    public void A_file_that_nests_without_end_is_told(char open, char close)
    {
        var text = $"names: {new string(open, 100_000)}{new string(close, 100_000)}";
        Should.Throw<FrameworkException>(() => Yaml.Parse("deep.yml", new StringReader(open == '{' ? text.Replace("{", "{a: ", StringComparison.Ordinal) : text))).Message.ShouldContain("nests so deep");
    }

    [Fact]
    public void A_file_without_end_is_told() =>
        Should.Throw<FrameworkException>(() => Yaml.Parse("long.yml", new StringReader("names: [" + new string('a', 1_000_001) + "]"))).Message.ShouldContain("more than a million characters");

    [Theory]
    [MemberData(nameof(Frameworks))]
    public void A_framework_whose_lines_are_lost_doubled_or_emptied_is_read_or_told(string file)
    {
        var lines = File.ReadAllLines(Repository.PathOf(file));
        for (var at = 0; at < lines.Length; at += StepOfFramework)
        {
            foreach (var broken in Broken(lines[at]))
            {
                Fault(file, () => FrameworkFile.Read(file, new StringReader(With(lines, at, broken)), Words.Value));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Vocabularies))]
    public void A_vocabulary_of_a_house_whose_lines_are_lost_doubled_or_emptied_is_read_or_told(string file)
    {
        var lines = File.ReadAllLines(Repository.PathOf(file));
        for (var sample = 1; sample <= SamplesOfVocabulary; sample++)
        {
            var at = lines.Length * sample / (SamplesOfVocabulary + 1);
            var broken = _folder.Write($"{sample}/{Path.GetFileName(file)}", With(lines, at, Broken(lines[at])[sample % 3]));
            Fault(broken, () => new Linter(Repository.Linter.Rules, FrameworkLibrary.Load([], [_folder.PathOf($"{sample}")], [], [])).Lint(Repository.PathOf(Letter)));
        }
    }

    [Fact]
    public void Settings_are_read_or_told_whatever_is_put_into_a_line()
    {
        string[] lines = ["framework: apa-2007", "severity: { all: info, grade-missing: error }", "frameworks: ours", "house:", "  - ours", "abbreviations: [QXZ]", "exclude: [\"*.txt\"]", "output: { format: json, fail-on: never }"];
        var file = _folder.PathOf(SettingsFile.Name);
        Directory.CreateDirectory(_folder.PathOf("ours"));
        for (var at = 0; at < lines.Length; at++)
        {
            var start = lines[at].Length - lines[at].TrimStart().Length;
            foreach (var broken in (string[])[lines[at].Insert(start, "["), lines[at] + "[", lines[at] + " {", lines[at] + "\"", lines[at] + ": &x", .. Broken(lines[at])])
            {
                File.WriteAllText(file, With(lines, at, broken));
                Fault(file, () => SettingsFile.Read(file).Load());
            }
        }
    }

    private static string[] Broken(string line) => ["", line + "\n" + line, line.Contains(':') ? line[..(line.IndexOf(':') + 1)] : line[..(line.Length / 2)]];

    private static string With(string[] lines, int at, string broken) => string.Join('\n', [.. lines[..at], broken, .. lines[(at + 1)..], ""]);

    /// <summary>What is told of the file, or null where nothing is wrong with it; anything else that is thrown fails the test.</summary>
    private static FrameworkException? Fault(string file, Action read)
    {
        try
        {
            read();
            return null;
        }
        catch (FrameworkException e)
        {
            (e.Line, e.Column).ShouldSatisfyAllConditions(place => place.Line.ShouldBePositive(), place => place.Column.ShouldBePositive());
            e.Message.ShouldStartWith($"{file}:{e.Line}:{e.Column}: ");
            e.Message.Length.ShouldBeGreaterThan($"{file}:{e.Line}:{e.Column}: ".Length);
            return e;
        }
    }
}
