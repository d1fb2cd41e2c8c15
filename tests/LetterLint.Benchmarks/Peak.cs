using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using LetterLint.Frameworks;
using LetterLint.Reporting;
using LetterLint.Rules;

namespace LetterLint.Benchmarks;

/// <summary>The most memory that a process needs which makes one hostile text and checks it.</summary>
internal static class Peak
{
    /// <summary>Tells of every kind, or of those whose names have a word, each in a process of its own, and of the worst.</summary>
    public static int Tell(string kilobytes, string only)
    {
        var most = (Megabytes: 0, Kind: "");
        foreach (var kind in WorstText.All.Select(worst => worst.Name).Where(name => name.Contains(only, StringComparison.Ordinal)))
        {
            using var check = Process.Start(new ProcessStartInfo("dotnet", ["exec", typeof(Peak).Assembly.Location, "peak-of", kilobytes, kind]) { RedirectStandardOutput = true })!;
            var megabytes = int.Parse(check.StandardOutput.ReadToEnd(), CultureInfo.InvariantCulture);
            Console.WriteLine($"{megabytes,5} MB {kind}");
            most = megabytes > most.Megabytes ? (megabytes, kind) : most;
        }

        Console.WriteLine($"at most {most.Megabytes} MB, by {most.Kind}");
        return 0;
    }

    /// <summary>Checks one text of that kind as a program does, and says how much memory that took.</summary>
    public static int Check(string kilobytes, string kind)
    {
        var linter = new Linter(RuleSet.In(Assembly.Load("LetterLint.Rules")), FrameworkLibrary.Load());
        var worst = WorstText.All.Single(worst => worst.Name == kind);
        var document = worst.Letter(worst.CountFor(1000 * int.Parse(kilobytes, CultureInfo.InvariantCulture)));
        JsonReport.Write([linter.Lint(document, linter.Frameworks.Find("apa-2007"))], Stream.Null);
        Console.WriteLine(Process.GetCurrentProcess().PeakWorkingSet64 / 1024 / 1024);
        return 0;
    }
}
