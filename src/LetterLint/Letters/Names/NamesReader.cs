namespace LetterLint.Letters.Names;

/// <summary>Reads whom and what a letter names, once its parts are known.</summary>
internal static class NamesReader
{
    public static NamesAndDates Read(Letter letter) => new()
    {
        Dates = [.. DateReader.In(letter)],
        Greeted = [.. GreetingReader.In(letter)],
        Leave = GreetingReader.LeaveOf(letter),
    };
}
