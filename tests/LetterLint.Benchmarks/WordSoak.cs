using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using LetterLint.Documents;
using LetterLint.Fixing;
using LetterLint.Frameworks;
using LetterLint.Reporting;
using LetterLint.Rules;
using LetterLint.Text;

namespace LetterLint.Benchmarks;

/// <summary>
/// Reads, checks, annotates and fixes every Word file below a folder as a letter of one framework, with a comment at many places
/// besides, and tells of crashes, of words that differ afterwards, and of what took longest.
/// </summary>
internal sealed class WordSoak(string? kept)
{
    private const int MostRemarks = 200;

    private readonly Linter _linter = new(RuleSet.In(Assembly.Load("LetterLint.Rules")), FrameworkLibrary.Load());
    private readonly SortedDictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly List<(TimeSpan Time, string File)> _times = [];

    public static int Run(string folder, string? kept)
    {
        if (kept is not null)
        {
            Directory.CreateDirectory(kept);
        }

        var soak = new WordSoak(kept);
        foreach (var file in Directory.EnumerateFiles(folder, "*.docx", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            soak.Try(file);
        }

        return soak.Tell();
    }

    private void Try(string file)
    {
        var start = Stopwatch.GetTimestamp();
        Count("files");
        var step = "read";
        try
        {
            var bytes = Reader.BytesOf(file);
            var document = Reader.Read(file, bytes);
            Count("read");
            step = "check";
            var result = _linter.Lint(document, _linter.Frameworks.Frameworks[0]);
            Count("unread parts", document.Unread.Length);
            step = "annotate";
            var annotated = WordWriter.WithComments(MarginReport.Write(result, _linter.Rules, bytes), Places(document.Source.Text));
            Compare(file, step, document.Source.Text, Reader.Read(file, annotated).Source.Text);
            if (kept is not null)
            {
                File.Copy(file, Path.Join(kept, Path.GetFileNameWithoutExtension(file) + ".before.docx"), overwrite: true);
                File.WriteAllBytes(Path.Join(kept, Path.GetFileNameWithoutExtension(file) + ".after.docx"), annotated);
            }

            step = "fix";
            if (new LetterFixer(_linter, DateTimeOffset.UnixEpoch).Fix(result, bytes) is { } better)
            {
                Count("fixed", better.Rules.Length);
                Compare(file, step, better.After, Reader.Read(file, better.Bytes).Source.Text);
            }
        }
        catch (DocumentException e)
        {
            Count($"refused at {step}: {e.Message}");
        }
        catch (Exception e)
        {
            Count($"CRASH at {step}");
            Console.WriteLine($"CRASH {file} at {step}: {e}");
        }

        _times.Add((Stopwatch.GetElapsedTime(start), file));
    }

    private static IEnumerable<Remark> Places(string text)
    {
        var stride = Math.Max(1, text.Length / MostRemarks);
        for (var at = 0; at <= text.Length; at += stride)
        {
            yield return new Remark(Span.Between(at, Math.Min(text.Length, at + at % 3)), ["Said."]);
        }
    }

    private void Compare(string file, string step, string before, string after)
    {
        Count(step);
        if (before != after)
        {
            Count($"DIFFERS after {step}");
            Console.WriteLine($"DIFFERS {file} after {step}");
        }
    }

    private void Count(string what, int times = 1) => _counts[what] = _counts.GetValueOrDefault(what) + times;

    private int Tell()
    {
        foreach (var (what, times) in _counts)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{times,7} {what}"));
        }

        foreach (var (time, file) in _times.OrderByDescending(each => each.Time).Take(5))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds,7:0.0} s {file}"));
        }

        Console.WriteLine($"{Process.GetCurrentProcess().PeakWorkingSet64 / 1024 / 1024,7} MB at most");
        return _counts.Keys.Any(what => what.StartsWith("CRASH", StringComparison.Ordinal) || what.StartsWith("DIFFERS", StringComparison.Ordinal)) ? 1 : 0;
    }
}
