using System.Globalization;
using System.Text;
using LetterLint.Text;

namespace LetterLint.Documents.Word;

/// <summary>Counts the lists of a document and computes the bullet or number that Word draws before each paragraph.</summary>
internal sealed class WordNumbering
{
    private const int Levels = 9;

    private readonly WordStyles _styles;
    private readonly Dictionary<string, WordElement> _definitions = [];
    private readonly Dictionary<string, WordElement> _lists = [];
    private readonly Dictionary<string, int?[]> _counters = [];
    private readonly HashSet<string> _begun = [];

    public WordNumbering(WordElement? numbering, WordStyles styles)
    {
        _styles = styles;
        foreach (var definition in numbering?.All("abstractNum") ?? [])
        {
            _definitions[definition.Attribute("abstractNumId") ?? ""] = definition;
        }

        foreach (var list in numbering?.All("num") ?? [])
        {
            _lists[list.Attribute("numId") ?? ""] = list;
        }
    }

    /// <summary>The level that a w:numPr names.</summary>
    public static int? LevelOf(WordElement numbering) => Number(numbering.Child("ilvl"));

    /// <summary>The marker of the next paragraph with these properties, standing at the offset; null where Word draws none.</summary>
    public ListMarker? Next(WordElement? paragraph, int offset)
    {
        var own = paragraph?.Child("numPr");
        var inherited = _styles.Numbering(paragraph);
        var id = own?.Child("numId")?.Value ?? inherited.List;
        if (id is null || !_lists.TryGetValue(id, out var list) || Definition(list) is not { } definition)
        {
            return null;
        }

        var level = (own is null ? null : LevelOf(own))
            ?? inherited.Level
            ?? LevelOfStyle(definition, _styles.StyleOf(paragraph))
            ?? 0;
        if (level is < 0 or >= Levels || Level(list, definition, level) is not { } format)
        {
            return null;
        }

        var counters = Count(list, definition, level);
        var text = format.Child("numFmt")?.Value == "bullet"
            ? WordSymbols.Bullet(format.Child("lvlText")?.Value ?? "", format.Child("rPr")?.Child("rFonts")?.Attribute("ascii"))
            : Text(list, definition, format, counters);
        return text.Length == 0 ? null : new ListMarker(text, PlainNumber(text), new Span(offset, 0));
    }

    private static int? LevelOfStyle(WordElement definition, string? style) =>
        style is null ? null : Number(definition.All("lvl").FirstOrDefault(l => l.Child("pStyle")?.Value == style), "ilvl");

    private static int? PlainNumber(string text) =>
        int.TryParse(text.AsSpan().Trim("()[].: "), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static int? Number(WordElement? element, string attribute = "val") =>
        int.TryParse(element?.Attribute(attribute), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static WordElement? Override(WordElement list, int level) =>
        list.All("lvlOverride").FirstOrDefault(o => Number(o, "ilvl") == level);

    private static WordElement? Level(WordElement list, WordElement definition, int level) =>
        Override(list, level)?.Child("lvl") ?? definition.All("lvl").FirstOrDefault(l => Number(l, "ilvl") == level);

    private static int Start(WordElement list, WordElement definition, int level) =>
        Number(Override(list, level)?.Child("startOverride")) ?? Number(Level(list, definition, level)?.Child("start")) ?? 1;

    // A definition may leave its levels to a numbering style, which has a list and so a definition of its own.
    private WordElement? Definition(WordElement list)
    {
        var definition = _definitions.GetValueOrDefault(list.Child("abstractNumId")?.Value ?? "");
        return definition?.Child("numStyleLink")?.Value is { } style
            && _styles.ListOf(style) is { } linked
            && _lists.TryGetValue(linked, out var other)
                ? _definitions.GetValueOrDefault(other.Child("abstractNumId")?.Value ?? "")
                : definition;
    }

    // Lists of one definition count on together; a list that overrides the start begins anew where it is first used.
    private int?[] Count(WordElement list, WordElement definition, int level)
    {
        var key = definition.Attribute("abstractNumId") ?? "";
        if (!_counters.TryGetValue(key, out var counters))
        {
            _counters[key] = counters = new int?[Levels];
        }

        var isFirst = _begun.Add($"{list.Attribute("numId")}/{level}");
        counters[level] = counters[level] is not { } last || (isFirst && Override(list, level)?.Child("startOverride") is not null)
            ? Start(list, definition, level)
            : last + 1;
        for (var deeper = level + 1; deeper < Levels; deeper++)
        {
            // w:lvlRestart names the level, from 1, behind which this one begins anew; 0 is never.
            if (level < (Number(Level(list, definition, deeper)?.Child("lvlRestart")) ?? deeper))
            {
                counters[deeper] = null;
            }
        }

        return counters;
    }

    private static string Text(WordElement list, WordElement definition, WordElement format, int?[] counters)
    {
        var pattern = format.Child("lvlText")?.Value ?? "";
        var isLegal = format.Child("isLgl") is { IsOn: true };
        var text = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '%' || i + 1 == pattern.Length || pattern[i + 1] is not (>= '1' and <= '9'))
            {
                text.Append(pattern[i]);
                continue;
            }

            var level = pattern[++i] - '1';
            var kind = Level(list, definition, level)?.Child("numFmt")?.Value;
            text.Append(Format(counters[level] ?? Start(list, definition, level), isLegal && kind != "none" ? "decimal" : kind));
        }

        return text.ToString().Trim();
    }

    /// <summary>A number in one of Word's formats; one that is not known here is written in digits.</summary>
    public static string Format(int number, string? format) => format switch
    {
        "none" => "",
        "lowerLetter" => Letters(number, 'a'),
        "upperLetter" => Letters(number, 'A'),
        "lowerRoman" => Roman(number).ToLowerInvariant(),
        "upperRoman" => Roman(number),
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    // Word goes on from z with aa, bb, cc.
    private static string Letters(int number, char first) =>
        number is < 1 or > 780 ? number.ToString(CultureInfo.InvariantCulture) : new string((char)(first + (number - 1) % 26), (number - 1) / 26 + 1);

    private static string Roman(int number)
    {
        if (number is < 1 or > 3999)
        {
            return number.ToString(CultureInfo.InvariantCulture);
        }

        ReadOnlySpan<(int Value, string Sign)> signs =
        [
            (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
            (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
        ];
        var text = new StringBuilder();
        foreach (var (value, sign) in signs)
        {
            for (; number >= value; number -= value)
            {
                text.Append(sign);
            }
        }

        return text.ToString();
    }
}
