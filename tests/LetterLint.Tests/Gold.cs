using System.Text.Json;
using System.Text.Json.Serialization;
using LetterLint.Diagnostics;
using LetterLint.Text;

namespace LetterLint.Tests;

/// <summary>A careful reader's annotations of five real letters, which stand outside the project.</summary>
internal static class Gold
{
    public static string? Folder { get; } = Find();

    public static IReadOnlyList<Pair> Pairs => Read<Pair>("seed_gold_pairs.jsonl");

    public static IReadOnlyList<Record> Findings => Read<Record>("seed_gold_findings.jsonl");

    public static IReadOnlyList<Record> Controls => Read<Record>("seed_gold_controls.jsonl");

    public static IReadOnlyList<string> Files => [.. Pairs.Select(pair => pair.File).Distinct()];

    public static LintResult Lint(string file) => Repository.Linter.Lint(Path.Combine(Folder!, "seeds", file));

    /// <summary>Every place of words in a letter, whatever markup, line ends or quotation marks stand in them.</summary>
    public static IEnumerable<Span> Places(string text, string quote)
    {
        var wanted = Words.Of(quote).Select(word => word.Text).ToArray();
        var words = Words.Of(text);
        for (var i = 0; i + wanted.Length <= words.Length && wanted.Length > 0; i++)
        {
            if (words.AsSpan(i, wanted.Length).ToArray().Select(word => word.Text).SequenceEqual(wanted))
            {
                yield return Span.Between(words[i].Start, words[i + wanted.Length - 1].End);
            }
        }
    }

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(Repository.Root).Parent; folder is not null; folder = folder.Parent)
        {
            var shared = Path.Combine(folder.FullName, "shared");
            if (Directory.Exists(Path.Combine(shared, "gold")) && Directory.Exists(Path.Combine(shared, "seeds")))
            {
                return shared;
            }
        }

        return null;
    }

    private static T[] Read<T>(string file) =>
        [.. File.ReadLines(Path.Combine(Folder!, "gold", file)).Where(line => line.Length > 0).Select(line => JsonSerializer.Deserialize<T>(line)!)];

    /// <summary>An item and the sections and labels that it stands under.</summary>
    public sealed record Pair(
        [property: JsonPropertyName("file")] string File,
        [property: JsonPropertyName("section")] string Section,
        [property: JsonPropertyName("item")] string Item);

    /// <summary>Something in a letter; parts of its quotation are joined by “ || ”.</summary>
    public sealed record Record(
        [property: JsonPropertyName("file")] string File,
        [property: JsonPropertyName("rule_kind")] string Kind,
        [property: JsonPropertyName("quote")] string Quote,
        [property: JsonPropertyName("certainty")] string Certainty)
    {
        public IEnumerable<Span> PlacesIn(string text) => Quote.Split(" || ").SelectMany(part => Places(text, part));
    }
}
