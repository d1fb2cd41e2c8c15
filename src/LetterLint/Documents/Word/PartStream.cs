namespace LetterLint.Documents.Word;

/// <summary>
/// A part of a file on its way to the reader of XML, which takes in a whole tag before it shows any of it, and looks up each attribute
/// among all others: with more of them than any tag can have, the file is refused.
/// </summary>
internal sealed class PartStream(Stream part) : Stream
{
    /// <summary>The signs “=” that may stand before the next tag begins; in an attribute there is one at least, in words hardly any.</summary>
    private const int Most = 50_000;

    private int _count;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <exception cref="DocumentException">A tag has more attributes than any can have.</exception>
    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = part.Read(buffer, offset, count);
        var bytes = buffer.AsSpan(offset, read);
        for (int tag; (tag = bytes.IndexOf((byte)'<')) >= 0; bytes = bytes[(tag + 1)..])
        {
            Count(bytes[..tag]);
            _count = 0;
        }

        Count(bytes);
        return read;
    }

    private void Count(ReadOnlySpan<byte> bytes)
    {
        if ((_count += bytes.Count((byte)'=')) > Most)
        {
            throw new DocumentException(WordElement.ManyAttributes);
        }
    }

    public override void Flush() => throw new NotSupportedException();
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        part.Dispose();
        base.Dispose(disposing);
    }
}
