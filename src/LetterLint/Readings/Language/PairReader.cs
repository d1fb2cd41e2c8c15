using System.Text.RegularExpressions;
using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Language;

/// <summary>Pairs brackets and quotation marks, within a paragraph or over the next few; apostrophes are left alone.</summary>
internal sealed partial class PairReader(SourceText source, Marks marks)
{
    // A list may stand inside a bracket, and a page break between the two halves of a quotation.
    private const int FarthestPartner = 6;

    private readonly List<Half> _round = [];
    private readonly List<Half> _square = [];
    private readonly List<Half> _quotes = [];
    private readonly List<Half> _singles = [];
    private readonly List<UnpairedMark> _unpaired = [];

    public IReadOnlyList<UnpairedMark> In(IReadOnlyList<Stretch> stretches)
    {
        for (var i = 0; i < stretches.Count; i++)
        {
            var prose = stretches[i].Prose;
            foreach (Match mark in Mark().Matches(prose.Text))
            {
                var half = new Half(prose, mark.Index, source[prose.SpanOf(mark.Index, 1)][0], i, stretches[i].IsNote);
                if (!half.IsApostrophe && !(half.IsSingle && half.MayOpen && marks.IsElided(half.NextWord)))
                {
                    Take(half);
                }
            }
        }

        _unpaired.AddRange(_round.Concat(_square).Concat(_quotes).Concat(_singles).Select(half => half.ToUnpaired(true)));
        return [.. _unpaired.OrderBy(mark => mark.Words.Span)];
    }

    private void Take(Half half)
    {
        var open = half.IsSingle ? _singles : half.IsQuote ? _quotes : half.IsRound ? _round : _square;
        if (half.MayClose && !half.IsLetterOfList && open is [.., var last] && last.Reaches(half))
        {
            open.RemoveAt(open.Count - 1);
        }
        else if (half.MayOpen)
        {
            // Every paragraph of a long quotation opens anew, and only the last one closes.
            if (half is { At: 0 } and ({ IsQuote: true } or { IsSingle: true }) && open is [.., { At: 0 } before] && half.Stretch - before.Stretch == 1)
            {
                open.RemoveAt(open.Count - 1);
            }

            open.Add(half);
        }
        else if (!half.IsEnumeration && !half.IsSingle && !Addresses.Hold(half.Prose.Text, half.At, half.At))
        {
            _unpaired.Add(half.ToUnpaired(false));
        }
    }

    [GeneratedRegex(@"[()\[\]""']")]
    private static partial Regex Mark();

    [GeneratedRegex(@"(?:^|[ ;,])(?:[a-zA-Z]|[ivx]{1,4}|\d{1,2})$")]
    private static partial Regex Enumerator();

    [GeneratedRegex(@"[ ;,](?:[a-h]|i{1,3}|iv|vi{0,3})$")]
    private static partial Regex LetterOfList();

    /// <summary>One of two marks that belong together.</summary>
    /// <param name="Prose">Where it stands.</param>
    /// <param name="At">Its place there.</param>
    /// <param name="Unit">As the letter has it: quotation marks may be straight or curled.</param>
    /// <param name="Stretch">The number of its paragraph.</param>
    /// <param name="IsNote">Whether it stands in a note.</param>
    private sealed record Half(Prose Prose, int At, char Unit, int Stretch, bool IsNote)
    {
        // More of a word than this is not shown.
        private const int LongestWord = 40;

        /// <summary>Whether the partner may stand there: in the same paragraph, or further on where this one breaks off or all of it is quoted.</summary>
        public bool Reaches(Half closing) => closing.Stretch == Stretch
            || (closing.Stretch - Stretch <= FarthestPartner && closing.IsNote == IsNote && (Prose.Text[^1] is not ('.' or '!' or '?') || (IsQuote && At == 0)));

        /// <summary>Whether it may be a single quotation mark.</summary>
        public bool IsSingle => Unit is '\'' or '\u2018' or '\u2019' or '\u02BC';

        /// <summary>Within a word, or apart from all: no quotation begins or ends there.</summary>
        public bool IsApostrophe => IsSingle && !OpensQuotation && !EndsQuotation;

        /// <summary>The word behind it.</summary>
        public ReadOnlySpan<char> NextWord
        {
            get
            {
                var rest = Prose.Text.AsSpan(At + 1);
                var end = 0;
                while (end < rest.Length && char.IsLetterOrDigit(rest[end]) && end < LongestWord)
                {
                    end++;
                }

                return rest[..end];
            }
        }

        public bool IsQuote => Unit is '"' or '\u201C' or '\u201D';

        public bool IsRound => Unit is '(' or ')';

        public bool MayOpen => Unit is '(' or '[' or '\u201C' || (Unit == '"' && !EndsWord) || (IsSingle && OpensQuotation);

        public bool MayClose => Unit is ')' or ']' or '\u201D' || (IsQuote && (EndsWord || !BeginsWord)) || (IsSingle && EndsQuotation);

        /// <summary>“a) … b) …”: a closing bracket behind a letter or number of an enumeration.</summary>
        public bool IsEnumeration => Unit == ')' && Enumerator().IsMatch(Prose.Text.AsSpan(Math.Max(0, At - 6), Math.Min(At, 6)));

        /// <summary>“(including a) … and b) …”: the bracket is not closed yet.</summary>
        public bool IsLetterOfList => Unit == ')' && LetterOfList().IsMatch(Prose.Text.AsSpan(Math.Max(0, At - 5), Math.Min(At, 5)));

        // “O 'Neill” begins no quotation, nor does “'90s”.
        private bool OpensQuotation => At + 1 < Prose.Text.Length && char.IsLetter(Prose.Text[At + 1])
            && (At == 0 || Prose.Text[At - 1] is '(' or '[' or '"' or '/' or '\u2013' || (Prose.Text[At - 1] == ' ' && !IsBehindInitial));

        private bool IsBehindInitial => At > 1 && char.IsUpper(Prose.Text[At - 2]) && (At == 2 || Prose.Text[At - 3] == ' ');

        private bool EndsQuotation => At > 0 && Prose.Text[At - 1] != ' ' && (At + 1 == Prose.Text.Length || !char.IsLetter(Prose.Text[At + 1]));

        private bool EndsWord => At > 0 && Prose.Text[At - 1] != ' ' && (At + 1 == Prose.Text.Length || !char.IsLetterOrDigit(Prose.Text[At + 1]));

        private bool BeginsWord => At + 1 < Prose.Text.Length && char.IsLetterOrDigit(Prose.Text[At + 1]);

        public UnpairedMark ToUnpaired(bool isOpening)
        {
            var text = Prose.Text;
            var (start, end) = (At, At + 1);
            if (isOpening)
            {
                var rest = text.AsSpan(At, Math.Min(LongestWord, text.Length - At));
                end = rest.Length > 2 && rest[2..].IndexOf(' ') is >= 0 and var blank ? At + 2 + blank : At + rest.Length;
            }
            else
            {
                start = Math.Max(0, At - LongestWord);
                start += text.AsSpan(start, Math.Max(0, At - 1 - start)).LastIndexOf(' ') + 1;
            }

            return new UnpairedMark(Prose.Phrase(start, end - start), Unit.ToString(), isOpening);
        }
    }
}
