using System.Text.Json;
using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Benchmarks;

/// <summary>Items and evidence as a careful reader marked them, by offsets, before anything was tuned.</summary>
internal static class Annotations
{
    private static readonly string[] Reported =
    [
        "ilacs-focused-visit-letter-coventry-2019.txt", "ilacs-focused-visit-letter-london-corporation-2018.txt",
        "ilacs-focused-visit-letter-rutland-2023.txt", "ilacs-focused-visit-letter-wandsworth-2024.txt",
        "ilacs-focused-visit-letter-swindon-2021.txt", "ilacs-inspection-bradford-2026.txt",
        "ilacs-inspection-leicester-2025.txt", "ilacs-inspection-warrington-2019.txt",
    ];

    public static bool IsReported(string file) => Reported.Contains(file);

    public static IEnumerable<AnnotatedItem> Of(string shared, string annotations)
    {
        foreach (var line in File.ReadLines(annotations))
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            var file = root.GetProperty("file").GetString()!;
            yield return new AnnotatedItem(
                Path.Combine(shared, "corpus", file),
                SpanOf(root.GetProperty("item")),
                root.GetProperty("status").GetString()!,
                [.. root.GetProperty("evidence").EnumerateArray().Select(link => (SpanOf(link.GetProperty("span")), link.GetProperty("strength").GetString() == "strong"))],
                IsReported(Path.GetFileName(file)) ? "reported half" : "tuned half");
        }
    }

    /// <summary>The gold of the seeds; with amendments, sentences that state a need which the gold gives to the item's twin alone count as weak.</summary>
    public static IEnumerable<AnnotatedItem> OfSeeds(string shared, string? amendments)
    {
        var also = amendments is null ? [] : File.ReadLines(amendments).Select(line => JsonDocument.Parse(line).RootElement)
            .Select(root => (File: root.GetProperty("file").GetString(), Item: SpanOf(root.GetProperty("item")), Spans: root.GetProperty("also").EnumerateArray().Select(SpanOf).ToArray())).ToArray();
        foreach (var line in File.ReadLines(Path.Combine(shared, "gold", "seed_gold_pairs.jsonl")))
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            var file = Path.Combine(shared, "seeds", root.GetProperty("file").GetString()!);
            var text = Fold(File.ReadAllText(file));
            var strength = root.GetProperty("strength").GetString()!;
            var note = root.GetProperty("note").GetString() ?? "";
            var item = Find(text, root.GetProperty("item").GetString()!, root.GetProperty("section").GetString()!);
            var links = root.GetProperty("evidence").EnumerateArray().Select(link => Find(text, link.GetString()!, "")).ToArray();
            yield return new AnnotatedItem(file, item, Status(strength, note),
                [.. links.Select(span => (span, strength == "strong")),
                    .. also.Where(amended => amended.File == Path.GetFileName(file) && amended.Item.Start == item.Start).SelectMany(amended => amended.Spans.Select(span => (span, false)))],
                "seeds' gold");
        }
    }

    /// <summary>Items of published letters that other readers marked.</summary>
    public static IEnumerable<AnnotatedItem> OfPublished(string shared)
    {
        var files = Directory.EnumerateFiles(Path.Combine(shared, "corpus"), "*.txt", SearchOption.AllDirectories).ToDictionary(file => Path.GetFileName(file));
        return from root in Lines(Path.Combine(shared, "gold", "published_pairs.jsonl"))
               let item = Span.Between(root.GetProperty("item_start").GetInt32(), root.GetProperty("item_end").GetInt32())
               select new AnnotatedItem(files[root.GetProperty("file").GetString()!], item, root.GetProperty("status").GetString()!,
                   [.. root.GetProperty("evidence").EnumerateArray().Select(link => (SpanOf(link), true))], "published pairs");
    }

    /// <summary>Items of the drafts; their sentences are given by their first words, so the letter is read to find them.</summary>
    public static IEnumerable<AnnotatedItem> OfDrafts(string folder, string set, Func<string, Letter> read)
    {
        foreach (var draft in Lines(Path.Combine(folder, "pairs.jsonl")).GroupBy(root => root.GetProperty("file").GetString()!))
        {
            var file = Path.Combine(folder, draft.Key);
            var letter = read(file);
            var free = letter.Items.ToList();
            foreach (var root in draft)
            {
                var words = Plain(root.GetProperty("item").GetString()!).TrimEnd('.', ';', ',');
                var item = free.Find(item => Plain(item.Words.Text).TrimEnd('.', ';', ',') == words) ?? free.Find(item => Plain(item.Words.Text).Contains(words, StringComparison.Ordinal));
                if (item is null)
                {
                    Console.Error.WriteLine($"{draft.Key}: item not found: {words}");
                    continue;
                }

                free.Remove(item);
                yield return new AnnotatedItem(file, item.Span, root.GetProperty("status").GetString()!,
                    [.. Found(letter, root, "evidence").Select(span => (span, true)), .. Found(letter, root, "also").Select(span => (span, false))], set);
            }
        }
    }

    private static IEnumerable<Span> Found(Letter letter, JsonElement root, string key) =>
        !root.TryGetProperty(key, out var quotes) ? [] : quotes.EnumerateArray().Select(quote => Plain(quote.GetString()!)).SelectMany(quote =>
            letter.Sentences.Where(sentence => Plain(sentence.Text) is var text && (text.Contains(quote[..Math.Min(60, quote.Length)], StringComparison.Ordinal) || (text.Length > 20 && quote.StartsWith(text, StringComparison.Ordinal))))
                .Select(sentence => sentence.Span));

    private static string Plain(string text) => string.Join(' ', Words.Of(text).Select(word => word.Text));

    private static IEnumerable<JsonElement> Lines(string path) => File.ReadLines(path).Select(line => JsonDocument.Parse(line).RootElement);

    private static string Status(string strength, string note) =>
        strength != "none" ? note.StartsWith("CONTRADICTED", StringComparison.Ordinal) || note.StartsWith("partly CONTRADICTED", StringComparison.Ordinal) ? "contradicted" : "evidenced"
        : note.Contains("self-evidencing", StringComparison.Ordinal) || note.Contains("carries its own", StringComparison.Ordinal) || note.Contains("boilerplate", StringComparison.Ordinal) ? "self-evidencing"
        : "unevidenced";

    private static Span SpanOf(JsonElement pair) => Span.Between(pair[0].GetInt32(), pair[1].GetInt32());

    /// <summary>Curly marks straight, one unit for one unit, so that offsets stay.</summary>
    private static string Fold(string text) => text.Replace('\u2019', '\'').Replace('\u2018', '\'').Replace('\u201C', '"').Replace('\u201D', '"');

    private static Span Find(string text, string words, string section)
    {
        var folded = Fold(words);
        var from = section.StartsWith("Aspects for focus", StringComparison.Ordinal) ? text.IndexOf("Aspects for focus", StringComparison.Ordinal)
            : section.StartsWith("Key areas", StringComparison.Ordinal) ? text.IndexOf("Key areas for improvement", StringComparison.Ordinal) + 1
            : section.StartsWith("Recommendations", StringComparison.Ordinal) ? text.LastIndexOf("# Recommendations", StringComparison.Ordinal)
            : 0;
        var at = text.IndexOf(folded, Math.Max(from, 0), StringComparison.Ordinal);
        at = at >= 0 ? at : text.IndexOf(folded, StringComparison.OrdinalIgnoreCase);
        return at >= 0 ? new Span(at, folded.Length) : throw new InvalidDataException($"Not found: {words}");
    }
}

/// <summary>An item and the sentences behind it.</summary>
internal sealed record AnnotatedItem(string File, Span Item, string Status, (Span Span, bool IsStrong)[] Evidence, string Set);
