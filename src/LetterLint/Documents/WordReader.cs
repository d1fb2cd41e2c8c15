namespace LetterLint.Documents;

/// <summary>Reads a Word document.</summary>
public static class WordReader
{
    /// <summary>Reads the bytes of a .docx file.</summary>
    /// <exception cref="DocumentException">The bytes are not a readable .docx.</exception>
    public static Document Read(string name, byte[] bytes) => throw new DocumentException(".docx is not read yet.");
}
