using System.Numerics;
using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Others;

/// <summary>The runs of words that letters of a run share, and from them the passages that were copied.</summary>
internal sealed class PassageIndex
{
    private const int FewestWords = 40;

    // A passage is copied still when so many words in a row are changed.
    private const int MostChanged = 5;

    // Bits for each run by which most runs that stand nowhere else are known.
    private const int BitsForRun = 8;

    // Of every run that stands in letters of two authorities, its number, where it stands and the text that it covers there. What three are told in the same words is form.
    private readonly ulong[] _shared;
    private readonly long[] _places;
    private readonly Span[] _texts;

    public PassageIndex(KnownLetter[] letters)
    {
        Letters = Array.ConvertAll(letters, letter => letter.WithoutRuns());
        var (shared, places) = Repeated(letters);
        Array.Sort(shared, places);
        var kept = 0;
        for (var from = 0; from < shared.Length;)
        {
            var to = End(shared, from);

            // Equal keys come in any order.
            Array.Sort(places, from, to - from);
            if (IsShared(places.AsSpan(from, to - from)))
            {
                for (var at = from; at < to; at++)
                {
                    // A run that a letter repeats counts where it stands first.
                    if (at == from || places[at] >> 32 != places[at - 1] >> 32)
                    {
                        (shared[kept], places[kept]) = (shared[at], places[at]);
                        kept++;
                    }
                }
            }

            from = to;
        }

        (_shared, _places) = (shared[..kept], places[..kept]);
        _texts = Array.ConvertAll(_places, place => letters[(int)(place >> 32)].Shingles.TextOf((int)place));
    }

    /// <summary>The letters, without their runs.</summary>
    public KnownLetter[] Letters { get; }

    /// <summary>Every run that stands in two places, with a few that do not, and where: to sort all that there are would take more memory than the letters.</summary>
    private static (ulong[] Hashes, long[] Places) Repeated(KnownLetter[] letters)
    {
        var bits = BitOperations.RoundUpToPowerOf2((ulong)letters.Sum(letter => (long)letter.Shingles.Hashes.Length) * BitsForRun) | 64;
        var (seen, again) = (new ulong[bits / 64], new ulong[bits / 64]);
        foreach (var letter in letters)
        {
            foreach (var hash in letter.Shingles.Hashes)
            {
                var (at, bit) = BitOf(hash);
                again[at] |= seen[at] & bit;
                seen[at] |= bit;
            }
        }

        var (hashes, places) = (new List<ulong>(), new List<long>());
        for (var letter = 0; letter < letters.Length; letter++)
        {
            var runs = letters[letter].Shingles.Hashes;
            for (var run = 0; run < runs.Length; run++)
            {
                var (at, bit) = BitOf(runs[run]);
                if ((again[at] & bit) != 0)
                {
                    hashes.Add(runs[run]);
                    places.Add(PlaceOf(letter, run));
                }
            }
        }

        return ([.. hashes], [.. places]);

        (int At, ulong Bit) BitOf(ulong hash) => ((int)((hash >> 6) % (ulong)seen.Length), 1UL << (int)hash);
    }

    /// <summary>The passages of a letter that an earlier letter of another authority has, or one of the same day.</summary>
    public IEnumerable<CopiedPassage> In(KnownLetter letter)
    {
        Stretch? open = null;
        for (var at = 0; at < letter.Shingles.Hashes.Length;)
        {
            var (length, other, start, text) = LongestAt(letter, at);
            if (length > 0)
            {
                var found = new Stretch(other, at, start, length + Shingles.Length - 1, text);
                if (open?.Joined(found) is { } joined)
                {
                    open = joined;
                }
                else
                {
                    if (open is { Same: >= FewestWords })
                    {
                        yield return PassageOf(letter, open);
                    }

                    open = found;
                }
            }

            at += Math.Max(1, length);
        }

        if (open is { Same: >= FewestWords })
        {
            yield return PassageOf(letter, open);
        }
    }

