using LetterLint.Documents;

namespace LetterLint.Service;

/// <summary>The drafts that the page was opened with, as they are on the disk when the page asks for them.</summary>
internal sealed class OpenedDrafts(IReadOnlyList<string> paths)
{
    public IEnumerable<string> Names => paths.Select(path => Path.GetFileName(path));

    /// <summary>The bytes of one, or why it cannot be opened.</summary>
    public IResult Read(int number)
    {
        if (number < 0 || number >= paths.Count)
        {
            return Problem.Of(StatusCodes.Status404NotFound, "The page was not opened with so many drafts.");
        }

        try
        {
            return Results.Bytes(Reader.BytesOf(paths[number]), "application/octet-stream");
        }
        catch (DocumentException e)
        {
            return Problem.Of(StatusCodes.Status422UnprocessableEntity, e.Message);
        }
    }
}
