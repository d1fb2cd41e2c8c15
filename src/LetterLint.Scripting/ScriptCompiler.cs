using System.Collections.Immutable;
using System.Text;
using LetterLint.House;
using LetterLint.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Scripting;

namespace LetterLint.Scripting;

/// <summary>What a compilation gave: an assembly of the scripts that compile, and what is wrong with the others.</summary>
internal sealed record CompiledScripts(IReadOnlyList<Script> Scripts, byte[] Assembly, byte[] Symbols, ImmutableArray<HouseFault> Faults);

/// <summary>Compiles scripts; nothing else refers to Roslyn, so that it is loaded only where there is something to compile.</summary>
internal static class ScriptCompiler
{
    private const int FaultsShown = 5;

    /// <summary>What the built-in rules use, so that moving a script among them takes a namespace line and nothing more.</summary>
    internal static readonly string[] Usings =
    [
        "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks",
        "LetterLint.Diagnostics", "LetterLint.Frameworks", "LetterLint.Letters", "LetterLint.Readings.Figures", "LetterLint.Readings.Language",
        "LetterLint.Readings.References", "LetterLint.Rules", "LetterLint.Text",
    ];

    /// <summary>Compiles all of them in one go, and again without those that do not compile.</summary>
    public static CompiledScripts Compile(IReadOnlyList<Script> scripts)
    {
        var faults = ImmutableArray.CreateBuilder<HouseFault>();
        while (scripts.Count > 0)
        {
            var compilation = Compilation(scripts);
            using var assembly = new MemoryStream();
            using var symbols = new MemoryStream();
            var found = Misplaced(compilation);
            if (found.Count == 0)
            {
                found = [.. compilation.Emit(assembly, symbols).Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
                    .Select(diagnostic => FaultAt(diagnostic.Location, $"The rule does not compile: {diagnostic.GetMessage()} ({diagnostic.Id})"))];
            }

            if (found.Count == 0)
            {
                return new CompiledScripts(scripts, assembly.ToArray(), symbols.ToArray(), faults.ToImmutable());
            }

            var broken = found.Select(fault => fault.Path).ToHashSet(StringComparer.Ordinal);
            faults.AddRange(found.GroupBy(fault => fault.Path).SelectMany(file => file.Take(FaultsShown)));
            var left = scripts.Where(script => !broken.Contains(script.Path)).ToArray();
            if (left.Length == scripts.Count)
            {
                throw new InvalidOperationException(found[0].Message);
            }

            scripts = left;
        }

        return new CompiledScripts([], [], [], faults.ToImmutable());
    }

    private static Compilation Compilation(IReadOnlyList<Script> scripts)
    {
        var options = ScriptOptions.Default
            .WithFilePath("house")
            .WithFileEncoding(Encoding.UTF8)
            .WithSourceResolver(new Loaded(scripts))
            .AddReferences(typeof(LetterRule).Assembly, typeof(Enumerable).Assembly, typeof(ImmutableArray).Assembly)
            .WithImports(Usings);
        var compilation = CSharpScript.Create(string.Concat(scripts.Select(script => $"#load \"{script.Path}\"\n")), options).GetCompilation();
        return compilation
            .WithAssemblyName(ScriptCache.NameOf(ScriptCache.KeyOf(scripts)))
            .WithOptions(((CSharpCompilationOptions)compilation.Options)
                .WithNullableContextOptions(NullableContextOptions.Enable)
                .WithOptimizationLevel(OptimizationLevel.Release)
                .WithScriptClassName(ScriptCache.Host));
    }

    /// <summary>What stands in a file beside its types would never run.</summary>
    private static List<HouseFault> Misplaced(Compilation compilation) => [.. compilation.SyntaxTrees
        .Where(tree => tree.FilePath.EndsWith(Script.Ending, StringComparison.Ordinal))
        .SelectMany(tree => ((CompilationUnitSyntax)tree.GetRoot()).Members)
        .Where(member => member is not BaseTypeDeclarationSyntax)
        .Select(member => FaultAt(member.GetLocation(), "This stands outside the class of the rule; a file holds one class and nothing else."))];

    private static HouseFault FaultAt(Location location, string message)
    {
        var place = location.GetLineSpan();
        var (start, end) = (place.StartLinePosition, place.EndLinePosition);
        return new HouseFault(place.Path, message, start.Line + 1, start.Character + 1, start.Line == end.Line ? Math.Max(1, end.Character - start.Character) : 0);
    }

    /// <summary>Gives the compiler the texts that have been read already.</summary>
    private sealed class Loaded(IReadOnlyList<Script> scripts) : SourceReferenceResolver
    {
        public override string? NormalizePath(string path, string? baseFilePath) => path;

        public override string? ResolveReference(string path, string? baseFilePath) => scripts.Any(script => script.Path == path) ? path : null;

        public override Stream OpenRead(string resolvedPath) => new MemoryStream(Encoding.UTF8.GetBytes(scripts.First(script => script.Path == resolvedPath).Text));

        public override bool Equals(object? other) => ReferenceEquals(this, other);

        public override int GetHashCode() => 0;
    }
}
