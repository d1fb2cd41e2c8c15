using System.Globalization;

namespace LetterLint.Documents.Word;

/// <summary>What a document's styles say about look and numbering.</summary>
internal sealed class WordStyles
{
    /// <summary>Longer than any honest chain of styles; ends a circular one.</summary>
    private const int LongestChain = 32;

    private const int LeastColour = 0x40, PalestColour = 0x10, LeastLight = 0xC0;

    private readonly Dictionary<string, WordElement> _byId = [];
    private readonly string? _default;
    private HashSet<string>? _grounds;

    public WordStyles(WordElement? styles)
    {
        foreach (var style in styles?.All("style") ?? [])
        {
            if (style.Attribute("styleId") is { } id)
            {
                _byId[id] = style;
                if (style.Attribute("type") == "paragraph" && style.Attribute("default") is "1" or "true" or "on")
                {
                    _default = id;
                }
            }
        }
    }

    /// <summary>Whether a paragraph with these properties is a heading by its style or its outline level.</summary>
    public bool IsHeading(WordElement? properties) =>
        HasOutlineLevel(properties)
        || Chain(StyleOf(properties)).Any(style => IsHeadingName(style) || HasOutlineLevel(style.Child("pPr")));

    /// <summary>Whether a toggle such as bold holds for a run: its own setting, or else that of its paragraph style or its character style but not both.</summary>
    public bool Toggle(string name, WordElement? run, WordElement? paragraph) =>
        run?.Child(name) is { } own
            ? own.IsOn
            : InStyle(name, StyleOf(paragraph)) ^ InStyle(name, run?.Child("rStyle")?.Value);

    /// <summary>
    /// Whether a run lies on a ground of its own in the colours of a highlighter, as other programs mark words: not that of its
    /// paragraph or cell, no grey or white of a page that was pasted, and no dark one of a banner.
    /// </summary>
    public bool IsMarked(WordElement? run, WordElement? paragraph, string? ground)
    {
        var fill = FillOf(run);
        return fill != ground && fill != GroundOf(paragraph) && Colour(fill) is { } colour && colour.Strength >= LeastColour && colour.Light >= LeastLight;
    }

    /// <summary>
    /// The pale colour that a run lies on, or the colour of its paragraph, where neither its cell nor a style gives it; null for none and
    /// for grey. Of headings, frames and what is all bold it is the template's.
    /// </summary>
    public string? TintOf(WordElement? run, WordElement? paragraph, string? ground, bool isBold)
    {
        var fill = FillOf(run);
        if (fill is null or "auto" && ground is null && !isBold && paragraph?.Child("pBdr") is null && !IsHeading(paragraph))
        {
            fill = FillOf(paragraph);
        }
        else if (fill == GroundOf(paragraph))
        {
            return null;
        }

        return fill != ground && Colour(fill) is { } colour && colour.Strength >= PalestColour && colour.Light >= LeastLight && !Grounds().Contains(fill!) ? fill : null;
    }

    /// <summary>Whether a paragraph is one of the two that Word puts around a web form.</summary>
    public bool IsFormEnd(WordElement? paragraph) =>
        Chain(StyleOf(paragraph)).Any(style => style.Child("name")?.Value is { } name && name.EndsWith(" of Form", StringComparison.Ordinal));

    private static string? FillOf(WordElement? properties) => properties?.Child("shd")?.Attribute("fill");

    private string? GroundOf(WordElement? paragraph) =>
        FillOf(paragraph) ?? Chain(StyleOf(paragraph)).Select(style => FillOf(style.Child("pPr"))).FirstOrDefault(fill => fill is not null);

    private static (int Strength, int Light)? Colour(string? fill)
    {
        if (fill is not { Length: 6 } || !int.TryParse(fill, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var colour))
        {
            return null;
        }

        int[] parts = [colour >> 16, colour >> 8 & 0xFF, colour & 0xFF];
        return (parts.Max() - parts.Min(), parts.Max());
    }

    private HashSet<string> Grounds() => _grounds ??= _byId.Values.SelectMany(style => style.Outermost("shd"))
        .Select(shading => shading.Attribute("fill") ?? "").ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether a paragraph begins a page, by its own setting or its style.</summary>
    public bool BeginsPage(WordElement? paragraph) =>
        (paragraph?.Child("pageBreakBefore") ?? Chain(StyleOf(paragraph)).Select(style => style.Child("pPr")?.Child("pageBreakBefore")).FirstOrDefault(setting => setting is not null))
            is { IsOn: true };

    /// <summary>Whether a run stands above the line, by its own setting or its character style.</summary>
    public bool IsSuperscript(WordElement? run) =>
        (run?.Child("vertAlign") ?? Own("vertAlign", run?.Child("rStyle")?.Value))?.Value == "superscript";

    /// <summary>The list and the level in it that a paragraph's style puts it in.</summary>
    public (string? List, int? Level) Numbering(WordElement? properties)
    {
        (string? List, int? Level) found = default;
        foreach (var numbering in Chain(StyleOf(properties)).Select(style => style.Child("pPr")?.Child("numPr")).OfType<WordElement>())
        {
            found.List ??= numbering.Child("numId")?.Value;
            found.Level ??= WordNumbering.LevelOf(numbering);
        }

        return found;
    }

    /// <summary>The list of a numbering style.</summary>
    public string? ListOf(string style) => _byId.GetValueOrDefault(style)?.Child("pPr")?.Child("numPr")?.Child("numId")?.Value;

    // Word translates the ids of the built-in styles but not their names.
    private static bool IsHeadingName(WordElement style)
    {
        var name = style.Child("name")?.Value ?? style.Attribute("styleId") ?? "";
        return name.Equals("title", StringComparison.OrdinalIgnoreCase)
            || (name.StartsWith("heading", StringComparison.OrdinalIgnoreCase)
                && name.AsSpan(7).Trim() is [>= '1' and <= '9']);
    }

    // The ninth level, counted from 0, is that of running text.
    private static bool HasOutlineLevel(WordElement? properties) =>
        properties?.Child("outlineLvl")?.Value is [>= '0' and <= '8'];

    /// <summary>The id of a paragraph's style.</summary>
    public string? StyleOf(WordElement? paragraph) => paragraph?.Child("pStyle")?.Value ?? _default;

    private bool InStyle(string name, string? style) => Own(name, style) is { IsOn: true };

    private WordElement? Own(string name, string? style) =>
        Chain(style).Select(link => link.Child("rPr")?.Child(name)).FirstOrDefault(property => property is not null);

    private IEnumerable<WordElement> Chain(string? id)
    {
        for (var i = 0; i < LongestChain && id is not null && _byId.TryGetValue(id, out var style); i++)
        {
            yield return style;
            id = style.Child("basedOn")?.Value;
        }
    }
}
