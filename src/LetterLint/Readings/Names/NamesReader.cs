using LetterLint.Documents;
using LetterLint.Letters;

namespace LetterLint.Readings.Names;

/// <summary>Reads whom and what a letter names, once its parts are known.</summary>
internal static class NamesReader
{
    public static NamesAndDates Read(Letter letter, Document document)
    {
        var inspected = InspectedAuthority.Of(letter);
        var own = DateReader.OwnDate(letter);
        var dates = DateReader.In(letter, own);
        var years = YearReader.In(letter, dates, own);
        return new NamesAndDates
        {
            Dates = [.. dates],
            Years = [.. years, .. FurnitureReader.Years(document, years, own)],
            Greeted = [.. GreetingReader.In(letter)],
            Leave = GreetingReader.LeaveOf(letter),
            Spellings = [.. NameReader.In(letter)],
            AuthorityForms = inspected is null ? [] : [.. AuthorityFormReader.In(letter, inspected)],
            OtherAuthorities = inspected is null ? [] : [.. new OtherAuthorityReader(letter, inspected).In(), .. FurnitureReader.Authorities(document, inspected, AuthorityLexicon.Of(letter.Framework!))],
        };
    }
}
