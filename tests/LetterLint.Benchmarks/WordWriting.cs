using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using LetterLint.Documents;
using LetterLint.Text;
using Comment = DocumentFormat.OpenXml.Wordprocessing.Comment;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace LetterLint.Benchmarks;

/// <summary>
/// What one comment at the first paragraph of a Word file costs, written by us and by the Open XML SDK: the first time in a process, which
/// is what a run of “letterlint annotate” pays, and when everything has been used before. One way a process, or the second would be warm.
/// </summary>
internal static class WordWriting
{
    private const int Rounds = 20;

    public static int Run(string way, string path)
    {
        Func<byte[], byte[]> write = way == "sdk" ? BySdk : bytes => WordWriter.WithComments(bytes, [new Remark(new Span(0, 1), ["Said."])]);
        var bytes = File.ReadAllBytes(path);
        var times = new double[Rounds];
        var length = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var start = Environment.CpuUsage.TotalTime;
            length = write(bytes).Length;
            times[round] = (Environment.CpuUsage.TotalTime - start).TotalMilliseconds;
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{way,-4} first {times[0]:0} ms of processor time, then {times.Skip(1).Average():0.0} ms, {length} bytes of {bytes.Length}"));
        return 0;
    }

    private static byte[] BySdk(byte[] bytes)
    {
        using var file = new MemoryStream();
        file.Write(bytes);
        using (var document = WordprocessingDocument.Open(file, isEditable: true))
        {
            var main = document.MainDocumentPart!;
            var part = main.WordprocessingCommentsPart ?? main.AddNewPart<WordprocessingCommentsPart>();
            part.Comments ??= new Comments();
            var id = part.Comments.Elements<Comment>().Count().ToString(CultureInfo.InvariantCulture);
            part.Comments.AppendChild(new Comment(new Paragraph(new Run(new DocumentFormat.OpenXml.Wordprocessing.Text("Said.")))) { Id = id, Author = "LetterLint" });
            var first = main.Document!.Body!.Descendants<Paragraph>().First();
            first.AppendChild(new CommentRangeStart { Id = id });
            first.AppendChild(new CommentRangeEnd { Id = id });
            first.AppendChild(new Run(new CommentReference { Id = id }));
        }

        return file.ToArray();
    }
}
