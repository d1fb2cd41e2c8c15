using System.Diagnostics;

namespace LetterLint.House;

/// <summary>What is wrong with a file that is to be a house rule, and where in it.</summary>
/// <param name="Path">The file.</param>
/// <param name="Message">What is wrong, in a sentence.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="Length">How many units of that line are meant; 0 for the rest of it.</param>
public sealed record HouseFault(string Path, string Message, int Line = 1, int Column = 1, int Length = 0)
{
    /// <summary>Where a script has failed: its own line that was running when the exception was thrown.</summary>
    internal static HouseFault Of(string path, Exception exception)
    {
        var cause = exception.GetBaseException();
        var message = $"The rule has failed: {cause.Message.Split('\n')[0].Trim()} ({cause.GetType().Name})";
        foreach (var frame in new StackTrace(cause, fNeedFileInfo: true).GetFrames())
        {
            if (System.IO.Path.GetFileName(frame.GetFileName()) == System.IO.Path.GetFileName(path))
            {
                return new HouseFault(path, message, frame.GetFileLineNumber(), frame.GetFileColumnNumber());
            }
        }

        return new HouseFault(path, message);
    }

    internal static HouseFault TimeExceeded(string path, TimeSpan limit) =>
        new(path, $"The rule has exceeded its time: it was stopped after {limit.TotalSeconds:0.#} seconds and is left out of this run.");
}
