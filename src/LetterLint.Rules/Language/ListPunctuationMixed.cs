using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Rules.Language;

public sealed class ListPunctuationMixed : LetterRule
{
    public override RuleInfo Info { get; } = new()
    {
        Title = "The items of a list end in different ways",
        Severity = Severity.Info,
        Why = "A list that ends its items in several ways looks put together from several drafts.",
        Example = new("apa-2007",
            Bad: "Staying safe Grade 3\n\nAreas for development\n\n- Improve attendance.\n- Reduce {|teenage conceptions;|}\n- Raise standards.",
            Good: "Staying safe Grade 3\n\nAreas for development\n\n- improve attendance;\n- reduce teenage conceptions; and\n- raise standards."),
    };

    public override IEnumerable<Reading> Readings => [Reading.Of<ItemList, ListEnding>(EndingsOf)];

    protected override Pattern Define() =>
        Match<ListEnding>()
            .Where(list => list.Odd is not null)
            .Report(list => At(list.Odd!, $"This item ends {Ending(MarkOf(list.Odd!.Text))}, and others of its list end {Ending(list.Usual)}.")
                .Because(list.Example, "an item that ends as most do"));

    private static string Ending(string mark) => mark.Length == 0 ? "without a mark" : $"in “{mark}”";

    private static IEnumerable<ListEnding> EndingsOf(ItemList list) =>
        from part in list.Items.GroupBy(item => new Part(item.Aspect?.Id, item.Lead))
        let items = part.ToArray()
        where items.Length > 2 && !items.Any(item => item.IsRunTogether)
        select Of(items);

    private static ListEnding Of(Item[] items)
    {
        // The last item may close the whole list with a full stop.
        var body = items[..^1];
        var usual = body.GroupBy(item => MarkOf(item.Prose.Text)).Aggregate((most, group) => group.Count() > most.Count() ? group : most).Key;
        var odd = body.FirstOrDefault(item => MarkOf(item.Prose.Text) != usual)
            ?? (MarkOf(items[^1].Prose.Text) is var last && last != usual && last != "." ? items[^1] : null);
        return new ListEnding(usual, EndOf(body.First(item => MarkOf(item.Prose.Text) == usual)), odd is null ? null : EndOf(odd));
    }

    /// <summary>“; and” is a semicolon.</summary>
    private static string MarkOf(string text)
    {
        foreach (var link in (ReadOnlySpan<string>)["; and", "; or", ", and", ", or"])
        {
            if (text.EndsWith(link, StringComparison.OrdinalIgnoreCase))
            {
                return link[..1];
            }
        }

        var mark = LastMark(text.TrimEnd('"', '\'', ')', ']'));

        // “… on time. (Paragraph 12)”: what stands in the bracket refers, and the mark before it is the item's.
        return mark.Length == 0 && text.EndsWith(')') && text.LastIndexOf('(') is > 0 and var bracket ? LastMark(text[..bracket].TrimEnd()) : mark;
    }

    private static string LastMark(string text) => text.Length > 0 && text[^1] is '.' or ';' or ',' or ':' or '!' or '?' ? text[^1..] : "";

    private static Phrase EndOf(Item item)
    {
        var text = item.Prose.Text;
        var start = text.LastIndexOf(' ', Math.Max(0, text.LastIndexOf(' ') - 1)) + 1;
        return item.Prose.Phrase(start, text.Length - start);
    }

    /// <summary>What items of one list have in common.</summary>
    private sealed record Part(string? Aspect, Phrase? Lead);

    /// <summary>How the items of a list end, and the first that ends otherwise.</summary>
    /// <param name="Usual">The mark at the end of most of them; empty for none.</param>
    /// <param name="Example">The last words of one that ends so.</param>
    /// <param name="Odd">The last words of the first that ends otherwise, or null where all end alike.</param>
    private sealed record ListEnding(string Usual, Phrase Example, Phrase? Odd);
}
