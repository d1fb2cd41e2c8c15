using Shouldly;

namespace LetterLint.Tests.Cli;

/// <summary>What somebody sees who calls the program in a terminal, of which “script” makes one.</summary>
public sealed class TerminalTests
{
    private const string Escape = "\u001b[";

    [ProgramTheory("script", "stty")]
    [InlineData(60)]
    [InlineData(80)]
    [InlineData(132)]
    public void Lines_fit_its_width_and_are_in_colours(int columns)
    {
        var seen = Seen(columns, "check seeds/saltwick-on-sea-apa-2007-faulty.md");
        seen.ShouldContain($"{Escape}1;"); // bold and a colour
        var lines = Plain(seen).Split('\n');
        lines.ShouldContain(line => line.StartsWith("error[grade-contradicts-word]: ", StringComparison.Ordinal));
        lines.ShouldContain(line => line.EndsWith("^^^^^^^^", StringComparison.Ordinal));
        lines.Max(line => line.Length).ShouldBeLessThanOrEqualTo(columns);
        lines.Max(line => line.Length).ShouldBeGreaterThan(columns - 12);
    }

    [ProgramFact("script", "stty")]
    public void Without_colours_where_nobody_wants_them()
    {
        var seen = Seen(80, "check seeds/saltwick-on-sea-apa-2007-faulty.md", "NO_COLOR=1 ");
        Plain(seen).ShouldContain("error[grade-contradicts-word]: ");
        seen.ShouldNotContain(Escape + "1;");
        seen.ShouldNotContain(Escape + "3");
    }

    private static string Seen(int columns, string call, string environment = "")
    {
        var run = Tool.RunShell($"script -qec \"stty cols {columns}; {environment}TERM=xterm-256color dotnet '{Tool.Program}' {call}\" /dev/null </dev/null");
        run.ExitCode.ShouldBe(1, run.Output + run.Error);
        return run.Output;
    }

    /// <summary>The text without what sets colours and without what readies the terminal for keys.</summary>
    private static string Plain(string seen)
    {
        var parts = seen.Replace("\r", "", StringComparison.Ordinal).Replace("\u001b=", "", StringComparison.Ordinal).Split(Escape);
        return parts[0] + string.Concat(parts[1..].Select(part => part[(part.TakeWhile(unit => unit is '?' or ';' or (>= '0' and <= '9')).Count() + 1)..]));
    }
}
