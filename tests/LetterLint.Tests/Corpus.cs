using LetterLint.Diagnostics;
using LetterLint.Documents;
using LetterLint.Letters;

namespace LetterLint.Tests;

/// <summary>The published letters that lie in shared/corpus beside the project, each read once.</summary>
internal static class Corpus
{
    private static readonly Lazy<IReadOnlyList<CorpusLetter>> All = new(() =>
    [
        .. Directory.EnumerateFiles(Folder!, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(CorpusLetter.Read),
    ]);

    /// <summary>The folder, or null where it is not at hand.</summary>
    public static string? Folder { get; } = Find(new DirectoryInfo(Repository.Root));

    public static IReadOnlyList<CorpusLetter> Letters => All.Value;

    private static string? Find(DirectoryInfo? folder)
    {
        for (; folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "shared", "corpus");
            if (Directory.Exists(path))
            {
                return path;
            }
        }

        return null;
    }
}

/// <summary>A published letter: what the parser made of it and what is said of it.</summary>
internal sealed record CorpusLetter(string Name, LintResult Result)
{
    public Document Document => Result.Document!;

    public Letter Letter => Result.Letter!;

    /// <summary>Its text as it stands.</summary>
    public string Text => Document.Source.Text;

    public static CorpusLetter Read(string path) => new(Path.GetFileNameWithoutExtension(path), Repository.Linter.Lint(Reader.Read(path)));
}

/// <summary>A test over the corpus; where that is not at hand it says so and measures nothing.</summary>
internal sealed class CorpusFactAttribute : FactAttribute
{
    public CorpusFactAttribute()
    {
        if (Corpus.Folder is null)
        {
            Skip = "NOTHING WAS MEASURED: the published letters (shared/corpus) do not lie beside the project.";
        }
    }
}
