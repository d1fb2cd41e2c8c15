using System.Diagnostics;

namespace LetterLint.Cli;

/// <summary>Counts letters on standard error for a person who waits longer than a moment and sees nothing else.</summary>
internal sealed class Progress(int letters, bool isWanted)
{
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);
    private readonly Stopwatch _sinceShown = Stopwatch.StartNew();
    private string _shown = "";
    private int _done;

    public void Advance()
    {
        _done++;
        if (isWanted && _sinceShown.Elapsed > (_shown.Length == 0 ? Moment : Moment / 10) && !Console.IsErrorRedirected)
        {
            _shown = $"\r{_done} of {letters} letters checked";
            Console.Error.Write(_shown);
            _sinceShown.Restart();
        }
    }

    /// <summary>Takes the line away, before another line is written or at the end.</summary>
    public void Clear()
    {
        if (_shown.Length > 0)
        {
            Console.Error.Write('\r' + new string(' ', _shown.Length) + '\r');
            _shown = "";
        }
    }
}
