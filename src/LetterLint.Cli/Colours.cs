using LetterLint.Reporting;
using Spectre.Console;

namespace LetterLint.Cli;

/// <summary>Writes in colours; nothing else refers to Spectre.Console, so that it is loaded on a terminal only.</summary>
internal static class Colours
{
    public static Action<string, Tone> Writer()
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Out) });

        // The terminal itself wraps long messages; wrapped here, they could not be copied in one piece.
        console.Profile.Width = short.MaxValue;
        return (text, tone) => console.Write(new Spectre.Console.Text(text, StyleOf(tone)));
    }

    private static Style StyleOf(Tone tone) => tone switch
    {
        Tone.Strong => new Style(decoration: Decoration.Bold),
        Tone.Quiet => new Style(Color.Grey),
        Tone.Error => new Style(Color.Red, decoration: Decoration.Bold),
        Tone.Warning => new Style(Color.Yellow, decoration: Decoration.Bold),
        Tone.Info => new Style(Color.Aqua, decoration: Decoration.Bold),
        Tone.Related => new Style(Color.Blue),
        _ => Style.Plain,
    };
}
