using System.Collections.Immutable;
using System.Text.RegularExpressions;
using LetterLint.Documents;
using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Waivers;

/// <summary>Reads the waivers of a document: comments that begin “letterlint:”, and the records of the Word add-in.</summary>
internal static partial class WaiverReader
{
    public static ImmutableArray<Waiver> Read(Document document, Span head)
    {
        if (document.Comments.IsEmpty && document.Waivers.IsEmpty)
        {
            return [];
        }

        var waivers = ImmutableArray.CreateBuilder<Waiver>();
        var blocks = new Extents<Block>(document.Blocks, block => block.Span);
        var paragraphs = new Extents<Paragraph>(document.Blocks.SelectMany(block => block.ToParagraphs()), paragraph => paragraph.Span);
        foreach (var comment in document.Comments)
        {
            if (Order().Match(comment.Text) is { Success: true } order)
            {
                var waiver = new Waiver(order.Groups["rule"].Value, order.Groups["reason"] is { Length: > 0 } reason ? reason.Value : null, comment.Text, comment.Span);
                waivers.Add(document.WordParagraphs.IsEmpty ? InText(waiver, document.Source, blocks) : InMargin(waiver, paragraphs));
            }
        }

        foreach (var record in document.Waivers)
        {
            waivers.Add(new Waiver(record.Rule, record.Reason.Length > 0 ? record.Reason : null, $"waive {record.Rule} because {record.Reason}", head) { Identity = record.Identity });
        }

        return waivers.ToImmutable();
    }

    /// <summary>In a text: the block that it stands in, else the one behind it; before all blocks, the letter.</summary>
    private static Waiver InText(Waiver waiver, SourceText source, Extents<Block> blocks)
    {
        var line = source.Line(source.LineOf(waiver.Span.Start));
        var before = Span.Between(line.Start, waiver.Span.Start);
        for (var at = blocks.First(before); at < blocks.Count; at++)
        {
            var block = blocks[at];
            if (Holding(block, waiver.Span.Start, before) is { } part)
            {
                return waiver with { Places = [part] };
            }

            if (block.Span.Start >= waiver.Span.End)
            {
                return at == 0 ? waiver : waiver with { Places = [block.Span] };
            }
        }

        return waiver with { IsLast = true };
    }

    private static Span? Holding(Block block, int at, Span before)
    {
        if (block is Table table)
        {
            foreach (var row in table.Rows)
            {
                if (row.Span.Contains(at) || row.Span.Overlaps(before))
                {
                    return row.Span;
                }
            }

            return null;
        }

        return block.Span.Contains(at) || block.Span.Overlaps(before) ? block.Span : null;
    }

    /// <summary>In the margin of Word: the paragraphs that the comment hangs on; on the first, the letter.</summary>
    private static Waiver InMargin(Waiver waiver, Extents<Paragraph> paragraphs)
    {
        var places = ImmutableArray.CreateBuilder<Span>();
        foreach (var paragraph in paragraphs.Near(waiver.Span))
        {
            if (paragraph.Span.Overlaps(waiver.Span) || paragraph.Span.Contains(waiver.Span.Start) || paragraph.Span.End == waiver.Span.Start)
            {
                if (ReferenceEquals(paragraph, paragraphs[0]))
                {
                    return waiver;
                }

                places.Add(paragraph.Span);
            }
        }

        return places.Count == 0 ? waiver with { IsLast = true } : waiver with { Places = places.ToImmutable() };
    }

    [GeneratedRegex(@"^\s{0,20}letterlint:\s{0,20}(?:waive\s{1,20}(?<rule>[a-z0-9-]{1,80})(?=[\s.:,;]|$)(?:\s{1,20}because\s{1,20}(?<reason>\S[\s\S]{0,2000}?))?\s{0,200}$)?", RegexOptions.IgnoreCase)]
    private static partial Regex Order();
}
