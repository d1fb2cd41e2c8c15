namespace LetterLint.Tests;

/// <summary>A test that needs the annotated letters beside the project; where they are absent it is skipped and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute() => Skip = Gold.Folder is null
        ? "NOT RUN: the annotated letters (a folder “shared” with “gold” and “seeds”, beside the project or above it) are not on this machine."
        : null;
}