    private CopiedPassage PassageOf(KnownLetter letter, Stretch stretch)
    {
        var original = Letters[stretch.Letter];
        return new CopiedPassage(letter.Shingles.TextOf(stretch.At, stretch.AtEnd), stretch.Same,
            new PlaceElsewhere(new Phrase(original.Document.Source[stretch.Original], stretch.Original), original.Document), original.Authority!.Text,
            letter.SpeaksOf(original) && original.SpeaksOf(letter));
    }

    /// <summary>The most runs in a row that stand in a row in another letter too, and where.</summary>
    private (int Length, int Letter, int Start, Span Text) LongestAt(KnownLetter letter, int at)
    {
        var runs = letter.Shingles.Hashes;
        var best = (Length: 0, Letter: 0, Start: 0, Text: Span.None);
        var (from, to) = RangeOf(runs[at]);
        for (var first = from; first < to; first++)
        {
            var (other, start) = ((int)(_places[first] >> 32), (int)_places[first]);
            if (!Letters[other].IsOfOtherAuthority(letter) || letter.When.IsBefore(Letters[other].When))
            {
                continue;
            }

            var (length, last) = (1, first);
            while (at + length < runs.Length && Find(runs[at + length], PlaceOf(other, start + length)) is >= 0 and var next)
            {
                (length, last) = (length + 1, next);
            }

            best = length > best.Length ? (length, other, start, Span.Cover(_texts[first], _texts[last])) : best;
        }

        return best;
    }

    /// <summary>The number of a run in one place, or -1 where another stands there.</summary>
    private int Find(ulong hash, long place)
    {
        var (from, to) = RangeOf(hash);
        return to == from ? -1 : Math.Max(-1, Array.IndexOf(_places, place, from, to - from));
    }

    /// <summary>Where a run stands, half-open; nowhere where it is form, or where one authority alone has it.</summary>
    private (int From, int To) RangeOf(ulong hash)
    {
        var from = Array.BinarySearch(_shared, hash);
        if (from < 0)
        {
            return (0, 0);
        }

        while (from > 0 && _shared[from - 1] == hash)
        {
            from--;
        }

        return (from, End(_shared, from));
    }

    /// <summary>Whether two authorities have it, and no more.</summary>
    private bool IsShared(ReadOnlySpan<long> places)
    {
        var first = AuthorityAt(places[0]);
        string? second = null;
        foreach (var place in places)
        {
            var authority = AuthorityAt(place);
            if (authority != first && authority != (second ??= authority))
            {
                return false;
            }
        }

        return second is not null;
    }

    private string? AuthorityAt(long place) => Letters[(int)(place >> 32)].AuthorityKey;

    private static int End(ulong[] hashes, int from)
    {
        var to = from + 1;
        while (to < hashes.Length && hashes[to] == hashes[from])
        {
            to++;
        }

        return to;
    }

    private static long PlaceOf(int letter, int at) => ((long)letter << 32) | (uint)at;

    /// <summary>Words that two letters have, one behind the other.</summary>
    /// <param name="Letter">The number of the other letter.</param>
    /// <param name="At">The first word in the letter.</param>
    /// <param name="Start">The first word in the other letter.</param>
    /// <param name="Same">How many words are the same.</param>
    /// <param name="Original">The text that they cover in the other letter.</param>
    private sealed record Stretch(int Letter, int At, int Start, int Same, Span Original)
    {
        public int AtEnd { get; init; } = At + Same;

        public int StartEnd { get; init; } = Start + Same;

        /// <summary>Both as one where a few words have been changed between them, else null.</summary>
        public Stretch? Joined(Stretch next) =>
            next.Letter == Letter && next.At - AtEnd is >= 0 and <= MostChanged && next.Start - StartEnd is >= 0 and <= MostChanged
                ? this with { Same = Same + next.Same, AtEnd = next.AtEnd, StartEnd = next.StartEnd, Original = Span.Cover(Original, next.Original) }
                : null;
    }
}
