using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using LetterLint.Documents;
using LetterLint.Engine;
using LetterLint.Frameworks;
using LetterLint.House;
using LetterLint.Letters;
using LetterLint.Rules;

namespace LetterLint.Benchmarks;

/// <summary>what a warm check costs on one thread, reading by reading: milliseconds and allocated kilobytes a letter, the mean over a folder of which all have been checked before.</summary>
internal sealed class Warm
{
    private const int Rounds = 3;

    private readonly LetterParser _parser = new(FrameworkLibrary.Load());
    private readonly Checks _checks = new(RuleSet.In(Assembly.Load("LetterLint.Rules")), HouseRules.None);
    private readonly Dictionary<string, (TimeSpan Time, long Bytes)> _steps = [];

    public static int Run(string folder)
    {
        string[] files = [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".md" or ".txt" or ".docx" && !file.EndsWith(".findings.txt", StringComparison.Ordinal))];
        var warm = new Warm();
        var letters = 0;
        for (var round = 0; round < Rounds; round++)
        {
            warm._steps.Clear();
            letters = files.Count(warm.Check);
        }

        Console.WriteLine($"{letters} letters");
        foreach (var (step, (time, bytes)) in warm._steps.OrderByDescending(step => step.Value.Time).Append(new("together", warm.Together)))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{step,-22} {time.TotalMilliseconds / letters:0.00} ms and {bytes / 1024.0 / letters:0} KB a letter"));
        }

        return 0;
    }

    private (TimeSpan Time, long Bytes) Together => (new TimeSpan(_steps.Values.Sum(step => step.Time.Ticks)), _steps.Values.Sum(step => step.Bytes));

    /// <summary>Whether it is a letter that a framework recognises.</summary>
    private bool Check(string file)
    {
        var document = Timed("reading", () => Reader.Read(file));
        var letter = Timed("letter", () => _parser.Parse(document, null));
        if (letter.Framework is null)
        {
            return false;
        }

        var facts = new Facts(letter, document);
        foreach (var type in Facts.Types)
        {
            Timed(type.Name, () => facts.All(type));
        }

        // The facts are there now.
        Timed("rules", () => _checks.Run(facts));
        return true;
    }

    private T Timed<T>(string step, Func<T> work)
    {
        var (start, bytes) = (Stopwatch.GetTimestamp(), GC.GetAllocatedBytesForCurrentThread());
        var made = work();
        var (time, allocated) = _steps.GetValueOrDefault(step);
        _steps[step] = (time + Stopwatch.GetElapsedTime(start), allocated + GC.GetAllocatedBytesForCurrentThread() - bytes);
        return made;
    }
}
