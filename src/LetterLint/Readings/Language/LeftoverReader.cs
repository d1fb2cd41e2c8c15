using System.Collections.Immutable;
using System.Text.RegularExpressions;
using LetterLint.Documents;
using LetterLint.Frameworks;
using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Language;

/// <summary>Finds what drafting has left behind, page furniture included: “DRAFT” stands at the head of every page.</summary>
internal static partial class LeftoverReader
{
    private const int LongestBanner = 140;
    private const int LongestQuotation = 300;

    // What stands around a banner: markup of headings, emphasis and tables.
    private const string Decoration = " \t\f\r#*_>|()[]";

    /// <summary>Placeholders, marks of a draft and highlighted words, in the order of the letter.</summary>
    public static IEnumerable<DraftingMark> Marks(Document document, Vocabulary vocabulary) =>
        Marks(document, DraftingWords.Of(vocabulary)).OrderBy(mark => mark.Words.Span);

    /// <summary>Changes that nobody has accepted or rejected; words deleted where others are inserted are one.</summary>
    public static IEnumerable<TrackedChange> Changes(ImmutableArray<Revision> revisions)
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

    private static IEnumerable<DraftingMark> Marks(Document document, DraftingWords known)
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

        var taken = new List<Span>(document.Highlights);
        taken.AddRange(document.Prompts);
        taken.AddRange(document.Comments.Where(comment => text.AsSpan(comment.Span.Start).StartsWith("<!--")).Select(comment => comment.Span));
        taken.Sort();
        var (next, isDraft) = (0, false);
        for (var start = 0; start < text.Length;)
        {
            var end = text.AsSpan(start).IndexOf('\n') is >= 0 and var length ? start + length : text.Length;
            foreach (var (kind, span) in MarksIn(text, start, end, known))
            {
                while (next < taken.Count && taken[next].End <= span.Start)
                {
                    next++;
                }

                if ((next == taken.Count || !taken[next].Overlaps(span)) && !(kind == DraftingMarkKind.Banner && isDraft))
                {
                    isDraft |= kind == DraftingMarkKind.Banner;
                    yield return new DraftingMark(kind, PhraseAt(text, span));
                }
            }

            start = end + 1;
        }
    }

    /// <summary>The marks in a line, in the order of the text; none overlaps another.</summary>
    private static List<(DraftingMarkKind Kind, Span Span)> MarksIn(string text, int start, int end, DraftingWords known)
    {
        var line = text[start..end];
        var bare = line.AsSpan().Trim(Decoration);
        var found = new List<(DraftingMarkKind Kind, Span Span)>();
        if (bare.Length is > 0 and < LongestBanner && known.IsBanner(bare.ToString()))
        {
            var at = start + line.AsSpan().IndexOf(bare);
            return [(DraftingMarkKind.Banner, new Span(at, bare.Length))];
        }

        foreach (Match match in Bracket().Matches(line))
        {
            var (square, angle, round) = (match.Groups["square"], match.Groups["angle"], match.Groups["round"]);
            var isGap = square.Success ? known.IsGap(square.Value) && !(known.IsPlainGap(square.Value) && IsQuoted(line, match.Index))
                : angle.Success ? known.IsGap(angle.Value)
                : known.IsAside(round.Value);
            if (isGap)
            {
                found.Add((DraftingMarkKind.Placeholder, new Span(start + match.Index, match.Length)));
            }
        }

        foreach (Match match in DeadField().Matches(line))
        {
            found.Add((DraftingMarkKind.DeadField, new Span(start + match.Index, match.Length)));
        }

        foreach (Match match in Sign().Matches(line))
        {
            found.Add((DraftingMarkKind.Placeholder, new Span(start + match.Index, match.Length)));
        }

        foreach (var note in known.NotesIn(line))
        {
            found.Add((DraftingMarkKind.Placeholder, new Span(start + note.Start, note.Length)));
        }

        found.Sort((one, other) => one.Span.Start != other.Span.Start ? one.Span.Start - other.Span.Start : other.Span.Length - one.Span.Length);
        var last = 0;
        found.RemoveAll(mark =>
        {
            var isInside = mark.Span.Start < last;
            last = Math.Max(last, mark.Span.End);
            return isInside;
        });
        return found;
    }

    /// <summary>“‘[name] listens to me’”: a name that is withheld, not one that is yet to come.</summary>
    private static bool IsQuoted(string line, int at)
    {
        var before = line.AsSpan(Math.Max(0, at - LongestQuotation), Math.Min(at, LongestQuotation));
        var opened = before.LastIndexOfAny('\u201C', '\u2018');
        var single = before.LastIndexOf(" '");
        return opened > before.LastIndexOf('\u201D') || (single >= 0 && !before[(single + 2)..].Contains("' ", StringComparison.Ordinal))
            || before.Count('"') % 2 == 1 || before is ['\'', ..];
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

    [GeneratedRegex(@"\[(?<square>[^\[\]]{1,140})\](?!\()|(?<!<)<(?<angle>\p{L}[^<>]{0,60})>(?!>)|\((?<round>[^()]{1,80})\)")]
    private static partial Regex Bracket();

    // What Word writes for a dead field, and Excel for a dead cell.
    [GeneratedRegex(@"(?<!\p{L})Error! \p{Lu}[^.!?]{5,80}[.!]?|#(?:REF|N/A|VALUE|DIV/0|NAME)[!?]|\{ ?(?:REF|PAGEREF|MERGEFIELD) [^{}]{1,60}\}")]
    private static partial Regex DeadField();

    // “XX%”, “£X”, “X of Y”, “20XX”, “dd/mm/yyyy”, “???”, “(?)”, “«Name»”, “{{name}}”.
    [GeneratedRegex(@"(?<![\p{L}\d])(?:X{2,6}%?|x{2,6}%?|[Xx]%|£[Xx](?:m|k|bn)?|[XN] (?:of|out of) [XYN]|20[Xx]{2}|(?i:dd/mm/(?:yy)?yy))(?![\p{L}\d])|\?{2,}|\(\?\)|<<[^<>]{1,60}>>|«[^«»]{1,60}»|\{\{[^{}]{1,60}\}\}|\$\{[^{}]{1,60}\}")]
    private static partial Regex Sign();
}
