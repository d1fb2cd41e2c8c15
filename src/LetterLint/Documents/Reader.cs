namespace LetterLint.Documents;

/// <summary>Opens a file with the one reader for its format.</summary>
public static class Reader
{
    /// <summary>The endings that a folder is searched for.</summary>
    public static IReadOnlyList<string> Endings { get; } = [".docx", ".md", ".txt", ".pdf"];

    /// <summary>Reads a file.</summary>
    /// <exception cref="DocumentException">The file is missing, empty, damaged, encrypted or of another format.</exception>
    public static Document Read(string path) => Read(path, BytesOf(path));

    /// <summary>Reads the bytes of a file whose name tells the format.</summary>
    /// <exception cref="DocumentException">The bytes are empty, damaged, encrypted or of another format.</exception>
    public static Document Read(string path, byte[] bytes) => FormatOf(path) switch
    {
        DocumentFormat.Word => WordReader.Read(path, bytes),
        DocumentFormat.Pdf => PdfReader.Read(path, bytes),
        _ => PlainTextReader.Read(path, bytes),
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
    /// <exception cref="DocumentException">The file is missing or cannot be opened.</exception>
    public static byte[] BytesOf(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        try
        {
            // A pipe has no length either, and reading it may never end.
            return new FileInfo(path) is { Exists: true, Length: 0 } ? [] : File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new DocumentException("There is no such file; look at its name and folder.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DocumentException("The file cannot be opened; close it in other programs and look at its permissions.", e);
        }
    }

    /// <summary>Reads bytes that came without a file name; how they begin tells their format.</summary>
    /// <exception cref="DocumentException">The bytes are empty, damaged, encrypted or of another format.</exception>
    public static Document ReadUnnamed(string name, byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        return bytes.AsSpan().StartsWith("PK"u8) ? WordReader.Read(name, bytes)
            : bytes.AsSpan().StartsWith("%PDF-"u8) ? PdfReader.Read(name, bytes)
            : PlainTextReader.Read(name, bytes);
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
