using System.IO.Compression;
using System.Text;

namespace LetterLint.Fuzz;

/// <summary>Spoils letters at random, the same from one number to one letter, and makes a spoilt one smaller.</summary>
internal static class Mutation
{
    private const int MostSteps = 8;
    private const int MostRepeated = 40;

    // What readers look for: marks, digits of other scripts, dates that cannot be, halves of characters, comments that never end.
    private static readonly string[] Pieces =
    [
        "\n", "\r", "\r\n", "\n\n", "\t", "\f", "\v", "\0", " ", "\u00A0", "\u2028", "\uFEFF", "\u200B", "\u00AD", "|", "||", "<", ">", "#", "## ", "•", "- ", "* ", "**", "__", "`",
        "(", ")", "[", "]", "{", "}", "“", "”", "‘", "’", "'", "\"", "&", "&amp;", "&#x0;", "&#55555;", "\\", "%", "£", "½", "1/0", "–", "—", "-", "...", "!", "?", ";", ":",
        "0", "00", "1", "12", "99999999999999999999", "-1", "1,0", "1.", "٣", "３", "²", "[^1]", "[^1]: ", "[1]", "¹", "0 May", "31 February 2007", "0 to 22 May 0000", "12/13/2007", "2007/08",
        "100%", "0 of 0", "from 0% to 101%", "Grade 0", "Grade 3", "Grade ٣", "Grade 99999999999", "good", "outstanding", "inadequate",
        "<!-- ", " -->", "<!-- letterlint: waive ", " because x -->", "{++", "++}", "{--", "--}", "{~~", "~>", "~~}", "{==", "==}", "{>>", "<<}", "<table>", "<tr><td>", "</td>", "<td colspan=99>",
        "e\u0301", "\u202E", "\uD83D\uDE00", "\uD83D", "\uDE00", "ﬁ", "ß", "İ", "ǅ", "the the", "Mrs ", "Dear ", "Yours sincerely", "paragraph 12", "a)", "(i)", "iv.", "1.1.1", "Council", "(ABC)",
    ];

    private static readonly string[] Tags =
    [
        "<w:p>", "</w:p>", "<w:p/>", "<w:r>", "</w:r>", "<w:t>", "</w:t>", "<w:t/>", "<w:br/>", "<w:tab/>", "<w:tbl>", "</w:tbl>", "<w:tr>", "</w:tr>", "<w:tc>", "</w:tc>", "<w:tr/>", "<w:tc/>", "<w:sdt>", "</w:sdt>",
        "<w:sdtContent>", "</w:sdtContent>", "<w:ins w:id=\"1\" w:author=\"A\">", "</w:ins>", "<w:del w:id=\"x\" w:author=\"A\" w:date=\"0\">", "</w:del>", "<w:hyperlink w:anchor=\"b\">", "</w:hyperlink>",
        "<w:fldChar w:fldCharType=\"begin\"/>", "<w:fldChar w:fldCharType=\"end\"/>", "<w:instrText>REF x</w:instrText>", "<w:commentRangeStart w:id=\"0\"/>", "<w:commentReference w:id=\"9\"/>", "<w:footnoteReference w:id=\"1\"/>",
        "<w:bookmarkStart w:id=\"1\" w:name=\"b\"/>", "<w:gridSpan w:val=\"-1\"/>", "<w:vMerge/>", "<w:numPr><w:ilvl w:val=\"99\"/><w:numId w:val=\"1\"/></w:numPr>", "<w:outlineLvl w:val=\"x\"/>", "<w:sym w:char=\"zz\"/>",
        "<![CDATA[x]]>", "<!-- x -->", "<?x y?>", "&#x0;", "&#xD800;", "&x;", "<w:sectPr/>", "<w:proofErr/>", "<mc:AlternateContent>", "</mc:AlternateContent>", "w:val=\"\"", "xml:space=\"preserve\"",
    ];

    /// <summary>A text with some places cut, doubled, moved or strewn with what readers look for.</summary>
    public static string Text(string text, int number) => Steps(text, new Random(number), Pieces);

    /// <summary>Signs of all planes, halves of some among them.</summary>
    public static string Unicode(int number)
    {
        var random = new Random(number);
        var text = new StringBuilder();
        for (var left = random.Next(400); left > 0; left--)
        {
            text.Append(random.Next(6) switch
            {
                0 => Pieces[random.Next(Pieces.Length)],
                1 => ((char)random.Next(char.MaxValue + 1)).ToString(),
                2 => ((char)random.Next(0x20, 0x250)).ToString(),
                3 => " ",
                4 => random.Next(0x10000, 0x110000) is var plane ? char.ConvertFromUtf32(plane) : "",
                _ => ((char)random.Next('a', 'z' + 1)).ToString(),
            });
        }

        return text.ToString();
    }

