using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace LetterLint.Tests.Documents;

/// <summary>A PDF of pages in Helvetica, as bytes.</summary>
internal static class PdfFile
{
    /// <summary>A page with these words in its first line.</summary>
    public static byte[] Of(string words) => OfPages(Line(72, 720, words));

    /// <summary>What draws words at a place.</summary>
    public static string Line(double x, double y, string words, double size = 12) =>
        string.Create(CultureInfo.InvariantCulture, $"BT /F1 {size} Tf {x} {y} Td ({words}) Tj ET\n");

    /// <summary>A page for each drawing.</summary>
    public static byte[] OfPages(params string[] drawings) => Of("", drawings.Select(drawing => Stream("", drawing)), []);

    /// <summary>A page of forms that each draw the next one twice.</summary>
    public static byte[] OfForms(int depth) =>
        Of("", [Stream("", "/X0 Do")], [.. Enumerable.Range(0, depth).Select(level => $"/X{level + 1} Do /X{level + 1} Do")]);

    /// <summary>A page that is a small file and unpacks to so many lines of one letter.</summary>
    public static byte[] OfLines(int count)
    {
        using var packed = new MemoryStream();
        using (var packing = new ZLibStream(packed, CompressionLevel.Fastest))
        {
            var line = Encoding.Latin1.GetBytes(Line(72, 720, "x"));
            for (var i = 0; i < count; i++)
            {
                packing.Write(line);
            }
        }

        return Of("", [Stream("/Filter/FlateDecode", Encoding.Latin1.GetString(packed.ToArray()))], []);
    }

    /// <summary>A page that is encrypted in a way.</summary>
    public static byte[] OfEncrypted(string encryption) =>
        Of($"/Encrypt<<{encryption}>>/ID[<{new string('0', 32)}><{new string('0', 32)}>]", [Stream("", Line(72, 720, "x"))], []);

    private static byte[] Of(string trailer, IEnumerable<string> contents, string[] forms)
    {
        var pages = contents.ToArray();
        var kids = string.Concat(pages.Select((_, page) => $"{4 + (2 * page)} 0 R "));
        var named = string.Concat(forms.Select((_, form) => $"/X{form} {4 + (2 * pages.Length) + form} 0 R"));
        var resources = $"<</Font<</F1 3 0 R>>/XObject<<{named}>>>>";
        string[] objects =
        [
            "<</Type/Catalog/Pages 2 0 R>>",
            $"<</Type/Pages/Kids[{kids}]/Count {pages.Length}/MediaBox[0 0 595 842]/Resources{resources}>>",
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
            .. pages.SelectMany((content, page) => new[] { $"<</Type/Page/Parent 2 0 R/Contents {5 + (2 * page)} 0 R>>", content }),
            .. forms.Select(form => Stream($"/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources{resources}", form)),
        ];
        var file = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        foreach (var content in objects)
        {
            places.Add(file.Length);
            file.Append($"{places.Count} 0 obj{content}endobj\n");
        }

        var table = file.Length;
        file.Append($"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        places.ForEach(place => file.Append($"{place:0000000000} 00000 n \n"));
        file.Append($"trailer<</Size {objects.Length + 1}/Root 1 0 R{trailer}>>\nstartxref\n{table}\n%%EOF");
        return Encoding.Latin1.GetBytes(file.ToString());
    }

    private static string Stream(string entries, string content) => $"<<{entries}/Length {content.Length}>>stream\n{content}\nendstream ";
}
