using System.Collections.Immutable;
using System.Text.RegularExpressions;
using LetterLint.Documents;
using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Language;

/// <summary>Finds what drafting has left behind, page furniture included: “DRAFT” stands at the head of every page.</summary>
internal static partial class LeftoverReader
{
    private const int LongestBanner = 220;

    public static Leftovers Read(Document document) => new()
    {
        DraftingMarks = [.. Marks(document).OrderBy(mark => mark.Words.Span)],
        Unread = [.. document.Unread.Select(part => new UnreadText(part.What, part.Span))],
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

        foreach (var span in document.Prompts)
        {
            yield return new DraftingMark(DraftingMarkKind.Prompt, PhraseAt(text, span));
        }

        foreach (var hidden in document.Hidden)
        {
            if (hidden.Text.Any(char.IsLetterOrDigit))
            {
                yield return new DraftingMark(DraftingMarkKind.Hidden, new Phrase(string.Join(' ', hidden.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), hidden.Span));
            }
        }

        foreach (Match match in DeadField().Matches(text))
        {
            yield return new DraftingMark(DraftingMarkKind.DeadField, PhraseAt(text, new Span(match.Index, match.Length)));
        }

        var taken = document.Highlights.AddRange(document.Prompts).AddRange(document.Comments.Where(comment => text.AsSpan(comment.Span.Start).StartsWith("<!--")).Select(comment => comment.Span));
        foreach (Match match in Placeholder().Matches(text))
        {
            var span = new Span(match.Index, match.Length);
            if (!taken.Any(other => other.Overlaps(span)))
            {
                yield return new DraftingMark(DraftingMarkKind.Placeholder, PhraseAt(text, span));
            }
        }

        if (FirstBanner(document.Source, taken) is { } banner)
        {
            yield return new DraftingMark(DraftingMarkKind.Banner, PhraseAt(text, banner));
        }
    }

    // A banner is short and has a line of its own; longer lines are not searched for one.
    private static Span? FirstBanner(SourceText source, ImmutableArray<Span> taken)
    {
        for (var i = 0; i < source.LineCount; i++)
        {
            var line = source.Line(i);
            var words = source.Text.AsSpan(line.Start, line.Length);
            if (line.Length is 0 or > LongestBanner
                || !(words.Contains("draft", StringComparison.OrdinalIgnoreCase) || words.Contains("not for", StringComparison.OrdinalIgnoreCase)))
            {
                continue;
            }

            var banner = Banner().Match(source.Text, line.Start, line.Length).Groups["words"];
            if (banner.Success && !taken.Any(other => other.Contains(banner.Index)))
            {
                // “DRAFT [TBC]” keeps its last bracket.
                var isCut = banner.ValueSpan.LastIndexOf('[') > banner.ValueSpan.LastIndexOf(']');
                return new Span(banner.Index, banner.Length + (isCut && banner.Index + banner.Length < line.End ? 1 : 0));
            }
        }

        return null;
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

    // “Error! Reference source not found.”
    [GeneratedRegex(@"(?<!\p{L})Error! \p{Lu}[\p{L}' -]{5,80}\.")]
    private static partial Regex DeadField();

    [GeneratedRegex(@"^[ \t\f#*_>|(\[]{0,40}(?<words>DRAFT(?!\p{L})[^\n\r]{0,60}?|[^\n\r]{0,60}(?<!\p{L})DRAFT|[Dd]raft(?: \d{1,2}| v\.? ?\d[\d.]{0,4}| version[^\n\r]{0,20}| letter| report)?|(?i:not for (?:circulation|publication)))[ \t*_)\]|]{0,40}$")]
    private static partial Regex Banner();
}
