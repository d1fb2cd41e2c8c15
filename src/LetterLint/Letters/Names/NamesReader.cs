namespace LetterLint.Letters.Names;

/// <summary>Reads whom and what a letter names, once its parts are known.</summary>
internal static class NamesReader
{
    public static NamesAndDates Read(Letter letter)
    {
        var inspected = InspectedAuthority.Of(letter);
        return new NamesAndDates
        {
            Dates = [.. DateReader.In(letter)],
            Greeted = [.. GreetingReader.In(letter)],
            Leave = GreetingReader.LeaveOf(letter),
            AuthorityForms = inspected is null ? [] : [.. AuthorityFormReader.In(letter, inspected)],
            OtherAuthorities = inspected is null ? [] : [.. new OtherAuthorityReader(letter, inspected).In()],
        };
    }
}
