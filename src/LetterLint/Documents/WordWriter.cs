using System.Collections.Immutable;
using LetterLint.Documents.Word;
using LetterLint.Documents.Word.Writing;
using LetterLint.Text;

namespace LetterLint.Documents;

/// <summary>Writes into a Word document what its reader found there; everything else in the file stays as it is.</summary>
internal static class WordWriter
{
    /// <summary>The file with the remarks as comments of LetterLint, in place of those that it wrote before.</summary>
    /// <exception cref="DocumentException">The bytes are not a readable .docx, or one without a paragraph.</exception>
    public static byte[] WithComments(byte[] bytes, IEnumerable<Remark> remarks, Budget? budget = null)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        ArgumentNullException.ThrowIfNull(remarks);
        budget ??= Budget.Usual;
        var origins = new WordOrigins();
        var document = new WordBody(WordPackage.Read(bytes, budget), origins).Read("");
        CheckRoom(document);
        return WordPackage.Undamaged(() => WithComments(bytes, remarks, document, origins, budget));
    }

    /// <summary>Sees to it that there is a place to write at: a comment or a change stands in a paragraph, and a new one would be a change that nobody sees.</summary>
    /// <exception cref="DocumentException">The document has no paragraph.</exception>
    public static void CheckRoom(Document document)
    {
        if (document.WordParagraphs.IsEmpty)
        {
            throw new DocumentException("The document has no paragraph, so nothing can be written into it; open it in Word, press Enter in it and save it again.");
        }
    }

    private static byte[] WithComments(byte[] bytes, IEnumerable<Remark> remarks, Document document, WordOrigins origins, Budget budget)
    {
        using var file = new WordFile(bytes, budget);
        var margin = new WordMargin(file, new WordPieces(file, origins));
        var kept = margin.Clear(document.Comments.Where(comment => comment.IsOfTool).Select(comment => comment.Id).ToHashSet(StringComparer.Ordinal));
        var said = document.Comments.Where(comment => kept.Contains(comment.Id)).Select(comment => (comment.Span, comment.Text)).ToHashSet();
        margin.Write([.. remarks.Where(remark => said.Add((remark.Span, string.Join('\n', remark.Lines))))]);
        return file.ToBytes();
    }
}

/// <summary>What is to be said about a place, line by line.</summary>
internal sealed record Remark(Span Span, ImmutableArray<string> Lines);
