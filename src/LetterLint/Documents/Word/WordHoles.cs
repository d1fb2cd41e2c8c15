using System.Globalization;

namespace LetterLint.Documents.Word;

/// <summary>Tells of drawings and objects whether they hold words that are not read.</summary>
internal static class WordHoles
{
    public const string UnknownBranch = "Text for an extension of Word that is not known here";

    public const string EmbeddedFile = "An embedded file";

    public const string Subdocument = "A subdocument";

    /// <summary>Smaller ones are logos, signatures and signs; larger ones may be a page that was scanned or a table that was pasted.</summary>
    private const double WidestLogo = 10, TallestLogo = 3;

    private const string Grouped = "http://schemas.microsoft.com/office/word/2010/wordprocessing";

    private const double EmuInCentimetre = 360_000, PointsInCentimetre = 72 / 2.54;

    /// <summary>What of a drawing is read: its text boxes, and its WordArt, which has its words in an attribute.</summary>
    public static IEnumerable<WordElement> Texts(WordElement element) => element.Children.SelectMany(child =>
        child.Name == "txbxContent" || (child.Name == "d:textpath" && !string.IsNullOrWhiteSpace(child.Attribute("string"))) ? [child] : Texts(child));

    /// <summary>What a drawing or object holds that is not read, as the beginning of a sentence; null where nothing is lost.</summary>
    public static string? In(WordElement element)
    {
        if (element.Outermost("d:OLEObject").FirstOrDefault() is { } embedded)
        {
            return Program(embedded.Attribute("ProgID") ?? "");
        }

        if ((element.Child("objectEmbed") ?? element.Child("objectLink")) is { } newer)
        {
            return Program(newer.Attribute("progId") ?? "");
        }

        var kind = Kind(element);
        return kind.EndsWith("/diagram", StringComparison.Ordinal) ? "A diagram"
            : kind.EndsWith("/chart", StringComparison.Ordinal) || kind.EndsWith("/chartex", StringComparison.Ordinal) ? "A chart"
            : element.Outermost("d:t").Any() ? "A drawing with words"
            : null;
    }

    /// <summary>A picture that is large enough to be one of text, likewise.</summary>
    public static string? Picture(WordElement element) => SizeOf(element) is { } size && size.Width >= WidestLogo && size.Height >= TallestLogo
        ? string.Create(CultureInfo.InvariantCulture, $"A picture of {size.Width:0} by {size.Height:0} cm")
        : null;

    private static string Kind(WordElement element) => element.Outermost("d:graphicData").FirstOrDefault()?.Attribute("uri") ?? "";

    private static string? Program(string name) => name.Split('.')[0].ToUpperInvariant() switch
    {
        "WORD" => "An embedded Word document",
        "EXCEL" => "An embedded Excel sheet",
        "POWERPOINT" => "An embedded PowerPoint slide",
        "EQUATION" or "MATHTYPE" => null,
        _ => "An embedded object",
    };

    private static (double Width, double Height)? SizeOf(WordElement element)
    {
        // A picture may stand in a group or on a canvas too.
        var kind = Kind(element);
        if (kind.EndsWith("/picture", StringComparison.Ordinal)
            || (kind.StartsWith(Grouped, StringComparison.Ordinal) && element.Outermost("d:blip").Any() && !Texts(element).Any()))
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
