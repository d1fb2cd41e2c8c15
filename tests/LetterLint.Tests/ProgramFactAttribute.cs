namespace LetterLint.Tests;

/// <summary>A test that needs other people's programs.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ProgramFactAttribute : FactAttribute
{
    public ProgramFactAttribute(params string[] programs)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        var missing = Array.FindAll(programs, program => !Array.Exists(folders, folder => File.Exists(Path.Combine(folder, program))));
        if (missing.Length > 0)
        {
            Skip = $"NOT TESTED, for there is no {string.Join(" and no ", missing)}: tests/run installs what Debian has.";
        }
    }
}
