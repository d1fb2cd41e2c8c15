using System.IO.Compression;
using System.Text;

namespace LetterLint.Documents.Word;

/// <summary>
/// A part of a file on its way to the reader of XML, which takes in a whole tag before it shows any of it, and looks up each attribute
/// among all others: with more of them than any tag can have, the file is refused. Counted are characters, not bytes, so that it does
/// not matter in which encoding they are: UTF-8 or, with its mark before it, UTF-16, as the format asks, whatever the part says of itself.
/// </summary>
internal sealed class PartReader(ZipArchiveEntry part, WordUse use) : TextReader
{
    /// <summary>The signs “=” that may stand before the next tag begins; in an attribute there is one at least, in words hardly any.</summary>
    private const int Most = 50_000;

    private readonly StreamReader _text = new(part.Open(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
    private int _count;

    /// <exception cref="DocumentException">A tag has more attributes than any can have, or there are more tags than the budget has.</exception>
    /// <exception cref="InvalidDataException">The bytes are no text.</exception>
    public override int Read(char[] buffer, int index, int count)
    {
        var read = Next(buffer, index, count);
        var rest = buffer.AsSpan(index, read);
        for (int tag; (tag = rest.IndexOf('<')) >= 0; rest = rest[(tag + 1)..])
        {
            Count(rest[..tag]);
            _count = 0;
            use.Tag();
        }

        Count(rest);
        return read;
    }

    private int Next(char[] buffer, int index, int count)
    {
        try
        {
            return _text.Read(buffer, index, count);
        }
        catch (DecoderFallbackException e)
        {
            throw new InvalidDataException(e.Message, e);
        }
    }

    private void Count(ReadOnlySpan<char> text)
    {
        if ((_count += text.Count('=')) > Most)
        {
            throw new DocumentException(WordElement.ManyAttributes);
        }
    }

    protected override void Dispose(bool disposing)
    {
        _text.Dispose();
        base.Dispose(disposing);
    }
}
