namespace LetterLint.Tests;

/// <summary>A test that needs what “npm ci” in tests/ installs.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NodeFactAttribute : FactAttribute
{
    public NodeFactAttribute()
    {
        if (!Directory.Exists(Repository.PathOf("tests", "node_modules")))
        {
            Skip = "tests/node_modules is missing: run “npm ci” in tests/, or tests/run.";
        }
    }
}
