using LetterLint.Tests;
using LetterLint.Tests.Cli;

/// <summary>The runtime calls this before a program whose DOTNET_STARTUP_HOOKS names this assembly: it writes down what the program has loaded.</summary>
#pragma warning disable CA1050 // The runtime looks for this name, without a namespace.
internal static class StartupHook
{
    public const string File = "LETTERLINT_TEST_ASSEMBLIES";

    public static void Initialize() => AppDomain.CurrentDomain.ProcessExit += (_, _) => System.IO.File.WriteAllLines(
        Environment.GetEnvironmentVariable(File)!, AppDomain.CurrentDomain.GetAssemblies().Select(assembly => assembly.GetName().Name!));
}
#pragma warning restore CA1050

namespace LetterLint.Tests
{
    /// <summary>Runs letterlint with a folder of its own for what it keeps, and tells which assemblies the run has loaded.</summary>
    internal static class LoadedAssemblies
    {
        public static (ToolRun Run, string[] Assemblies) Of(TemporaryFolder folder, params string[] arguments)
        {
            var list = folder.PathOf("assemblies.txt");
            var run = Tool.RunWith(new Dictionary<string, string>
            {
                ["DOTNET_STARTUP_HOOKS"] = typeof(LoadedAssemblies).Assembly.Location,
                [StartupHook.File] = list,
                ["XDG_DATA_HOME"] = folder.PathOf("data"),
            }, arguments);
            return (run, File.ReadAllLines(list));
        }
    }
}
