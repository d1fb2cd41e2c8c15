using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace LetterLint.Tests.Word;

/// <summary>What the validator of the Open XML SDK says of a file.</summary>
internal static class OpenXml
{
    /// <summary>The kinds of fault of the second file that the first does not have.</summary>
    public static IReadOnlyList<string> NewFaults(byte[] before, byte[] after) => [.. Faults(after).Except(Faults(before))];

    private static List<string> Faults(byte[] bytes)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
        return [.. new OpenXmlValidator(FileFormatVersions.Microsoft365) { MaxNumberOfErrors = 0 }.Validate(document)
            .Select(error => $"{error.Part?.Uri}: {error.Description} ({error.Node?.LocalName})")];
    }
}
