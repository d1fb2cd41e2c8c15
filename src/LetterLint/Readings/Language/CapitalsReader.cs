using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Language;

/// <summary>Finds names of bodies, posts and plans that a letter writes now with capitals and now without: “Schools Forum”, “schools forum”.</summary>
internal static class CapitalsReader
{
    private const int LongestName = 7;

    private static readonly HashSet<string> Inside = new(StringComparer.Ordinal) { "and", "for", "in", "of", "the", "to", "with" };

    public static IEnumerable<TermForm> In(IReadOnlyList<Stretch> stretches, Terms terms)
    {
        var texts = stretches.Where(stretch => !stretch.IsNote && !stretch.IsStanding).Select(stretch => new Reading(stretch)).ToArray();
        var names = texts.SelectMany(text => text.Names(terms)).ToHashSet(StringComparer.Ordinal);
        var firsts = names.Select(name => name.Split(' ')[0]).ToHashSet(StringComparer.Ordinal);
        var found = new Dictionary<string, Forms>(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            for (var i = 0; i < text.Words.Length; i++)
            {
                var length = firsts.Contains(text.Words[i].Text) ? text.LongestAt(i, names) : 0;
                if (length == 0)
                {
                    continue;
                }

                var key = text.NameAt(i, length);
                var forms = found.TryGetValue(key, out var known) ? known : found[key] = new Forms(key);
                (text.CapitalsAt(i, length) == true ? forms.Capital : forms.Small).Add(text.PhraseAt(i, length));
                i += length - 1;
            }
        }

        return found.Values.Where(forms => forms.Small.Count > 0 && forms.Capital.Count > 0).OrderBy(forms => forms.Name, StringComparer.Ordinal)
            .SelectMany(forms => TermForm.Compared([forms.Small, forms.Capital]));
    }

    private sealed class Forms(string name)
    {
        public string Name => name;

        public List<Phrase> Small { get; } = [];

        public List<Phrase> Capital { get; } = [];
    }

    private sealed class Reading(Stretch stretch)
    {
        private readonly Prose _prose = stretch.Prose;
        private readonly IReadOnlyList<Span> _quotations = Quotations.In(stretch.Prose.Text);

        public Word[] Words => stretch.Words;

        /// <summary>Runs of words with capitals that end in the noun of a body, a post or a plan, folded.</summary>
        public IEnumerable<string> Names(Terms terms)
        {
            for (var i = 0; i < Words.Length; i++)
            {
                if (!IsCapital(i) || IsQuoted(i))
                {
                    continue;
                }

                var last = i;
                for (var next = i + 1; next < Words.Length && IsJoined(next) && (IsCapital(next) || (Inside.Contains(Words[next].Text) && next + 1 < Words.Length)); next++)
                {
                    last = IsCapital(next) ? next : last;
                }

                // The first word of a sentence has its capital anyway.
                var first = BeginsSentence(i) && Inside.Contains(Words[i].Text) ? i + 1 : i;
                // “Chief Executive of the Primary Care Trust” is a name, and so is “Chief Executive”.
                for (var end = first + 1; end <= last; end++)
                {
                    if (end - first < LongestName && terms.NameEnds.Contains(Words[end].Text) && (end == last || Words[end + 1].Text == "of"))
                    {
                        yield return string.Join(' ', Words[first..(end + 1)].Select(word => word.Text));
                    }
                }

                i = last;
            }
        }

        /// <summary>How many words the longest of the names has that stands here and is written one way or the other; 0 for none.</summary>
        public int LongestAt(int at, HashSet<string> names)
        {
            if (IsQuoted(at))
            {
                return 0;
            }

            var longest = 1;
            while (longest < LongestName && at + longest < Words.Length && IsJoined(at + longest))
            {
                longest++;
            }

            while (longest > 1 && !(names.Contains(NameAt(at, longest)) && CapitalsAt(at, longest) is not null))
            {
                longest--;
            }

            return longest > 1 ? longest : 0;
        }

        public string NameAt(int at, int length) => string.Join(' ', Words.Skip(at).Take(length).Select(word => word.Text));

        /// <summary>Whether the words are written as a name or as common words; null where they are part of a longer name, or where it cannot be told.</summary>
        public bool? CapitalsAt(int at, int length)
        {
            var after = at + length;
            if ((at > 0 && IsJoined(at) && IsCapital(at - 1) && !BeginsSentence(at - 1)) || (after < Words.Length && IsJoined(after) && IsCapital(after)))
            {
                return null;
            }

            var (hasCapital, hasSmall) = (false, false);
            for (var i = at; i < after; i++)
            {
                if (Inside.Contains(Words[i].Text) || (i == at && BeginsSentence(at)))
                {
                    continue;
                }

                var isCapital = IsCapital(i);
                if (!isCapital && IsUpperCase(i))
                {
                    return null;
                }

                hasCapital |= isCapital;
                hasSmall |= !isCapital;
            }

            return hasCapital && hasSmall ? null : hasCapital;
        }

        public Phrase PhraseAt(int at, int length) => _prose.Phrase(Words[at].Start, Words[at + length - 1].End - Words[at].Start);

        /// <summary>A capital and small letters: an abbreviation is no word of a name.</summary>
        private bool IsCapital(int i) => Words[i].Length > 1 && char.IsUpper(_prose.Text[Words[i].Start]) && char.IsLower(_prose.Text[Words[i].Start + 1]);

        private bool IsUpperCase(int i) => char.IsUpper(_prose.Text[Words[i].Start]);

        private bool IsJoined(int i) => _prose.Text.AsSpan(Words[i - 1].End, Words[i].Start - Words[i - 1].End) is " " or "-" or "' ";

        private bool IsQuoted(int i) => Quotations.Hold(_quotations, Words[i].Start);

        private bool BeginsSentence(int i) => i == 0 || _prose.Text[Words[i - 1].End..Words[i].Start].AsSpan().IndexOfAny(".!?:") >= 0;
    }
}
