namespace LetterLint.Cli;

/// <summary>A call that cannot be carried out, with a message that says what to do.</summary>
internal sealed class CallException(string message) : Exception(message);
