namespace LetterLint.Documents;

/// <summary>Reads a PDF through poppler's pdftotext.</summary>
public static class PdfReader
{
    /// <summary>Reads the bytes of a .pdf file.</summary>
    /// <exception cref="DocumentException">The bytes are not a readable PDF, or pdftotext is not installed.</exception>
    public static Document Read(string name, byte[] bytes) => throw new DocumentException(".pdf is not read yet.");
}
