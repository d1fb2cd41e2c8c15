namespace LetterLint.Text;

/// <summary>Goes through what may be much as long as somebody waits for it.</summary>
internal static class Stoppable
{
    /// <summary>The same one by one, until it is stopped.</summary>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static IEnumerable<T> Until<T>(this IEnumerable<T> all, CancellationToken stop)
    {
        foreach (var each in all)
        {
            stop.ThrowIfCancellationRequested();
            yield return each;
        }
    }
}
