using System.Formats.Tar;

namespace LetterLint.Documents;

/// <summary>Reads files, and nothing that only looks like one: a pipe or a device may keep a reader waiting for ever.</summary>
internal static class FileBytes
{
    /// <summary>The bytes of a file.</summary>
    /// <exception cref="DocumentException">It is missing, no file, larger than the budget, or cannot be opened.</exception>
    public static byte[] Of(string path, Budget budget)
    {
        try
        {
            if (IsPipeOrDevice(path))
            {
                throw new DocumentException("This is a pipe or a device and no file; name the letter itself, or send it to “letterlint check -”.");
            }

            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
            budget.CheckBytes(file.Length);
            return Of(file, budget);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            // Bytes of a name that are no text were replaced when the folder was searched, and name no file any more.
            throw new DocumentException(path.Contains('\uFFFD', StringComparison.Ordinal)
                ? "The name of this file is not in UTF-8, and so the file cannot be opened; give it another name."
                : "There is no such file; look at its name and folder.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new DocumentException("The file cannot be opened; close it in other programs and look at its permissions.", e);
        }
    }

    /// <summary>The bytes of a stream that may never end.</summary>
    /// <exception cref="DocumentException">There are more than the budget has.</exception>
    public static byte[] Of(Stream stream, Budget budget)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            bytes.Write(buffer, 0, read);
            budget.CheckBytes(bytes.Length);
        }

        return bytes.ToArray();
    }

    /// <summary>Whether the path leads to a pipe, a socket or a device; one that the caller's own shell has opened counts as a file.</summary>
    public static bool IsPipeOrDevice(string path)
    {
        if (OperatingSystem.IsWindows() || path.StartsWith("/dev/fd/", StringComparison.Ordinal) || path == "/dev/stdin")
        {
            return false;
        }

        var file = new FileInfo(path);
        file = (file.LinkTarget is null ? null : file.ResolveLinkTarget(returnFinalTarget: true)) as FileInfo ?? file;
        return file is { Exists: true, Length: 0 } && KindOf(file.FullName) is not (TarEntryType.RegularFile or TarEntryType.V7RegularFile);
    }

    // .NET tells what kind of file a path leads to only where it packs one; what has no length is packed without being opened or read.
    private static TarEntryType? KindOf(string path)
    {
        using var packed = new MemoryStream();
        try
        {
            using (var archive = new TarWriter(packed, TarEntryFormat.Pax, leaveOpen: true))
            {
                archive.WriteEntry(path, "file");
            }
        }
        catch (IOException)
        {
            return null;
        }

        packed.Position = 0;
        using var reader = new TarReader(packed);
        return reader.GetNextEntry()?.EntryType;
    }
}
