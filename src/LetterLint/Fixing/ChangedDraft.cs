using LetterLint.Documents;
using LetterLint.Documents.Word.Writing;
using LetterLint.Text;

namespace LetterLint.Fixing;

/// <summary>A draft as it would read with other words in some places, for an author who asks what a change would mean.</summary>
internal static class ChangedDraft
{
    /// <summary>The document with the edits made; the bytes that it was read from stay as they are.</summary>
    /// <exception cref="DocumentException">The words cannot be changed where they stand.</exception>
    public static Document Of(Document document, byte[] bytes, IReadOnlyList<TextEdit> edits)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(edits);
        if (edits.Any(edit => edit.Span.Start < 0 || edit.Span.Length < 0 || edit.Span.End > document.Source.Text.Length))
        {
            throw new DocumentException("A change lies outside the letter; check the draft again.");
        }

        return document.WordParagraphs.IsEmpty ? PlainTextReader.FromText(document.Name, document.Source.With(edits)) : InWord(document, bytes, edits);
    }

    private static Document InWord(Document document, byte[] bytes, IReadOnlyList<TextEdit> edits)
    {
        using var changes = new WordChanges(bytes, Comment.Tool, DateTimeOffset.UnixEpoch);
        foreach (var edit in edits.OrderBy(edit => edit.Span))
        {
            if (changes.Refusal(edit.Span) is { } reason)
            {
                throw new DocumentException($"This cannot be tried out, for {reason}.");
            }

            changes.Make(edit);
        }

        // What is only tried out is no tracked change that somebody has to accept.
        var changed = WordReader.Read(document.Name, changes.ToBytes());
        return changed with { Revisions = [.. changed.Revisions.Where(revision => revision.Date != DateTimeOffset.UnixEpoch)] };
    }
}
