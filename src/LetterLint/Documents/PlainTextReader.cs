namespace LetterLint.Documents;

/// <summary>Reads plain text and Markdown, which reach us in the same mess.</summary>
public static class PlainTextReader
{
    /// <summary>Reads the bytes of a text file.</summary>
    /// <exception cref="DocumentException">The bytes are no text.</exception>
    public static Document Read(string name, byte[] bytes) => throw new DocumentException("Not read yet.");

    /// <summary>Reads text.</summary>
    public static Document FromText(string name, string text) => new() { Name = name, Source = new(text), Blocks = [] };
}
