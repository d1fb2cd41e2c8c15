using LetterLint.Documents;
using LetterLint.Documents.Word.Writing;
using LetterLint.Text;

namespace LetterLint.Fixing;

/// <summary>A draft as it would read with other words in some places, for an author who asks what a change would mean.</summary>
internal static class ChangedDraft
{
    /// <summary>The document with the edits made; the bytes that it was read from stay as they are.</summary>
    /// <exception cref="DocumentException">The words cannot be changed where they stand.</exception>
    public static Document Of(Document document, byte[] bytes, IReadOnlyList<TextEdit> edits, Budget budget)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(edits);
        if (edits.Any(edit => edit.Span.Start < 0 || edit.Span.Length < 0 || edit.Span.End > document.Source.Text.Length))
        {
            throw new DocumentException("A change lies outside the letter; check the draft again.");
        }

        return document.WordParagraphs.IsEmpty ? PlainTextReader.FromText(document.Name, document.Source.With(edits), budget) : InWord(document, bytes, edits, budget);
    }

    private static Document InWord(Document document, byte[] bytes, IReadOnlyList<TextEdit> edits, Budget budget)
    {
        using var changes = new WordChanges(bytes, Comment.Tool, DateTimeOffset.UnixEpoch, budget);
        TextEdit[] ordered = [.. edits.OrderBy(edit => edit.Span)];
        var reason = ordered.Zip(ordered.Skip(1)).Any(two => two.First.Span.End > two.Second.Span.Start) ? "two changes overlap"
            : ordered.Select(edit => changes.Refusal(edit.Span)).FirstOrDefault(refusal => refusal is not null);
        if (reason is not null)
        {
            throw new DocumentException($"This cannot be tried out, for {reason}.");
        }

        changes.Make(ordered);
        // What is only tried out is no tracked change that somebody has to accept.
        var changed = WordReader.Read(document.Name, changes.ToBytes(), budget);
        return changed with { Revisions = [.. changed.Revisions.Where(revision => revision.Date != DateTimeOffset.UnixEpoch)] };
    }
}
