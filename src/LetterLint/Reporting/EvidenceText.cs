using System.Globalization;
using LetterLint.Diagnostics;
using LetterLint.Documents;
using LetterLint.Letters;
using LetterLint.Rules;

namespace LetterLint.Reporting;

/// <summary>Writes every development with its evidence for people who read in a terminal.</summary>
public static class EvidenceText
{
    /// <summary>
    /// Writes every letter as it comes; <paramref name="write"/> decides on colours, and lines are broken between words at
    /// <paramref name="width"/> columns, if any.
    /// </summary>
    public static void Write(IEnumerable<LintResult> results, Action<string, Tone> write, int? width = null)
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

                Item(result, evidence, write, width);
            }

            write($"\n{Wrapped.Of(Sum(Development.Of(result)), width, 0, 2)}\n\n", Tone.Strong);
        }
    }

    private static void Item(LintResult result, ItemEvidence evidence, Action<string, Tone> write, int? width)
    {
        write("\n", Tone.Plain);
        var line = new WrappedLine(write, width, indent: 3);
        line.AddWhole($" {Development.Sign(evidence.Status)} {Development.Word(evidence.Status)}:", evidence.Status switch
        {
            EvidenceStatus.Unevidenced or EvidenceStatus.Contradicted => Tone.Error,
            EvidenceStatus.Elsewhere or EvidenceStatus.WeaklyEvidenced => Tone.Warning,
            _ => Tone.Info,
        });
        line.Add($" {Printable.Of(evidence.Item.Words.Text)}", Tone.Plain).End();
        if (Development.Lacks(evidence) is { } lacks)
        {
            line.AddWhole("  ", Tone.Quiet).Add($" {Printable.Of(lacks)}", Tone.Quiet).End(Tone.Quiet);
        }

        foreach (var link in evidence.Links)
        {
            Sentence(result, link, $"{Likely(link.Score)} ({link.Score.ToString("0.00", CultureInfo.InvariantCulture)})", write, width);
        }

        foreach (var link in evidence.Nearest)
        {
            Sentence(result, link, "near its subject", write, width);
        }
    }

    private static void Sentence(LintResult result, EvidenceLink link, string how, Action<string, Tone> write, int? width)
    {
        new WrappedLine(write, width, indent: 5)
            .AddWhole($"   {how}, {PlaceOf(link, result.Document!)}:", Tone.Quiet)
            .Add($" {Printable.Of(link.Sentence.Text)}", Tone.Plain)
            .End();
        if (Because(link) is { Length: > 0 } because)
        {
            new WrappedLine(write, width, indent: 8).AddWhole("       ", Tone.Quiet).Add($" {Printable.Of(because)}", Tone.Quiet).End(Tone.Quiet);
        }
    }

    /// <summary>The chance that a careful reader would name the sentence, in words.</summary>
    internal static string Likely(double chance) => chance switch
    {
        >= 0.8 => "very likely",
        >= 0.5 => "likely",
        >= 0.2 => "perhaps",
        _ => "hardly",
    };

    /// <summary>Where the sentence stands, in the words of its document: Word has paragraphs, a text has lines.</summary>
    internal static string PlaceOf(EvidenceLink link, Document document)
    {
        var place = document.Locate(link.Sentence.Span.Start);
        return place.Paragraph is { } paragraph ? $"paragraph {paragraph}" : $"line {place.Line}";
    }

    /// <summary>Why the sentence is taken to show the need.</summary>
    internal static string Because(EvidenceLink link) => string.Join("; ", new[]
    {
        link.Shared.IsEmpty ? "" : $"shares {string.Join(", ", link.Shared)}",
        link.Related.IsEmpty ? "" : $"says {string.Join(", ", link.Related)} in other words",
        string.Join(", ", link.Alike.Select(alike => $"{alike.Term} ~ {alike.Word} {alike.Likeness.ToString("0.00", CultureInfo.InvariantCulture)}")),
        link.Cue is { } cue ? $"“{cue.Text}” tells of a need" : "",
        link.Shared.IsEmpty && link.Related.IsEmpty && link.Alike.IsEmpty ? "alike as a whole, or carries on with the sentence before" : "",
    }.Where(part => part.Length > 0));

    private static string Sum(IEnumerable<ItemEvidence> developments)
    {
        var counts = developments.CountBy(evidence => evidence.Status).OrderBy(count => count.Key).Select(count => $"{count.Value} {Development.Word(count.Key)}").ToArray();
        return counts.Length == 0 ? "The letter has no areas for development." : string.Join(", ", counts);
    }
}
