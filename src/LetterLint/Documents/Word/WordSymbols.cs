namespace LetterLint.Documents.Word;

/// <summary>Signs that symbol fonts draw in the place of other characters.</summary>
internal static class WordSymbols
{
    private const string RaisedDigits = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private const char PrivateUse = '\uF000';

    /// <summary>The sign in Unicode, or the character itself where the sign is not known.</summary>
    public static char Read(char unit, string? font)
    {
        var code = unit >= PrivateUse && unit <= '\uF0FF' ? unit - PrivateUse : unit;
        return (font, code) switch
        {
            ("Symbol", 0xB7) => '•',
            ("Symbol", 0x2D or 0xBE) => '–',
            ("Symbol", 0xA3) => '≤',
            ("Symbol", 0xB3) => '≥',
            ("Symbol", 0xB1) => '±',
            ("Symbol", 0xB4) => '×',
            ("Wingdings", 0xA7) => '▪',
            ("Wingdings", 0x6E) => '■',
            ("Wingdings", 0x6C or 0x9F) => '●',
            ("Wingdings", 0xA8 or 0x71) => '☐',
            ("Wingdings", 0xD8) => '➢',
            ("Wingdings", 0xE0) => '→',
            ("Wingdings", 0xFC) => '✓',
            ("Wingdings", 0xFB) => '✗',
            ("Wingdings", 0xFE) => '☑',
            ("Wingdings", 0x76) => '❖',
            _ => unit,
        };
    }

    /// <summary>A number above the line in the digits that Unicode has for it, as text files have it too; null for other words, such as the “st” of “1st”.</summary>
    public static string? Raised(string words) =>
        words.AsSpan().Trim() is { Length: > 0 } number && number.IndexOfAnyExceptInRange('0', '9') < 0
            ? string.Concat(words.Select(unit => unit is >= '0' and <= '9' ? RaisedDigits[unit - '0'] : unit))
            : null;

    /// <summary>A bullet as a sign that can be seen without its font: what a symbol font draws for a letter is no letter.</summary>
    public static string Bullet(string text, string? font)
    {
        if (text is not [var unit])
        {
            return text.Length == 0 ? "•" : text;
        }

        var read = Read(unit, font);
        return read switch
        {
            'o' => "◦",
            >= '\uE000' and <= '\uF8FF' => "•",
            _ when char.IsLetterOrDigit(read) => "•",
            _ => read.ToString(),
        };
    }
}
