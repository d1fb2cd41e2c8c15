namespace LetterLint.House;

/// <summary>Runs code that is not ours: it may fail, and it may never end.</summary>
internal static class Watch
{
    /// <summary>How long a rule may take over one letter; a rule of the size of ours takes a thousandth of it.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    /// <summary>Runs the code and gives its result, the exception that it threw, or neither where its time was over.</summary>
    public static (T? Result, Exception? Exception) Run<T>(Func<T> code, TimeSpan limit)
        where T : class
    {
        T? result = null;
        Exception? exception = null;
        var thread = new Thread(() =>
        {
            try
            {
                result = code();
            }
            catch (Exception e)
            {
                exception = e;
            }
        })
        {
            // What never ends must not keep the process from ending.
            IsBackground = true,
        };
        thread.Start();
        return thread.Join(limit) ? (result, exception) : (null, null);
    }
}
