using LetterLint.Documents.Word;

namespace LetterLint.Documents;

/// <summary>
/// Reads a Word document as it would look with all tracked changes accepted: every paragraph of the body, cells of
/// tables included, on a line of its own, text boxes behind the paragraph that they hang on, notes at the end.
/// </summary>
public static class WordReader
{
    /// <summary>Reads the bytes of a .docx file.</summary>
    /// <exception cref="DocumentException">The bytes are not a readable .docx.</exception>
    public static Document Read(string name, byte[] bytes, Budget? budget = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(bytes);
        return new WordBody(WordPackage.Read(bytes, budget)).Read(name);
    }
}
