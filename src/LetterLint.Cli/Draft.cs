using LetterLint.Documents;

namespace LetterLint.Cli;

/// <summary>An author's file that is about to be changed.</summary>
internal static class Draft
{
    /// <summary>Takes away what a run that was killed has left beside a letter.</summary>
    public static void Sweep(string path) => DraftFile.Sweep(Target(path).FullName);

    /// <summary>Puts the new bytes in place of those that were read, all or none of them; its permissions stay.</summary>
    /// <exception cref="DocumentException">The file was changed meanwhile, or cannot be written.</exception>
    public static void Replace(string path, byte[] read, byte[] bytes)
    {
        var file = Target(path);
        string? beside = null;
        try
        {
            using (var stream = DraftFile.Create(file.FullName, []))
            {
                beside = stream.Name;
                stream.Write(bytes);
                stream.Flush(flushToDisk: true);
            }

            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(beside, file.UnixFileMode);
            }

            if (!Reader.BytesOf(file.FullName).AsSpan().SequenceEqual(read))
            {
                throw new DocumentException("The file was changed while it was being fixed; run the command again.");
            }

            File.Move(beside, file.FullName, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DocumentException($"The file cannot be written: {DraftFile.Reason(e)}.", e);
        }
        finally
        {
            if (beside is not null)
            {
                File.Delete(beside);
            }
        }
    }

    private static FileInfo Target(string path)
    {
        var file = new FileInfo(path);
        return file.LinkTarget is null ? file : (FileInfo)(file.ResolveLinkTarget(returnFinalTarget: true) ?? file);
    }
}
