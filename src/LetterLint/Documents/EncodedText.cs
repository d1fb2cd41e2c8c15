using System.Text;

namespace LetterLint.Documents;

/// <summary>The text of a file, and how its bytes are written.</summary>
/// <param name="Text">The text without the mark that may stand before it.</param>
/// <param name="Encoding">How units become bytes.</param>
/// <param name="Mark">How many bytes stand before the text to tell the encoding.</param>
internal sealed record EncodedText(string Text, Encoding Encoding, int Mark)
{
    public static EncodedText Read(Encoding encoding, int mark, ReadOnlySpan<byte> bytes) => new(encoding.GetString(bytes[mark..]), encoding, mark);

    /// <summary>Another text in the same encoding, with the same mark.</summary>
    /// <exception cref="DocumentException">Bytes outside the edits would change, because they were no text in this encoding.</exception>
    public byte[] Write(string text, byte[] original)
    {
        if (!Bytes(Text, original).AsSpan().SequenceEqual(original))
        {
            throw new DocumentException("Some bytes of the file are no text, and fixing it would change them; save it as UTF-8 first.");
        }

        return Bytes(text, original);
    }

    private byte[] Bytes(string text, byte[] original)
    {
        try
        {
            var strict = (Encoding)Encoding.Clone();
            strict.EncoderFallback = EncoderFallback.ExceptionFallback;
            return [.. original.AsSpan(0, Mark), .. strict.GetBytes(text)];
        }
        catch (EncoderFallbackException)
        {
            throw new DocumentException("The file's encoding has no place for a character of the fix; save it as UTF-8 first.");
        }
    }
}
