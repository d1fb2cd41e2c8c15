using System.Globalization;
using System.Text;
using LetterLint.Text;

namespace LetterLint.Documents.Word;

/// <summary>Counts the lists of a document and computes the bullet or number that Word draws before each paragraph.</summary>
internal sealed class WordNumbering
{
    private const int Levels = 9;

    /// <summary>Word takes 31 characters; what is longer is drawn before no paragraph.</summary>
    private const int LongestPattern = 255;

    private readonly WordStyles _styles;
    private readonly Dictionary<string, Definition> _definitions = [];
    private readonly Dictionary<string, List> _lists = [];
    private readonly HashSet<(List List, int Level)> _begun = [];

    public WordNumbering(WordElement? numbering, WordStyles styles)
    {
        _styles = styles;
        foreach (var definition in numbering?.All("abstractNum") ?? [])
        {
            _definitions[definition.Attribute("abstractNumId") ?? ""] = new Definition(definition);
        }

        foreach (var list in numbering?.All("num") ?? [])
        {
            _lists[list.Attribute("numId") ?? ""] = new List(list);
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
        if (id is null || !_lists.TryGetValue(id, out var list) || DefinitionOf(list) is not { } definition)
        {
            return null;
        }

        var level = (own is null ? null : LevelOf(own))
            ?? inherited.Level
            ?? definition.LevelOfStyle.GetValueOrDefault(_styles.StyleOf(paragraph) ?? "")
            ?? 0;
        if (level is < 0 or >= Levels || Level(list, definition, level) is not { } format || Pattern(format).Length > LongestPattern)
        {
            return null;
        }

        Count(list, definition, level);
        var text = format.Child("numFmt")?.Value == "bullet"
            ? WordSymbols.Bullet(Pattern(format), format.Child("rPr")?.Child("rFonts")?.Attribute("ascii"))
            : Text(list, definition, format);
        return text.Length == 0 ? null : new ListMarker(text, PlainNumber(text), new Span(offset, 0));
    }

    private static int? PlainNumber(string text) =>
        int.TryParse(text.AsSpan().Trim("()[].: "), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static int? Number(WordElement? element, string attribute = "val") =>
        int.TryParse(element?.Attribute(attribute), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static WordElement? Level(List list, Definition definition, int level) => list.Overrides[level]?.Child("lvl") ?? definition.Levels[level];

    private static int Start(List list, Definition definition, int level) =>
        Number(list.Overrides[level]?.Child("startOverride")) ?? Number(Level(list, definition, level)?.Child("start")) ?? 1;

    // A definition may leave its levels to a numbering style, which has a list and so a definition of its own.
    private Definition? DefinitionOf(List list)
    {
        var definition = _definitions.GetValueOrDefault(list.Definition);
        return definition?.Style is { } style
            && _styles.ListOf(style) is { } linked
            && _lists.TryGetValue(linked, out var other)
                ? _definitions.GetValueOrDefault(other.Definition)
                : definition;
    }

    // Lists of one definition count on together; a list that overrides the start begins anew where it is first used.
    private void Count(List list, Definition definition, int level)
    {
        var counters = definition.Counters;
        var isFirst = _begun.Add((list, level));
        counters[level] = counters[level] is not { } last || (isFirst && list.Overrides[level]?.Child("startOverride") is not null)
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
    }

    private static string Pattern(WordElement format) => format.Child("lvlText")?.Value ?? "";

    private static string Text(List list, Definition definition, WordElement format)
    {
        var pattern = Pattern(format);
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
            text.Append(Format(definition.Counters[level] ?? Start(list, definition, level), isLegal && kind != "none" ? "decimal" : kind));
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

    // Of several elements for one level the first counts.
    private static WordElement?[] ByLevel(IEnumerable<WordElement> elements)
    {
        var levels = new WordElement?[Levels];
        foreach (var element in elements)
        {
            if (Number(element, "ilvl") is { } level and >= 0 and < Levels)
            {
                levels[level] ??= element;
            }
        }

        return levels;
    }

    /// <summary>What lists have in common, and how far they have been counted.</summary>
    private sealed class Definition(WordElement element)
    {
        public string? Style { get; } = element.Child("numStyleLink")?.Value;

        public WordElement?[] Levels { get; } = ByLevel(element.All("lvl"));

        public Dictionary<string, int?> LevelOfStyle { get; } = element.All("lvl").Where(level => level.Child("pStyle")?.Value is not null)
            .DistinctBy(level => level.Child("pStyle")!.Value, StringComparer.Ordinal)
            .ToDictionary(level => level.Child("pStyle")!.Value!, level => Number(level, "ilvl"), StringComparer.Ordinal);

        public int?[] Counters { get; } = new int?[WordNumbering.Levels];
    }

    /// <summary>A list that paragraphs name, and what it has of its own.</summary>
    private sealed class List(WordElement element)
    {
        public string Definition { get; } = element.Child("abstractNumId")?.Value ?? "";

        public WordElement?[] Overrides { get; } = ByLevel(element.All("lvlOverride"));
    }
}
