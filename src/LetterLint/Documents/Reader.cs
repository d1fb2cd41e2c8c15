namespace LetterLint.Documents;

/// <summary>Opens a file with the one reader for its format.</summary>
public static class Reader
{
    /// <summary>The endings that a folder is searched for.</summary>
    public static IReadOnlyList<string> Endings { get; } = [".docx", ".md", ".txt", ".pdf"];

    /// <summary>Reads a file.</summary>
    /// <exception cref="DocumentException">The file is missing, empty, damaged, encrypted or of another format.</exception>
    public static Document Read(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new DocumentException("There is no such file; look at its name and folder.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DocumentException("The file cannot be opened; close it in other programs and look at its permissions.", e);
        }

        return Path.GetExtension(path).ToUpperInvariant() switch
        {
            ".DOCX" => WordReader.Read(path, bytes),
            ".PDF" => PdfReader.Read(path, bytes),
            ".MD" or ".TXT" or ".MARKDOWN" or "" => PlainTextReader.Read(path, bytes),
            var other => throw new DocumentException($"“{other}” is not a format that LetterLint reads; save it as .docx, .md, .txt or .pdf."),
        };
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
