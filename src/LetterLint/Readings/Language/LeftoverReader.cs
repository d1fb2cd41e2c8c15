using System.Collections.Immutable;
using System.Text.RegularExpressions;
using LetterLint.Documents;
using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Language;

/// <summary>Finds what drafting has left behind, page furniture included: “DRAFT” stands at the head of every page.</summary>
internal static partial class LeftoverReader
{
    public static Leftovers Read(Document document) => new()
    {
        DraftingMarks = [.. Marks(document).OrderBy(mark => mark.Words.Span)],
        TrackedChanges = [.. Changes(document.Revisions)],
        Comments = [.. document.Comments.Select(comment => new MarginComment(comment.Text, comment.Span, comment.Author)
        {
            IsOfLetterLint = comment.IsOfTool || comment.Text.StartsWith($"{Comment.Tool}:", StringComparison.OrdinalIgnoreCase),
        })],
    };

    private static IEnumerable<DraftingMark> Marks(Document document)
    {
        var text = document.Source.Text;
        foreach (var span in document.Highlights)
        {
            if (PhraseAt(text, span) is { Text.Length: > 0 } words)
            {
                yield return new DraftingMark(DraftingMarkKind.Highlight, words);
            }
        }

        var taken = document.Highlights.AddRange(document.Comments.Where(comment => text.AsSpan(comment.Span.Start).StartsWith("<!--")).Select(comment => comment.Span));
        foreach (Match match in Placeholder().Matches(text))
        {
            var span = new Span(match.Index, match.Length);
            if (!taken.Any(other => other.Overlaps(span)))
            {
                yield return new DraftingMark(DraftingMarkKind.Placeholder, PhraseAt(text, span));
            }
        }

        if (Banner().Match(text) is { Success: true } banner && banner.Groups["words"] is var group && !taken.Any(other => other.Contains(group.Index)))
        {
            yield return new DraftingMark(DraftingMarkKind.Banner, PhraseAt(text, new Span(group.Index, group.Length)));
        }
    }

    /// <summary>Words deleted where others are inserted are one change.</summary>
    private static IEnumerable<TrackedChange> Changes(ImmutableArray<Revision> revisions)
    {
        for (var i = 0; i < revisions.Length; i++)
        {
            var (first, next) = (revisions[i], i + 1 < revisions.Length ? revisions[i + 1] : null);
            if (next is not null && next.Kind != first.Kind && next.Author == first.Author && next.Span.Start == first.Span.End)
            {
                var (inserted, deleted) = first.Kind == RevisionKind.Inserted ? (first, next) : (next, first);
                yield return new TrackedChange(inserted.Text, deleted.Text, inserted.Span, first.Author);
                i++;
            }
            else
            {
                var isInserted = first.Kind == RevisionKind.Inserted;
                yield return new TrackedChange(isInserted ? first.Text : null, isInserted ? null : first.Text, first.Span, first.Author);
            }
        }
    }

    private static Phrase PhraseAt(string text, Span span)
    {
        var builder = new Prose.Builder();
        for (var at = span.Start; at < span.End; at++)
        {
            builder.Append(text[at], at);
        }

        return builder.ToProse().Whole;
    }

    // “[TBC]”, “XX%”, “???”, “[insert date]”, “insert figure”, “«Name»”; not “[sic]”, “[1]” or a link.
    [GeneratedRegex(@"\[[^\[\]\n]{0,60}?(?<![\p{L}])(?i:tbc|tba|tbd|x{2,6}|to be (?:confirmed|added|agreed|checked|completed|updated|supplied|inserted)|insert|check|confirm|add|update|query|note to|amend|delete|placeholder|name of|date of visit|author)(?!\p{L})[^\[\]\n]{0,80}\](?!\()|(?<![\p{L}\d])(?:TBC|TBA|TBD|tbc|TO BE (?:CONFIRMED|ADDED|AGREED|CHECKED|COMPLETED|SUPPLIED|INSERTED)|X{2,6}%?|x{2,6}%?|X%|TODO|FIXME)(?![\p{L}\d])|\?{2,}|<<[^<>\n]{1,60}>>|«[^«»\n]{1,60}»|\{\{[^{}\n]{1,60}\}\}|<insert[^<>\n]{0,60}>|(?<!\p{L})(?i:insert (?:the |a )?(?:figure|date|name|number|percentage|text|table|data|title|authority|paragraph)s?(?: here)?|lorem ipsum)(?!\p{L})")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"^[ \t\f#*_>|(\[]{0,40}(?<words>DRAFT(?!\p{L})[^\n\r]{0,60}?|[^\n\r]{0,60}(?<!\p{L})DRAFT|[Dd]raft(?: \d{1,2}| v\.? ?\d[\d.]{0,4}| version[^\n\r]{0,20}| letter| report)?|(?i:not for (?:circulation|publication)))[ \t*_)\]|]{0,40}\r?$", RegexOptions.Multiline)]
    private static partial Regex Banner();
}
