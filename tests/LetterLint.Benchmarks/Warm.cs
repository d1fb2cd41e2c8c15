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

/// <summary>What a warm check costs on one thread, step by step: milliseconds a letter, the mean over a folder of which all have been checked before.</summary>
internal sealed class Warm
{
    private const int Rounds = 3;

    private readonly LetterParser _parser = new(FrameworkLibrary.Load());
    private readonly Checks _checks = new(RuleSet.In(Assembly.Load("LetterLint.Rules")), HouseRules.None);
    private readonly Dictionary<string, TimeSpan> _steps = [];

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
        foreach (var (step, time) in warm._steps)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{step,-18} {time.TotalMilliseconds / letters:0.00} ms a letter"));
        }

        return 0;
    }

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
        Timed("facts and rules", () => _checks.Run(facts));

        // The facts are there now.
        Timed("rules alone", () => _checks.Run(facts));
        return true;
    }

    private T Timed<T>(string step, Func<T> work)
    {
        var start = Stopwatch.GetTimestamp();
        var made = work();
        _steps[step] = _steps.GetValueOrDefault(step) + Stopwatch.GetElapsedTime(start);
        return made;
    }
}
