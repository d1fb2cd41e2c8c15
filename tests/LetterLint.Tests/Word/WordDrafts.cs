using System.IO.Compression;
using LetterLint.Diagnostics;
using LetterLint.Documents;
using Shouldly;

namespace LetterLint.Tests.Word;

/// <summary>
/// Word documents to write into: those of seeds, and drafts as LibreOffice and pandoc save them, with tables, lists, notes,
/// headers, an image, columns, a field, a text box, tracked changes and comments.
/// </summary>
internal static class WordDrafts
{
    public static IReadOnlyList<string> All { get; } = [.. Repository.Files("seeds", "*.docx"), .. Repository.Files("tests/word", "*.docx")];

    public static TheoryData<string> Names() => [.. All];

    public static byte[] Bytes(string name) => File.ReadAllBytes(Repository.PathOf(name));

    public static LintResult Check(string name, byte[] bytes)
    {
        var result = Repository.Linter.Lint(WordReader.Read(name, bytes));
        (result.Letter?.Framework).ShouldNotBeNull();
        return result;
    }

    /// <summary>The parts of a file, unpacked, by name.</summary>
    public static Dictionary<string, byte[]> Parts(byte[] bytes)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes));
        return archive.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var unpacked = new MemoryStream();
            using var stream = entry.Open();
            stream.CopyTo(unpacked);
            return unpacked.ToArray();
        });
    }

    /// <summary>The names of the parts that differ.</summary>
    public static IReadOnlyList<string> Differences(byte[] before, byte[] after)
    {
        var (old, changed) = (Parts(before), Parts(after));
        return [.. old.Keys.Union(changed.Keys).Order(StringComparer.Ordinal)
            .Where(name => !old.TryGetValue(name, out var was) || !changed.TryGetValue(name, out var now) || !was.AsSpan().SequenceEqual(now))];
    }
}
