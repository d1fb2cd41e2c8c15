using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using LetterLint.Frameworks;
using LetterLint.Settings;

namespace LetterLint.Fuzz;

/// <summary>
/// Spoilt inputs, the same from run to run, and the smallest that still fails is told. More of them, and others:
/// LETTERLINT_FUZZ=1000000 LETTERLINT_FUZZ_SEED=7 dotnet test tests/LetterLint.Fuzz.
/// </summary>
public sealed class FuzzTests
{
    private const int UsualCases = 25;

    private const string Settings = """
        frameworks: [apa-2007]
        fail-on: warning
        format: json
        severity:
          term-varies: info
          word-repeated: off
        vocabulary:
          abbreviations: [CAMHS, LSCB]
        rules: rules
        """;

    private static readonly int Cases = Option("LETTERLINT_FUZZ", UsualCases);

    private static readonly ulong First = (ulong)Option("LETTERLINT_FUZZ_SEED", 20071126);

    private static readonly string Seeds = Path.Join(Root(), "seeds");

    private static readonly string[] Letters = [.. Files("*.md").Concat(Files("*.txt")).Where(path => !path.EndsWith(".findings.txt", StringComparison.Ordinal)).Select(File.ReadAllText)];

    private static readonly byte[][] Documents = [.. Files("*.docx").Select(File.ReadAllBytes)];

    [Fact]
    public void Spoilt_letters() => Check(
        number => Mutation.Text(Letters[number % Letters.Length], number),
        Mutation.Smaller,
        text => Promises.Hold("fuzz.md", Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void Parts_of_letters_in_any_order() => Check(
        number => Mutation.Text(Parts(new Random(number)), number),
        Mutation.Smaller,
        text => Promises.Hold("fuzz.md", Encoding.UTF8.GetBytes(text), "apa-2007"));

    [Fact]
    public void Sentences_of_the_words_that_readers_know() => Check(
        number => KnownWords.Letter(new Random(number)),
        Mutation.Smaller,
        text => Promises.Hold("fuzz.md", Encoding.UTF8.GetBytes(text), KnownWords.FrameworkOf(text)));

    [Fact]
    public void Signs_of_all_planes() => Check(
        Mutation.Unicode,
        Mutation.Smaller,
        text => Promises.Hold("fuzz.txt", Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(text)).ToArray(), "apa-2007"));

    [Fact]
    public void Spoilt_bytes() => Check(
        number => Bytes(Encoding.UTF8.GetBytes(Letters[number % Letters.Length]), new Random(number)),
        _ => [],
        bytes => Promises.Hold("fuzz.md", bytes));

    [Fact]
    public void Spoilt_Word_documents() => Check(
        number => (Number: number, Bytes: Mutation.Word(Documents[number % Documents.Length], number)),
        _ => [],
        file => Promises.Hold("fuzz.docx", file.Bytes));

    [Fact]
    public void Spoilt_settings()
    {
        var path = Path.GetTempFileName();
        Check(number => Mutation.Text(Settings, number), Mutation.Smaller, text =>
        {
            File.WriteAllBytes(path, Encoding.UTF8.GetBytes(text));
            try
            {
                SettingsFile.Read(path);
            }
            catch (FrameworkException)
            {
                // Refused with a reason.
            }
        });
        File.Delete(path);
    }

    private static void Check<T>(Func<int, T> make, Func<T, IEnumerable<T>> smaller, Action<T> hold)
    {
        var inputs = Arb.From(Gen.Choose(0, int.MaxValue - 1).Select(make), smaller);
        FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(Cases).WithReplay(First, 1), Prop.ForAll(inputs, hold));
    }

    private static string Parts(Random random)
    {
        var text = new StringBuilder();
        for (var left = random.Next(1, 12); left > 0; left--)
        {
            var letter = Letters[random.Next(Letters.Length)];
            var at = random.Next(letter.Length);
            text.Append(letter.AsSpan(at, Math.Min(letter.Length - at, random.Next(800)))).Append(random.Next(2) == 0 ? "\n\n" : "\n");
        }

        return text.ToString();
    }

    private static byte[] Bytes(byte[] bytes, Random random)
    {
        for (var left = random.Next(1, 20); left > 0; left--)
        {
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        }

        return bytes;
    }

    private static IEnumerable<string> Files(string pattern) => Directory.EnumerateFiles(Seeds, pattern).Order(StringComparer.Ordinal);

    private static int Option(string name, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : usual;

    internal static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Join(folder!.FullName, "LetterLint.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}
