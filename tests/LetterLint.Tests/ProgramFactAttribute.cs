namespace LetterLint.Tests;

/// <summary>A test that needs other people's programs.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ProgramFactAttribute : FactAttribute
{
    public ProgramFactAttribute(params string[] programs) => Skip = Missing(programs);

    /// <summary>What is missing, or null.</summary>
    public static string? Missing(string[] programs)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        var missing = Array.FindAll(programs, program => !Array.Exists(folders, folder => File.Exists(Path.Combine(folder, program))));
        return missing.Length == 0 ? null : $"NOT TESTED, for there is no {string.Join(" and no ", missing)}: tests/run installs what Debian has.";
    }
}

/// <summary>Such a test of several inputs.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ProgramTheoryAttribute : TheoryAttribute
{
    public ProgramTheoryAttribute(params string[] programs) => Skip = ProgramFactAttribute.Missing(programs);
}
