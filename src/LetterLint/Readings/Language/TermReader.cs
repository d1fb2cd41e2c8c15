using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Language;

/// <summary>Finds the terms of rules/vocabulary/terms.yml that a letter writes in more than one form.</summary>
internal static class TermReader
{
    /// <summary>The forms of terms, and of words that are written with a capital or a hyphen here and without there; what a house approves of departs from nothing.</summary>
    public static IEnumerable<TermForm> In(Letter letter, IReadOnlyList<Stretch> stretches)
    {
        var terms = Terms.Of(letter.Framework!);
        return In(stretches, letter.Sections.Select(section => section.Heading), terms)
            .Concat(CapitalsReader.In(stretches, terms)).Concat(CompoundReader.In(stretches, terms)).Concat(CapitalNames.In(stretches))
            .Where(form => form.Usual is null || !letter.Framework!.Approved.Has(form.First.Text));
    }

    private static IEnumerable<TermForm> In(IReadOnlyList<Stretch> stretches, IEnumerable<Phrase> headings, Terms terms)
    {
        var found = new Dictionary<WrittenForm, List<Phrase>>();
        foreach (var stretch in stretches.Where(stretch => !stretch.IsNote && !stretch.IsStanding))
        {
            var (prose, words) = (stretch.Prose, stretch.Words);
            var quotations = Quotations.In(prose.Text);
            for (var i = 0; i < words.Length; i++)
            {
                if (terms.FormAt(prose.Text, words, i) is not { } form)
                {
                    continue;
                }

                var (start, end) = (words[i].Start, words[i + form.Words.Length - 1].End);
                i += form.Words.Length - 1;
                if (!Quotations.Hold(quotations, start) && !IsName(prose.Text, start, end))
                {
                    (found.TryGetValue(form, out var places) ? places : found[form] = []).Add(prose.Phrase(start, end - start));
                }
            }
        }

        // A heading is the framework's own: what the text writes otherwise departs from it, but a heading never departs from the text.
        var inHeadings = FormsOf(headings, terms);
        var forms = found.Keys.ToList();
        forms.Sort((one, other) => one.Term != other.Term ? one.Term - other.Term : one.Rank - other.Rank);
        for (var from = 0; from < forms.Count;)
        {
            var same = forms.FindAll(form => form.Term == forms[from].Term);
            var heading = inHeadings.Find(heading => heading.Form.Term == forms[from].Term);
            foreach (var form in TermForm.Compared([.. same.Select(form => found[form])], heading is null ? null : found.GetValueOrDefault(heading.Form, [heading.Words])))
            {
                yield return form;
            }

            from += same.Count;
        }
    }

    /// <summary>The form of each term that headings have, the first heading's where they differ.</summary>
    private static List<FormInHeading> FormsOf(IEnumerable<Phrase> headings, Terms terms)
    {
        var found = new List<FormInHeading>();
        foreach (var heading in headings)
        {
            var words = Words.Of(heading.Text);
            for (var i = 0; i < words.Length; i++)
            {
                if (terms.FormAt(heading.Text, words, i) is { } form && !found.Exists(other => other.Form.Term == form.Term))
                {
                    var (start, end) = (words[i].Start, words[i + form.Words.Length - 1].End);
                    found.Add(new FormInHeading(form, heading.Part(start, end) with { Text = heading.Text[start..end] }));
                }
            }
        }

        return found;
    }

    /// <summary>Part of a name: with a capital that begins no sentence, or with several.</summary>
    private static bool IsName(string text, int start, int end) =>
        text.AsSpan(start + 1, end - start - 1).IndexOfAnyInRange('A', 'Z') >= 0
        || (char.IsUpper(text[start]) && start > 1 && text[start - 2] is not ('.' or '!' or '?' or ':'))
        || (end + 1 < text.Length && text[end] == ' ' && char.IsUpper(text[end + 1]) && char.IsUpper(text[start]));

    private sealed record FormInHeading(WrittenForm Form, Phrase Words);
}
