using System.CommandLine;
using LetterLint.Reporting;
using LetterLint.Settings;

namespace LetterLint.Cli.Commands;

/// <summary>letterlint config: what applies to a draft, and where that comes from.</summary>
internal sealed class ConfigCommand : ToolCommand
{
    private const string Default = "(default)";

    private readonly Argument<string> _path = new("PATH") { Description = "A letter or a folder; without one, the current folder", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string> _config = CheckOptions.ConfigOption();

    public ConfigCommand()
        : base("config", "Shows the settings that apply to a letter or folder, and the file and line that each comes from.", "config", "config drafts/northmere.docx")
    {
        Add(_path);
        Add(_config);
        SetAction(call =>
        {
            var letter = new LetterFile(call.GetValue(_path) ?? ".");
            if (letter.Path != LetterFile.StandardInput && !Path.Exists(letter.Path))
            {
                throw new CallException($"{letter.Path}: there is no such file or folder.");
            }

            var setup = new LintSetups(new LintCall(call.GetValue(_config)), [letter]).First;
            using var output = Output.ToTerminal();
            output.WriteText(write => Show(setup, write));
            output.Finish();
        });
    }

    private static void Show(LintSetup setup, Action<string, Tone> write)
    {
        var settings = setup.Settings;
        write($"settings: {settings?.File ?? $"none; there is no {SettingsFile.Name} in this folder or above it, up to the repository or your home folder"}\n", Tone.Strong);
        string[] plain = ["framework", "output.format", "output.fail-on"];
        string[] values = ["recognised in each letter", SettingsFile.Formats[0], SettingsFile.Levels[0]];
        for (var i = 0; i < plain.Length; i++)
        {
            if (settings?.All.Any(setting => setting.Key == plain[i]) != true)
            {
                Line(plain[i], values[i], Default);
            }
        }

        foreach (var setting in settings?.All ?? [])
        {
            Line(setting.Key, setting.Value, $"{settings!.File}:{setting.Line}:{setting.Column}");
        }

        Line("rules", $"{setup.Rules.Rules.Length}", "“letterlint rules” lists them");
        Line("known frameworks", string.Join(", ", setup.Frameworks.Frameworks.Select(framework => framework.Id)), "“letterlint frameworks” lists them");
        foreach (var rule in setup.Rules.Rules.Where(rule => setup.Rules.SeverityOf(rule) != rule.Info.Severity))
        {
            Line($"severity of {rule.Id}", $"{Word(setup.Rules.SeverityOf(rule))} instead of {Word(rule.Info.Severity)}", "");
        }

        void Line(string key, string value, string origin)
        {
            write($"{key}: ", Tone.Plain);
            write(Printable.Of(value), Tone.Strong);
            write(origin.Length == 0 ? "\n" : $"  {Printable.Of(origin)}\n", Tone.Quiet);
        }
    }

    private static string Word(Rules.Severity severity) => severity.ToString().ToLowerInvariant();
}
