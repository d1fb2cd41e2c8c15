using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;
using UglyToad.PdfPig.Tokens;

namespace LetterLint.Documents.Pdf;

/// <summary>Takes the text out of a PDF, laid out as it stands on its pages.</summary>
internal static class PdfText
{
    public const string Damaged = "The PDF is cut off or damaged; copy it again, or make it again from the Word file.";

    // ISO 32000-1, table 22: bit 5.
    private const int Copying = 1 << 4;

    /// <exception cref="DocumentException">The bytes are not a readable PDF, or there is more than the budget has.</exception>
    public static void Write(byte[] bytes, TextWriter text, Budget budget)
    {
        try
        {
            using var pdf = PdfDocument.Open(bytes, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true });
            if (ForbidsCopying(pdf))
            {
                throw new DocumentException(
                    "The PDF forbids copying its text; save it without that protection, or check the Word file instead.");
            }

            var characters = 0;
            foreach (var page in pdf.GetPages())
            {
                budget.Stop.ThrowIfCancellationRequested();
                var lines = PageProjection.TextOf(page, budget.Stop);
                budget.CheckCharacters(characters += lines.Length);
                text.Write(lines);
            }
        }
        catch (Exception e) when (e is not (OperationCanceledException or DocumentException))
        {
            throw new DocumentException(Fault(e, bytes), e);
        }
    }

    // Whom a PDF is encrypted for stands in the open, by the name of the handler (ISO 32000-1, 7.6.4).
    private static string Fault(Exception e, byte[] bytes) =>
        bytes.AsSpan().IndexOf("/Adobe.PubSec"u8) >= 0
            ? "The PDF is encrypted with the certificates of those who may read it; save it without that, or check the Word file instead."
        : e is PdfDocumentEncryptedException
            ? "The PDF is locked with a password; save it without one, or check the Word file instead."
        : e is OutOfMemoryException
            ? "The PDF asks for more memory than any letter does; check the Word file instead."
            : Damaged;

    private static bool ForbidsCopying(PdfDocument pdf)
    {
        var token = pdf.Structure.Trailer?.EncryptionToken;
        var encryption = (token is IndirectReferenceToken place ? pdf.Structure.GetObject(place.Data)?.Data : token) as DictionaryToken;
        return encryption is not null && encryption.TryGet(NameToken.P, out NumericToken allowed) && ((long)allowed.Double & Copying) == 0;
    }
}
