using System.Globalization;

namespace LetterLint.Documents.Word;

/// <summary>Tells of drawings and objects whether they hold words that are not read.</summary>
internal static class WordHoles
{
    public const string UnknownBranch = "Text for an extension of Word that is not known here";

    public const string EmbeddedFile = "An embedded file";

    /// <summary>Smaller ones are logos, signatures and signs; larger ones may be a page that was scanned or a table that was pasted.</summary>
    private const double WidestLogo = 10, TallestLogo = 3;

    private const double EmuInCentimetre = 360_000, PointsInCentimetre = 72 / 2.54;

    /// <summary>What a drawing or object holds that is not read, as the beginning of a sentence; null where nothing is lost.</summary>
    public static string? In(WordElement element, bool isBehindWords)
    {
        if (element.Outermost("d:OLEObject").FirstOrDefault() is { } embedded)
        {
            return Program(embedded.Attribute("ProgID") ?? "");
        }

        // A picture before the first word is the head of the letter or its cover.
        var kind = element.Outermost("d:graphicData").FirstOrDefault()?.Attribute("uri");
        return kind?.EndsWith("/diagram", StringComparison.Ordinal) == true ? "A diagram"
            : isBehindWords && SizeOf(element, kind) is { } size && size.Width >= WidestLogo && size.Height >= TallestLogo
                ? string.Create(CultureInfo.InvariantCulture, $"A picture of {size.Width:0} by {size.Height:0} cm")
            : null;
    }

    private static string? Program(string name) => name.Split('.')[0].ToUpperInvariant() switch
    {
        "WORD" => "An embedded Word document",
        "EXCEL" => "An embedded Excel sheet",
        "POWERPOINT" => "An embedded PowerPoint slide",
        "EQUATION" or "MATHTYPE" => null,
        _ => "An embedded object",
    };

    private static (double Width, double Height)? SizeOf(WordElement element, string? kind)
    {
        if (kind?.EndsWith("/picture", StringComparison.Ordinal) == true)
        {
            var isBehindText = element.Outermost("d:anchor").Any(anchor => anchor.Attribute("behindDoc") is "1" or "true");
            return !isBehindText && element.Outermost("d:extent").FirstOrDefault() is { } extent
                ? (Number(extent.Attribute("cx")) / EmuInCentimetre, Number(extent.Attribute("cy")) / EmuInCentimetre)
                : null;
        }

        return element.Outermost("d:shape").FirstOrDefault() is { } shape && shape.Outermost("d:imagedata").Any()
            ? (Points(shape, "width"), Points(shape, "height"))
            : null;
    }

    // “width:451.5pt;height:120pt”
    private static double Points(WordElement shape, string name) =>
        (shape.Attribute("style") ?? "").Split(';').Select(part => part.Trim()).FirstOrDefault(part => part.StartsWith(name + ":", StringComparison.Ordinal)) is { } size
            && size.EndsWith("pt", StringComparison.Ordinal) ? Number(size[(name.Length + 1)..^2]) / PointsInCentimetre : 0;

    private static double Number(string? text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
