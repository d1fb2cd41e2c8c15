using System.Collections.Immutable;
using LetterLint.Documents;
using LetterLint.Frameworks;
using LetterLint.Text;

namespace LetterLint.Letters;

/// <summary>A line of the contents and the heading that it names; the one or the other is null where it has no partner.</summary>
public sealed record ContentsLink(ContentsEntry? Entry, Phrase? Heading)
{
    /// <summary>Whether line and heading have the same words; case and punctuation do not count.</summary>
    public bool Agrees => Entry is not null && Heading is { } heading && GradeWords.Fold(Entry.Words.Text) == GradeWords.Fold(heading.Text);
}

/// <summary>Finds for every line of the contents its heading, and for every section its line of the contents.</summary>
internal sealed class ContentsLinks(Framework framework)
{
    private const int LongestHeading = 25;
    private const int MostLines = 3;
    private readonly List<(Paragraph Paragraph, int Block)> _lines = [];

    /// <summary>Notes a paragraph that may be a heading, of whatever look.</summary>
    public void Note(Paragraph paragraph, int block)
    {
        if (paragraph.Prose.Text.Length < LongestHeading * 10 && Words.Of(paragraph.Prose.Text).Length <= LongestHeading)
        {
            _lines.Add((paragraph, block));
        }
    }

    public ImmutableArray<ContentsLink> Of(ImmutableArray<ContentsEntry> entries, ImmutableArray<Section> sections)
    {
        if (entries.IsEmpty)
        {
            return [];
        }

        var headings = Headings();
        var wholes = sections.Where(section => section.Whole is null).DistinctBy(section => section.Form).ToList();
        foreach (var section in wholes)
        {
            headings.TryAdd(GradeWords.Fold(section.Heading.Text), section.Heading);
        }

        var links = entries.Select(entry => new ContentsLink(entry, headings.TryGetValue(GradeWords.Fold(entry.Words.Text), out var heading) ? heading : null)).ToArray();
        wholes.RemoveAll(section => links.Any(link => link.Heading is { } heading && heading.Span.Overlaps(section.Heading.Span)));
        for (var i = 0; i < links.Length; i++)
        {
            if (links[i].Heading is null && wholes.Find(section => IsOf(section.Form, links[i].Entry!.Words)) is { } otherwise)
            {
                links[i] = links[i] with { Heading = WithLineBelow(otherwise.Heading) };
                wholes.Remove(otherwise);
            }
        }

        return [.. links, .. wholes.Select(section => new ContentsLink(null, section.Heading))];
    }

    /// <summary>Every line, alone and together with those right below it: “Annex A”, then its title.</summary>
    private Dictionary<string, Phrase> Headings()
    {
        var headings = new Dictionary<string, Phrase>(StringComparer.Ordinal);
        for (var i = 0; i < _lines.Count; i++)
        {
            var prose = Prose.Empty;
            for (var next = i; next < _lines.Count && next < i + MostLines && _lines[next].Block == _lines[i].Block + next - i; next++)
            {
                prose = next == i ? _lines[i].Paragraph.Prose : Prose.Join(prose, _lines[next].Paragraph.Prose);
                headings.TryAdd(GradeWords.Fold(prose.Text), prose.Whole);
            }
        }

        return headings;
    }

    private Phrase WithLineBelow(Phrase heading)
    {
        var at = _lines.FindIndex(line => line.Paragraph.Prose.Span.Contains(heading.Span.Start));
        return at >= 0 && at + 1 < _lines.Count && _lines[at + 1] is var below && below.Block == _lines[at].Block + 1 && below.Paragraph.Look != Look.Plain
            ? new Phrase($"{heading.Text} {below.Paragraph.Prose.Text}", Span.Cover(heading.Span, below.Paragraph.Prose.Span))
            : heading;
    }

    private bool IsOf(SectionForm form, Phrase words) =>
        form.Headings.Any(heading => heading.MatchAt(Words.Of(words.Text), 0, framework.GradeWords, whole: true) is not null);
}
