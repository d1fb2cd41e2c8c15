using System.Diagnostics;
using LetterLint.Documents;
using Shouldly;
using Xunit;
using static LetterLint.Tests.Documents.Docx;

namespace LetterLint.Tests.Documents;

/// <summary>What asks for more than any letter is refused, in a message that names the limit.</summary>
public class BudgetTests
{
    private static readonly Budget Small = new() { Bytes = 100_000, Unpacked = 200_000, Elements = 1_000, Characters = 5_000, Paragraphs = 300 };

    private static string Refusal(Action read) => Should.Throw<DocumentException>(read).Message;

    private static byte[] Word(string body) => new Docx(body).ToBytes();

    [Fact]
    public void Many_paragraphs() => Refusal(() => WordReader.Read("a", Word(string.Concat(Enumerable.Repeat("<w:p/>", 301))), Small)).ShouldContain("300 paragraphs");

    [Fact]
    public void Many_elements() => Refusal(() => WordReader.Read("a", Word(P(string.Concat(Enumerable.Repeat("<w:r/>", 1_001)))), Small)).ShouldContain("1,000 elements");

    [Fact]
    public void Many_characters() => Refusal(() => WordReader.Read("a", Word(P(R(new string('a', 5_001)))), Small)).ShouldContain("5,000 characters");

    [Fact]
    public void Many_characters_in_pieces() =>
        Refusal(() => WordReader.Read("a", Word(P($"<w:r><w:t>{string.Concat(Enumerable.Repeat("<![CDATA[abcdefghij]]>", 501))}</w:t></w:r>")), Small)).ShouldContain("5,000 characters");

    [Fact]
    public void Many_blanks() => Refusal(() => WordReader.Read("a", Word(P(R(new string(' ', 5_001)))), Small)).ShouldContain("5,000 characters");

    [Fact]
    public void Much_that_is_unpacked() => Refusal(() => WordReader.Read("a", Word(new string(' ', 300_000)), Small)).ShouldContain("unpacks to more than 0 MB");

    [Fact]
    public void Many_parts() => Refusal(() => WordReader.Read("a", Word(P(R("a"))), new Budget { Parts = 3 })).ShouldContain("packed from more than 3 parts");

    [Fact]
    public void A_long_text() => Refusal(() => PlainTextReader.FromText("a", new string('a', 5_001), Small)).ShouldContain("5,000 characters");

    [Fact]
    public void Many_lines() => Refusal(() => PlainTextReader.FromText("a", new string('\n', 301), Small)).ShouldContain("300 lines");

    [Fact]
    public void A_large_file()
    {
        using var folder = new TemporaryFolder();
        Refusal(() => Reader.BytesOf(folder.Write("a.md", new byte[100_001]), Small)).ShouldContain("The file has more than 0 MB");
    }

    [Fact]
    public void A_stream_without_end() => Refusal(() => Reader.BytesOf(new Endless(), Small)).ShouldContain("The file has more than");

    [Fact]
    public void A_reader_stops_when_it_is_told_to() =>
        Should.Throw<OperationCanceledException>(() => WordReader.Read("a", Word(Paragraphs("One.")), new Budget { Stop = new CancellationToken(canceled: true) }));

    /// <summary>Doubling what is pieced together doubles what is allocated; a string that grows piece by piece would quadruple it.</summary>
    [Fact]
    public void Text_in_pieces_is_read_in_linear_work()
    {
        long Allocated(int pieces)
        {
            var bytes = Word(P($"<w:r><w:t>{string.Concat(Enumerable.Repeat("<![CDATA[ab]]>", pieces))}</w:t></w:r>"));
            WordReader.Read("a", bytes);
            var before = GC.GetAllocatedBytesForCurrentThread();
            WordReader.Read("a", bytes);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        (Allocated(80_000) / (double)Allocated(20_000)).ShouldBeLessThan(8);
    }

    [Fact]
    public void A_pipe_a_device_and_links_to_them_are_called_that()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var folder = new TemporaryFolder();
        using (var made = Process.Start("mkfifo", folder.PathOf("pipe.md")))
        {
            made.WaitForExit();
        }

        File.CreateSymbolicLink(folder.PathOf("link.md"), folder.PathOf("pipe.md"));
        File.CreateSymbolicLink(folder.PathOf("zero.md"), "/dev/zero");
        foreach (var name in new[] { "pipe.md", "link.md", "zero.md" })
        {
            Refusal(() => Reader.Read(folder.PathOf(name))).ShouldContain("pipe or a device", customMessage: name);
        }

        Refusal(() => Reader.Read(folder.Write("empty.md", ""))).ShouldContain("empty");
    }

    private sealed class Endless : Stream
    {
        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => 0; set => throw new NotSupportedException(); }
        public override int Read(byte[] buffer, int offset, int count) => count;
        public override void Flush() => throw new NotSupportedException();
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
