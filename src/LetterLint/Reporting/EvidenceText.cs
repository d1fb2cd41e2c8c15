using System.Globalization;
using LetterLint.Diagnostics;
using LetterLint.Letters;

namespace LetterLint.Reporting;

/// <summary>Writes every development with its evidence for people who read in a terminal.</summary>
public static class EvidenceText
{
    /// <summary>Writes every letter as it comes; <paramref name="write"/> decides on colours.</summary>
    public static void Write(IEnumerable<LintResult> results, Action<string, Tone> write)
    {
        ArgumentNullException.ThrowIfNull(results);
        ArgumentNullException.ThrowIfNull(write);
        foreach (var result in results.Where(result => result.Document is not null))
        {
            write($"{Printable.Of(result.Path)}\n", Tone.Strong);
            string? section = null;
            foreach (var evidence in Development.Of(result))
            {
                if (Development.SectionOf(evidence.Item) is { } heading && heading != section)
                {
                    section = heading;
                    write($"\n{Printable.Of(heading)}\n", Tone.Strong);
                }

                Item(result, evidence, write);
            }

            write(Sum(Development.Of(result)) + "\n\n", Tone.Strong);
        }
    }

    private static void Item(LintResult result, ItemEvidence evidence, Action<string, Tone> write)
    {
        write($"\n {Development.Sign(evidence.Status)} {Development.Word(evidence.Status)}: ", evidence.Status switch
        {
            EvidenceStatus.Unevidenced or EvidenceStatus.Contradicted => Tone.Error,
            EvidenceStatus.Elsewhere => Tone.Warning,
            _ => Tone.Info,
        });
        write(Printable.Of(evidence.Item.Words.Text) + "\n", Tone.Plain);
        foreach (var link in evidence.Links)
        {
            var line = result.Document!.Locate(link.Sentence.Span.Start).Line;
            write(string.Create(CultureInfo.InvariantCulture, $"   {link.Score:0.00} line {line}: "), Tone.Quiet);
            write(Printable.Of(link.Sentence.Text) + "\n", Tone.Plain);
            if (Because(link) is { Length: > 0 } because)
            {
                write($"        {Printable.Of(because)}\n", Tone.Quiet);
            }
        }
    }

    /// <summary>Why the sentence is taken to show the need.</summary>
    internal static string Because(EvidenceLink link) => string.Join("; ", new[]
    {
        link.Shared.IsEmpty ? "" : $"shares {string.Join(", ", link.Shared)}",
        link.Related.IsEmpty ? "" : $"in other words {string.Join(", ", link.Related)}",
        link.Cue is { } cue ? $"need: “{cue.Text}”" : "",
        link.Shared.IsEmpty && link.Related.IsEmpty ? "carries on with the sentence before" : "",
    }.Where(part => part.Length > 0));

    private static string Sum(IEnumerable<ItemEvidence> developments)
    {
        var counts = developments.CountBy(evidence => evidence.Status).OrderBy(count => count.Key).Select(count => $"{count.Value} {Development.Word(count.Key)}").ToArray();
        return counts.Length == 0 ? "\nThe letter has no areas for development." : $"\n{string.Join(", ", counts)}";
    }
}
