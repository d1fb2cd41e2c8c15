using System.Collections.Immutable;
using LetterLint.Frameworks;
using LetterLint.Rules;

namespace LetterLint.Settings;

/// <summary>What a house has settled for the drafts below a folder: its .letterlint.yml.</summary>
public sealed record HouseSettings
{
    /// <summary>The file, as it was found.</summary>
    public required string File { get; init; }

    /// <summary>The framework of the letters, instead of recognising it.</summary>
    public Setting? Framework { get; init; }

    /// <summary>Severities by rule, family or “all”; what is said of a rule wins over what is said of its family, and that over “all”.</summary>
    public ImmutableArray<SeveritySetting> Severities { get; init; } = [];

    /// <summary>Folders of framework files, which win over those that come with LetterLint.</summary>
    public ImmutableArray<string> Frameworks { get; init; } = [];

    /// <summary>Folders of vocabulary files, which add to those of the same name that come with LetterLint.</summary>
    public ImmutableArray<string> Vocabulary { get; init; } = [];

    /// <summary>Folders of house rules.</summary>
    public ImmutableArray<string> House { get; init; } = [];

    /// <summary>Patterns of files and folders that a search leaves out, as in .gitignore.</summary>
    public ImmutableArray<string> Exclude { get; init; } = [];

    /// <summary>Abbreviations that no letter need expand.</summary>
    public ImmutableArray<string> Abbreviations { get; init; } = [];

    /// <summary>Names of people, places, authorities and services that are right as they stand.</summary>
    public ImmutableArray<string> Names { get; init; } = [];

    /// <summary>How findings are written.</summary>
    public Setting? Format { get; init; }

    /// <summary>The least severity that makes a check fail.</summary>
    public Setting? FailOn { get; init; }

    /// <summary>Every setting in the order of the file, for those who ask what applies.</summary>
    public ImmutableArray<Setting> All { get; init; } = [];

    /// <summary>The rules with the severities of the house.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="broken">The ids of rules that would be there if their files were not broken.</param>
    /// <exception cref="FrameworkException">There is no such rule or family.</exception>
    public RuleSet Apply(RuleSet rules, params ImmutableArray<string> broken)
    {
        ArgumentNullException.ThrowIfNull(rules);
        foreach (var setting in Severities.OrderBy(setting => setting.Name == RuleSet.All ? 0 : rules.Find(setting.Name) is null ? 1 : 2))
        {
            rules = rules.With(setting.Name, setting.Severity)
                ?? (broken.Contains(setting.Name) ? rules : null)
                ?? throw new FrameworkException(File, setting.Line, setting.Column, $"There is no rule or family “{setting.Name}”; “letterlint rules” lists them.");
        }

        return rules;
    }

    /// <summary>The frameworks that come with LetterLint and those of the house, all with its vocabulary.</summary>
    /// <exception cref="FrameworkException">A file does not say what it must.</exception>
    public FrameworkLibrary Load() => FrameworkLibrary.Load(Frameworks, Vocabulary, Abbreviations, Names);

    /// <summary>The framework that all letters have, or null where each is recognised.</summary>
    /// <exception cref="FrameworkException">There is no such framework.</exception>
    public Framework? FrameworkIn(FrameworkLibrary library)
    {
        ArgumentNullException.ThrowIfNull(library);
        return Framework is null ? null : library.Find(Framework.Value)
            ?? throw new FrameworkException(File, Framework.Line, Framework.Column, library.Unknown(Framework.Value));
    }
}

/// <summary>A value of a settings file and its place there, from 1.</summary>
public sealed record Setting(string Key, string Value, int Line, int Column);

/// <summary>How much the findings of a rule, a family or all rules matter, null where they are off, and where the settings say so.</summary>
public sealed record SeveritySetting(string Name, Severity? Severity, int Line, int Column);
