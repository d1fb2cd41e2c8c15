using LetterLint.Benchmarks;
using Shouldly;

namespace LetterLint.Tests;

/// <summary>A hostile text that doubles costs no more than double, in whatever reader, rule or report it is the worst for.</summary>
public sealed class GrowthTests
{
    private const int Count = 160;

    public static TheoryData<string> Kinds() => [.. WorstText.All.Select(worst => worst.Name)];

    private static readonly Growth Measured = Growth.InBytes(Repository.Linter);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Doubling_a_text_doubles_the_work(string kind)
    {
        var worst = WorstText.All.Single(worst => worst.Name == kind);
        // What is read once a process, and the arrays that are lent, are no part of it.
        Measured.Cost(worst, 4 * Count);
        var (one, two, four) = (Measured.Cost(worst, Count), Measured.Cost(worst, 2 * Count), Measured.Cost(worst, 4 * Count));
        Growth.Grown(one, two, four).ShouldBeEmpty();
    }
}
