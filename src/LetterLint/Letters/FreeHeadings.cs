using System.Collections.Immutable;
using LetterLint.Frameworks;
using LetterLint.Text;

namespace LetterLint.Letters;

/// <summary>
/// Headings in words of the author's own: “Leadership and management” has the telling words of its section and else only
/// such as headings have. They are asked for where a section is not found under a heading that the framework knows.
/// </summary>
internal sealed class FreeHeadings(Framework framework, ImmutableArray<Wanted> wanted, Phrase? authority)
{
    private const int LongestHeading = 16;

    private readonly HashSet<string> _filling = [.. HeadingWords.Of(framework).All, .. Words.Of(authority?.Text ?? "").Select(word => word.Text)];

    /// <summary>Those for the sections that a letter lacks; null where it lacks none.</summary>
    public static FreeHeadings? For(Letter letter, Framework framework)
    {
        var named = letter.Judgements.Where(judgement => judgement.Statements.Any(statement => statement.Place == Place.Table)).Select(judgement => judgement.Aspect.Id).ToHashSet();
        var ordered = letter.Sections.Where(section => section.Form is { Part: false, Ordered: true } && section.WrongSideOf is null).ToArray();
        ImmutableArray<Wanted> wanted = [.. framework.Sections.Where(form => !form.Part && !form.Telling.IsEmpty
            && (letter.Demands(form) || (form.Aspect is { } aspect && named.Contains(aspect))) && !letter.Sections.Any(section => section.Form == form))
            .Select(form => new Wanted(
                form,
                ordered.LastOrDefault(section => framework.ComesBefore(section.Form, form))?.Span.Start ?? 0,
                ordered.FirstOrDefault(section => framework.ComesBefore(form, section.Form))?.Span.Start ?? int.MaxValue))];
        return wanted.IsEmpty ? null : new FreeHeadings(framework, wanted, letter.Authority);
    }

    /// <summary>The wanted section whose heading the passage is, or null.</summary>
    public SectionHeading? Read(Passage passage)
    {
        var words = passage.Words;
        if (words.Length is 0 or > LongestHeading || !SectionHeading.MayBe(passage) || passage.Text[^1] == '.' || (passage.Text[^1] == ':' && words.Length > 8))
        {
            return null;
        }

        var (end, grade) = (words.Length, (Given?)null);
        for (var i = 1; i < words.Length && grade is null; i++)
        {
            grade = GradeReader.Read(passage, i, framework);
            end = grade is null ? words.Length : i;
        }

        // The one with most telling words; of two with as many, neither.
        (SectionForm? form, int most) best = (null, 0);
        foreach (var (form, after, before) in wanted)
        {
            var told = !form.Ordered || (passage.Prose.Span.Start > after && passage.Prose.Span.Start < before) ? Told(form, words.AsSpan(0, end)) : 0;
            best = told > best.most ? (form, told) : told == best.most ? (null, told) : best;
        }

        return best is { form: { } found, most: > 0 } ? new SectionHeading(found, passage.PhraseOf(0, end), found.Aspect is null ? null : grade) : null;
    }

    /// <summary>How many of the words tell of the section; 0 where a term is lacking, or where others stand there than headings have.</summary>
    private int Told(SectionForm form, ReadOnlySpan<Word> words)
    {
        Span<bool> told = stackalloc bool[words.Length];
        foreach (var term in form.Telling)
        {
            var isThere = false;
            for (var at = 0; at < words.Length; at++)
            {
                if (term.EndAt(words, at) is > 0 and var end)
                {
                    told[at..end].Fill(true);
                    isThere = true;
                }
            }

            if (!isThere)
            {
                return 0;
            }
        }

        for (var i = 0; i < words.Length; i++)
        {
            if (!told[i] && !_filling.Contains(words[i].Text) && !words[i].Text.All(char.IsAsciiDigit))
            {
                return 0;
            }
        }

        return told.Count(true);
    }
}

/// <summary>A section that is looked for, and the places between which the framework's order has it.</summary>
internal sealed record Wanted(SectionForm Form, int After, int Before);

/// <summary>Words that headings have: rules/vocabulary/headings.yml.</summary>
internal sealed class HeadingWords
{
    private HeadingWords(YamlMap map) => All = [.. Words.Of(map.Text("words")).Select(word => word.Text)];

    public ImmutableArray<string> All { get; }

    public static HeadingWords Of(Framework framework) => framework.Vocabulary.Once(vocabulary => vocabulary.Read("headings", map => new HeadingWords(map)));
}
