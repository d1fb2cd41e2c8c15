namespace LetterLint.Documents;

/// <summary>A file that cannot be read, with a message that says what is wrong and what to do.</summary>
public sealed class DocumentException(string message, Exception? inner = null) : Exception(message, inner);
