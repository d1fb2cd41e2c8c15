using System.Text;

namespace LetterLint.Documents;

/// <summary>Turns the bytes of a text file into text: UTF-8 with or without mark, UTF-16, else Windows-1252.</summary>
internal static class TextDecoder
{
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length == 0)
        {
            throw new DocumentException("The file is empty; nothing can be checked.");
        }

        if (bytes.StartsWith("PK\u0003\u0004"u8) || bytes.StartsWith("%PDF-"u8) || bytes.StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0]))
        {
            throw new DocumentException("This is a Word or PDF file under another name; give it its own ending (.docx or .pdf).");
        }

        var text = DecodeMarked(bytes) ?? DecodeUnmarked(bytes);
        if (text.AsSpan().IsWhiteSpace())
        {
            throw new DocumentException("The file holds no text; nothing can be checked.");
        }

        return text;
    }

    private static string? DecodeMarked(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, .. var rest] => Encoding.UTF8.GetString(rest),
        [0xFF, 0xFE, .. var rest] => Encoding.Unicode.GetString(rest),
        [0xFE, 0xFF, .. var rest] => Encoding.BigEndianUnicode.GetString(rest),
        _ => null,
    };

    private static string DecodeUnmarked(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(bytes.Length, 4096)];
        var (even, odd) = (0, 0);
        for (var i = 0; i < head.Length; i++)
        {
            if (head[i] == 0)
            {
                _ = i % 2 == 0 ? even++ : odd++;
            }
        }

        if (even + odd > 0)
        {
            return odd > head.Length / 4 && even == 0 ? Encoding.Unicode.GetString(bytes)
                : even > head.Length / 4 && odd == 0 ? Encoding.BigEndianUnicode.GetString(bytes)
                : throw new DocumentException("This is not a text file; save the letter as .docx, .md or .txt.");
        }

        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(bytes);
        }
    }
}