    /// <summary>A Word file with its parts spoilt, or one byte of it.</summary>
    public static byte[] Word(byte[] file, int number)
    {
        var random = new Random(number);
        if (random.Next(8) == 0)
        {
            byte[] broken = [.. file];
            for (var i = random.Next(4); i >= 0; i--)
            {
                broken[random.Next(broken.Length)] = (byte)random.Next(256);
            }

            return random.Next(4) == 0 ? broken[..random.Next(broken.Length)] : broken;
        }

        using var input = new ZipArchive(new MemoryStream(file));
        using var output = new MemoryStream();
        var main = random.Next(4) > 0;
        using (var archive = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var part in input.Entries)
            {
                using var reader = new StreamReader(part.Open(), Encoding.UTF8);
                var xml = reader.ReadToEnd();
                if (main ? part.FullName == "word/document.xml" : random.Next(3) == 0)
                {
                    xml = random.Next(2) == 0 ? Elements(xml, random) : Steps(xml, random, Tags);
                }

                if (random.Next(60) > 0)
                {
                    using var writer = new StreamWriter(archive.CreateEntry(part.FullName, CompressionLevel.Fastest).Open());
                    writer.Write(xml);
                }
            }
        }

        return output.ToArray();
    }

    /// <summary>Smaller texts, the smallest first: without halves, quarters … of the lines, then of the signs.</summary>
    public static IEnumerable<string> Smaller(string text)
    {
        var lines = text.Split('\n');
        for (var length = lines.Length / 2; length > 0; length /= 2)
        {
            for (var at = 0; at < lines.Length; at += length)
            {
                yield return string.Join('\n', lines.Where((_, line) => line < at || line >= at + length));
            }
        }

        for (var length = Math.Min(64, text.Length / 2); length > 0 && text.Length < 2_000; length /= 2)
        {
            for (var at = 0; at < text.Length; at += length)
            {
                yield return text[..at] + text[Math.Min(text.Length, at + length)..];
            }
        }
    }

    // Whole elements are moved and doubled, so that the file stays well formed and gets past the parser.
    private static string Elements(string xml, Random random)
    {
        for (var left = random.Next(1, MostSteps); left > 0; left--)
        {
            var name = "<w:" + new[] { "p>", "r>", "t>", "tr>", "tc>", "rPr>", "pPr>", "tbl>" }[random.Next(8)];
            var start = xml.IndexOf(name, random.Next(xml.Length), StringComparison.Ordinal);
            var close = name.Insert(1, "/");
            var end = start < 0 ? -1 : xml.IndexOf(close, start, StringComparison.Ordinal);
            if (end < 0)
            {
                continue;
            }

            end += close.Length;
            var element = xml[start..end];
            var place = xml.IndexOf(name, random.Next(xml.Length), StringComparison.Ordinal);
            xml = random.Next(5) switch
            {
                0 => xml[..start] + xml[end..],
                1 => xml.Insert(end, element),
                2 => xml[..start] + name + close + xml[end..],
                3 when place >= 0 => xml.Insert(place, element),
                _ => xml[..start] + "<w:ins w:id=\"5\" w:author=\"A\">" + element + "</w:ins>" + xml[end..],
            };
        }

        return xml;
    }

    private static string Steps(string text, Random random, string[] pieces)
    {
        for (var left = random.Next(1, MostSteps); left > 0; left--)
        {
            var at = random.Next(text.Length + 1);
            var end = Math.Min(text.Length, at + (random.Next(4) == 0 ? random.Next(1, 2_000) : random.Next(1, 30)));
            var piece = pieces[random.Next(pieces.Length)];
            text = random.Next(8) switch
            {
                0 => text[..at] + text[end..],
                1 => text[..end] + text[at..],
                2 => text[..at] + string.Concat(Enumerable.Repeat(piece, random.Next(1, MostRepeated))) + text[at..],
                3 => text[..at] + piece + text[end..],
                4 => random.Next(text.Length + 1) is var other && other < at ? text[..other] + text[at..end] + text[other..] : text[..at],
                5 when at < text.Length => text[..at] + (char)(text[at] ^ (1 << random.Next(16))) + text[(at + 1)..],
                6 => text[..at] + string.Concat(text[at..end].Reverse()) + text[end..],
                _ => text[..at] + piece + text[at..],
            };
        }

        return text;
    }
}
