using LetterLint.Text;

namespace LetterLint.Letters.Language;

/// <summary>Finds the terms of rules/vocabulary/terms.yml that a letter writes in more than one form.</summary>
internal static class TermReader
{
    public static IEnumerable<TermForm> In(IReadOnlyList<Stretch> stretches, IEnumerable<Phrase> headings)
    {
        var found = new SortedDictionary<(int Term, int Form), List<Phrase>>();
        foreach (var stretch in stretches.Where(stretch => !stretch.IsNote && !stretch.IsStanding))
        {
            var (prose, words) = (stretch.Prose, stretch.Words);
            var quotations = Quotations.In(prose.Text);
            for (var i = 0; i < words.Length; i++)
            {
                if (Terms.BuiltIn.FormAt(prose.Text, words, i) is not { } form)
                {
                    continue;
                }

                var (start, end) = (words[i].Start, words[i + form.Words.Length - 1].End);
                i += form.Words.Length - 1;
                if (!quotations.Any(quotation => quotation.Contains(start)) && !IsName(prose.Text, start, end))
                {
                    (found.TryGetValue((form.Term, form.Rank), out var places) ? places : found[(form.Term, form.Rank)] = []).Add(prose.Phrase(start, end - start));
                }
            }
        }

        // A heading is the framework's own: what the text writes otherwise departs from it, but a heading never departs from the text.
        var inHeadings = new Dictionary<int, (int Form, List<Phrase> Places)>();
        foreach (var heading in headings)
        {
            var words = Words.Of(heading.Text);
            foreach (var form in Enumerable.Range(0, words.Length).Select(i => Terms.BuiltIn.FormAt(heading.Text, words, i)).OfType<WrittenForm>())
            {
                inHeadings.TryAdd(form.Term, (form.Rank, [heading]));
            }
        }

        return found.GroupBy(form => form.Key.Term).SelectMany(forms => inHeadings.TryGetValue(forms.Key, out var heading)
            ? TermForm.Compared([.. forms.Select(form => form.Value)], forms.FirstOrDefault(form => form.Key.Form == heading.Form).Value ?? heading.Places)
            : TermForm.Compared([.. forms.Select(form => form.Value)]));
    }

    /// <summary>Part of a name: with a capital that begins no sentence, or with several.</summary>
    private static bool IsName(string text, int start, int end) =>
        text.AsSpan(start + 1, end - start - 1).IndexOfAnyInRange('A', 'Z') >= 0
        || (char.IsUpper(text[start]) && start > 1 && text[start - 2] is not ('.' or '!' or '?' or ':'))
        || (end + 1 < text.Length && text[end] == ' ' && char.IsUpper(text[end + 1]) && char.IsUpper(text[start]));
}
