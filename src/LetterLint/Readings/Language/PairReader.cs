using System.Text.RegularExpressions;
using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Language;

/// <summary>Pairs brackets and double quotation marks, within a paragraph or over the next few; apostrophes are left alone.</summary>
internal sealed partial class PairReader(SourceText source)
{
    // A list may stand inside a bracket, and a page break between the two halves of a quotation.
    private const int FarthestPartner = 6;

    private readonly List<Half> _round = [];
    private readonly List<Half> _square = [];
    private readonly List<Half> _quotes = [];
    private readonly List<UnpairedMark> _unpaired = [];

    public IReadOnlyList<UnpairedMark> In(IReadOnlyList<Stretch> stretches)
    {
        for (var i = 0; i < stretches.Count; i++)
        {
            foreach (Match mark in Mark().Matches(stretches[i].Prose.Text))
            {
                if (Addresses.Hold(stretches[i].Prose.Text, mark.Index, mark.Index))
                {
                    continue;
                }

                Take(new Half(stretches[i].Prose, mark.Index, source[stretches[i].Prose.SpanOf(mark.Index, 1)][0], i, stretches[i].IsNote));
            }
        }

        _unpaired.AddRange(_round.Concat(_square).Concat(_quotes).Select(half => half.ToUnpaired(true)));
        return [.. _unpaired.OrderBy(mark => mark.Words.Span)];
    }

    private void Take(Half half)
    {
        var open = half.IsQuote ? _quotes : half.IsRound ? _round : _square;
        if (half.MayClose && !half.IsLetterOfList && open is [.., var last] && last.Reaches(half))
        {
            open.RemoveAt(open.Count - 1);
        }
        else if (half.MayOpen)
        {
            // Every paragraph of a long quotation opens anew, and only the last one closes.
            if (half is { IsQuote: true, At: 0 } && open is [.., { At: 0 } before] && half.Stretch - before.Stretch == 1)
            {
                open.RemoveAt(open.Count - 1);
            }

            open.Add(half);
        }
        else if (!half.IsEnumeration)
        {
            _unpaired.Add(half.ToUnpaired(false));
        }
    }

    [GeneratedRegex(@"[()\[\]""]")]
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
        /// <summary>Whether the partner may stand there: in the same paragraph, or further on where this one breaks off or all of it is quoted.</summary>
        public bool Reaches(Half closing) => closing.Stretch == Stretch
            || (closing.Stretch - Stretch <= FarthestPartner && closing.IsNote == IsNote && (Prose.Text[^1] is not ('.' or '!' or '?') || (IsQuote && At == 0)));

        public bool IsQuote => Unit is '"' or '\u201C' or '\u201D';

        public bool IsRound => Unit is '(' or ')';

        public bool MayOpen => Unit is '(' or '[' or '\u201C' || (Unit == '"' && !EndsWord);

        public bool MayClose => Unit is ')' or ']' or '\u201D' || (IsQuote && (EndsWord || !BeginsWord));

        /// <summary>“a) … b) …”: a closing bracket behind a letter or number of an enumeration.</summary>
        public bool IsEnumeration => Unit == ')' && Enumerator().IsMatch(Prose.Text.AsSpan(Math.Max(0, At - 6), Math.Min(At, 6)));

        /// <summary>“(including a) … and b) …”: the bracket is not closed yet.</summary>
        public bool IsLetterOfList => Unit == ')' && LetterOfList().IsMatch(Prose.Text.AsSpan(Math.Max(0, At - 5), Math.Min(At, 5)));

        private bool EndsWord => At > 0 && Prose.Text[At - 1] != ' ' && (At + 1 == Prose.Text.Length || !char.IsLetterOrDigit(Prose.Text[At + 1]));

        private bool BeginsWord => At + 1 < Prose.Text.Length && char.IsLetterOrDigit(Prose.Text[At + 1]);

        public UnpairedMark ToUnpaired(bool isOpening)
        {
            var text = Prose.Text;
            var (start, end) = (At, At + 1);
            if (isOpening)
            {
                end = text.IndexOf(' ', Math.Min(text.Length, At + 2)) is > 0 and var blank ? blank : text.Length;
            }
            else
            {
                start = At == 0 ? 0 : text.LastIndexOf(' ', Math.Max(0, At - 2)) + 1;
            }

            return new UnpairedMark(Prose.Phrase(start, end - start), Unit.ToString(), isOpening);
        }
    }
}
