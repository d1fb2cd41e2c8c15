namespace LetterLint.Documents;

/// <summary>Opens a file with the one reader for its format.</summary>
public static class Reader
{
    /// <summary>The endings that a folder is searched for.</summary>
    public static IReadOnlyList<string> Endings { get; } = [".docx", ".md", ".txt", ".pdf"];

    /// <summary>Reads a file.</summary>
    /// <exception cref="DocumentException">The file is missing, empty, damaged, encrypted or of another format.</exception>
    public static Document Read(string path, Budget? budget = null) => Read(path, BytesOf(path, budget), budget);

    /// <summary>Reads the bytes of a file whose name tells the format.</summary>
    /// <exception cref="DocumentException">The bytes are empty, damaged, encrypted or of another format.</exception>
    public static Document Read(string path, byte[] bytes, Budget? budget = null) => FormatOf(path) switch
    {
        DocumentFormat.Word => WordReader.Read(path, bytes, budget),
        DocumentFormat.Pdf => PdfReader.Read(path, bytes, budget),
        _ => PlainTextReader.Read(path, bytes, budget),
    };

    /// <summary>The format that the ending of a file's name stands for.</summary>
    /// <exception cref="DocumentException">It is none that LetterLint reads.</exception>
    public static DocumentFormat FormatOf(string path) => Path.GetExtension(path).ToUpperInvariant() switch
    {
        ".DOCX" => DocumentFormat.Word,
        ".PDF" => DocumentFormat.Pdf,
        ".MD" or ".TXT" or ".MARKDOWN" or "" => DocumentFormat.Text,
        var other => throw new DocumentException($"“{other}” is not a format that LetterLint reads; save it as .docx, .md, .txt or .pdf."),
    };

    /// <summary>The bytes of a file.</summary>
    /// <exception cref="DocumentException">The file is missing, no file, larger than the budget, or cannot be opened.</exception>
    public static byte[] BytesOf(string path, Budget? budget = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        return FileBytes.Of(path, budget ?? Budget.Usual);
    }

    /// <summary>The bytes of a stream to its end.</summary>
    /// <exception cref="DocumentException">There are more than the budget has.</exception>
    public static byte[] BytesOf(Stream stream, Budget? budget = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return FileBytes.Of(stream, budget ?? Budget.Usual);
    }

    /// <summary>Reads bytes that came without a file name; how they begin tells their format.</summary>
    /// <exception cref="DocumentException">The bytes are empty, damaged, encrypted or of another format.</exception>
    public static Document ReadUnnamed(string name, byte[] bytes, Budget? budget = null)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        return bytes.AsSpan().StartsWith("PK"u8) ? WordReader.Read(name, bytes, budget)
            : bytes.AsSpan().StartsWith("%PDF-"u8) ? PdfReader.Read(name, bytes, budget)
            : PlainTextReader.Read(name, bytes, budget);
    }
}

/// <summary>What kind of file a letter is.</summary>
public enum DocumentFormat
{
    /// <summary>Plain text or Markdown.</summary>
    Text,

    /// <summary>A Word document (.docx).</summary>
    Word,

    /// <summary>A PDF.</summary>
    Pdf,
}
