using LetterLint.Documents;

namespace LetterLint.Cli;

/// <summary>An author's file that is about to be changed.</summary>
internal static class Draft
{
    /// <summary>Puts the new bytes in place of those that were read, all or none of them; its permissions stay.</summary>
    /// <exception cref="DocumentException">The file was changed meanwhile, or cannot be written.</exception>
    public static void Replace(string path, byte[] read, byte[] bytes)
    {
        var file = new FileInfo(path);
        file = file.LinkTarget is null ? file : (FileInfo)(file.ResolveLinkTarget(returnFinalTarget: true) ?? file);
        var beside = Path.Join(file.DirectoryName, $".{file.Name}.{Path.GetRandomFileName()}");
        try
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = file.UnixFileMode;
            }

            using (var stream = new FileStream(beside, options))
            {
                stream.Write(bytes);
                stream.Flush(flushToDisk: true);
            }

            if (!Reader.BytesOf(file.FullName).AsSpan().SequenceEqual(read))
            {
                throw new DocumentException("The file was changed while it was being fixed; run the command again.");
            }

            File.Move(beside, file.FullName, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DocumentException("The file cannot be written; close it in other programs and look at its permissions.", e);
        }
        finally
        {
            File.Delete(beside);
        }
    }
}
