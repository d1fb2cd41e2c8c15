using System.Collections.Immutable;
using System.Reflection;
using LetterLint.House;
using LetterLint.Rules;

namespace LetterLint.Scripting;

/// <summary>Makes rules of scripts: from the cache where it knows them, else all of them compiled in one go.</summary>
internal sealed class ScriptLoader(ScriptCache? cache, TimeSpan? limit = null)
{
    public void Load(IReadOnlyList<Script> scripts, ImmutableArray<HouseRule>.Builder rules, ImmutableArray<HouseFault>.Builder faults)
    {
        var key = ScriptCache.KeyOf(scripts);
        var assembly = cache?.Find(key);
        if (assembly is null)
        {
            // Nothing above this line may mention Roslyn, so that a run from the cache never loads it.
            var compiled = ScriptCompiler.Compile(scripts);
            faults.AddRange(compiled.Faults);
            scripts = compiled.Scripts;
            if (scripts.Count == 0)
            {
                return;
            }

            assembly = compiled.Faults.IsEmpty ? cache?.Keep(key, compiled) : null;
            assembly ??= ScriptCache.Load(compiled);
        }

        foreach (var script in scripts)
        {
            if (assembly.GetType($"{ScriptCache.Host}+{script.ClassName}") is not { } type || !type.IsSubclassOf(typeof(LetterRule)) || type.IsAbstract)
            {
                faults.Add(new HouseFault(script.Path, $"The file must hold “public sealed class {script.ClassName} : LetterRule”, for that is its name."));
            }
            else
            {
                Make(script, type, rules, faults);
            }
        }
    }

    /// <summary>Makes the rule and everything that it says of itself: later nothing of that may fail.</summary>
    private void Make(Script script, Type type, ImmutableArray<HouseRule>.Builder rules, ImmutableArray<HouseFault>.Builder faults)
    {
        var (rule, exception) = Watch.Run(() =>
        {
            var made = (LetterRule)Activator.CreateInstance(type)!;
            _ = (made.Info, made.Pattern);
            return made;
        }, limit ?? Watch.Limit);
        if (rule is not null)
        {
            rules.Add(new HouseRule(rule, script.Path));
        }
        else if (exception is not null)
        {
            faults.Add(HouseFault.Of(script.Path, (exception as TargetInvocationException)?.InnerException ?? exception));
        }
        else
        {
            var (line, column) = script.PlaceOfClass();
            faults.Add(HouseFault.TimeExceeded(script.Path, limit ?? Watch.Limit) with { Line = line, Column = column, Length = script.ClassName.Length });
        }
    }
}
