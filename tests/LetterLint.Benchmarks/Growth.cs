using System.Globalization;
using System.Reflection;
using LetterLint.Diagnostics;
using LetterLint.Engine;
using LetterLint.Frameworks;
using LetterLint.Letters;
using LetterLint.Reporting;
using LetterLint.Rules;

namespace LetterLint.Benchmarks;

/// <summary>What each step of checking a letter costs as the letter doubles, in allocated bytes or in time.</summary>
internal sealed class Growth(Linter linter, Func<long> now)
{
    // What grows with the square grows fourfold.
    private const double MostGrowth = 2.3;

    // Lists and tables double their room now and then, at one size and not at another.
    private const long Room = 400_000;

    // So does the buffer of a writer of JSON, by a megabyte or two.
    private const long RoomOfReport = 2_500_000;

    private static readonly Type[] Types = [.. Facts.Types];

    private readonly (string Id, RuleEngine Engine)[] _rules = [.. linter.Rules.Rules.Select(rule => (rule.Id, new RuleEngine(new RuleSet([rule]))))];

    /// <summary>Measures in bytes: the same from run to run.</summary>
    public static Growth InBytes(Linter linter) => new(linter, GC.GetAllocatedBytesForCurrentThread);

    /// <summary>The cost of every step at a count of pieces.</summary>
    public IReadOnlyDictionary<string, long> Cost(WorstText worst, int count)
    {
        var costs = new Dictionary<string, long>(StringComparer.Ordinal);
        T Step<T>(string name, Func<T> work)
        {
            var before = now();
            var result = work();
            costs[name] = now() - before;
            return result;
        }

        var document = Step("read", () => worst.Letter(count));
        var framework = linter.Frameworks.Find("apa-2007");
        var letter = Step("parse", () => new LetterParser(linter.Frameworks).Parse(document, framework));
        var facts = new Facts(letter, document);
        foreach (var type in Types)
        {
            Step(type.Name, () => Read(facts, type));
        }

        foreach (var (id, engine) in _rules)
        {
            Step(id, () => engine.Run(facts));
        }

        var result = linter.Lint(document, framework);
        LintResult[] results = [result];
        Step("report json", () => Written(output => JsonReport.Write(results, output)));
        Step("report sarif", () => Written(output => SarifReport.Write(results, output)));
        Step("report html", () => Written(output => HtmlReport.Write(results, output)));
        Step("report evidence map", () => Written(output => EvidenceMap.Write(results, output)));
        Step("report text", () => Written(_ => TextReport.Write(results, linter.Rules, (_, _) => { })));
        Step("fixes", () => Fixing.CertainFixes.Of(result));
        return costs;
    }

    /// <summary>Measures the time of all kinds at a size, its double and so on, and tells of steps that cost more than their double.</summary>
    public static int Tell(string kilobytes, string? only, bool inBytes = false)
    {
        var linter = new Linter(RuleSet.In(Assembly.Load("LetterLint.Rules")), FrameworkLibrary.Load());
        var growth = inBytes ? InBytes(linter) : new Growth(linter, () => Environment.CpuUsage.TotalTime.Ticks);
        var characters = 1000 * int.Parse(kilobytes, CultureInfo.InvariantCulture);
        growth.Cost(WorstText.All[0], 100);
        foreach (var worst in WorstText.All.Where(worst => only is null || worst.Name.Contains(only, StringComparison.Ordinal)))
        {
            var first = worst.CountFor(characters);
            growth.Cost(worst, first / 4);
            var costs = new[] { first, 2 * first, 4 * first }.Select(each => growth.Cost(worst, each)).ToArray();
            if (inBytes)
            {
                Console.WriteLine($"{worst.Name} ({first}): {string.Join(", ", Grown(costs[0], costs[1], costs[2]))}");
                continue;
            }

            Console.WriteLine($"{worst.Name} ({first}): {string.Join(" ", costs.Select(each => Milliseconds(each.Values.Sum())))} ms");
            foreach (var step in costs[2].Where(step => step.Value > 0.06 * TimeSpan.TicksPerSecond).OrderByDescending(step => step.Value))
            {
                var factor = step.Value / (double)Math.Max(1, costs[1][step.Key]);
                if (factor > 2.8)
                {
                    Console.WriteLine($"    {step.Key}: {string.Join(" ", costs.Select(each => Milliseconds(each[step.Key])))} ms");
                }
            }
        }

        return 0;
    }

    /// <summary>The steps that cost more than about twice the double.</summary>
    public static IEnumerable<string> Grown(IReadOnlyDictionary<string, long> one, IReadOnlyDictionary<string, long> two, IReadOnlyDictionary<string, long> four) =>
        four.Keys.Where(step => four[step] - two[step] > (MostGrowth * Math.Max(0, two[step] - one[step])) + (step.StartsWith("report", StringComparison.Ordinal) ? RoomOfReport : Room))
            .Select(step => string.Create(CultureInfo.InvariantCulture, $"{step} {(four[step] - two[step]) / (double)Math.Max(1, two[step] - one[step]):0.0} ({one[step]}, {two[step]}, {four[step]} bytes)"));

    private static long Milliseconds(long ticks) => ticks / TimeSpan.TicksPerMillisecond;

    private static int Read(Facts facts, Type type)
    {
        try
        {
            return facts.All(type).Count;
        }
        catch (TooMuchException)
        {
            return 0;
        }
    }

    // What is written goes nowhere: room for it would double now and then.
    private static bool Written(Action<Stream> write)
    {
        write(Stream.Null);
        return true;
    }
}
