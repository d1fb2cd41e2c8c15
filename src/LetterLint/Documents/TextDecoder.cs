using System.Text;

namespace LetterLint.Documents;

/// <summary>Turns the bytes of a text file into text: UTF-8 with or without mark, UTF-16, else Windows-1252.</summary>
internal static class TextDecoder
{
    public static string Decode(ReadOnlySpan<byte> bytes) => Read(bytes).Text;

    /// <summary>The text with what is needed to write it again.</summary>
    public static EncodedText Read(ReadOnlySpan<byte> bytes)
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
        return text.Text.AsSpan().IsWhiteSpace() ? throw new DocumentException("The file holds no text; nothing can be checked.") : text;
    }

    private static EncodedText? DecodeMarked(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => EncodedText.Read(Encoding.UTF8, 3, bytes),
        [0xFF, 0xFE, ..] => EncodedText.Read(Encoding.Unicode, 2, bytes),
        [0xFE, 0xFF, ..] => EncodedText.Read(Encoding.BigEndianUnicode, 2, bytes),
        _ => null,
    };

    private static EncodedText DecodeUnmarked(ReadOnlySpan<byte> bytes)
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
            return odd > head.Length / 4 && even == 0 ? EncodedText.Read(Encoding.Unicode, 0, bytes)
                : even > head.Length / 4 && odd == 0 ? EncodedText.Read(Encoding.BigEndianUnicode, 0, bytes)
                : throw new DocumentException("This is not a text file; save the letter as .docx, .md or .txt.");
        }

        try
        {
            return EncodedText.Read(new UTF8Encoding(false, throwOnInvalidBytes: true), 0, bytes);
        }
        catch (DecoderFallbackException)
        {
            return EncodedText.Read(CodePagesEncodingProvider.Instance.GetEncoding(1252)!, 0, bytes);
        }
    }
}
