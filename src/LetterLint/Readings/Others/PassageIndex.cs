using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Others;

/// <summary>The runs of words that letters of a run share, and from them the passages that were copied.</summary>
internal sealed class PassageIndex
{
    private const int FewestWords = 40;

    // A passage is copied still when so many words in a row are changed.
    private const int MostChanged = 5;

    private readonly KnownLetter[] _letters;

    // Of every run that stands in letters of two authorities, its number and where it stands. What three are told in the same words is form.
    private readonly ulong[] _shared;
    private readonly long[] _places;

    public PassageIndex(KnownLetter[] letters)
    {
        _letters = letters;
        var all = new ulong[letters.Sum(letter => letter.Shingles.Hashes.Length)];
        var places = new long[all.Length];
        var count = 0;
        for (var letter = 0; letter < letters.Length; letter++)
        {
            for (var at = 0; at < letters[letter].Shingles.Hashes.Length; at++, count++)
            {
                all[count] = letters[letter].Shingles.Hashes[at];
                places[count] = PlaceOf(letter, at);
            }
        }

        Array.Sort(all, places);
        var kept = 0;
        for (var from = 0; from < all.Length;)
        {
            var to = End(all, from);

            // Equal keys come in any order.
            Array.Sort(places, from, to - from);
            if (IsShared(places.AsSpan(from, to - from)))
            {
                for (var at = from; at < to; at++)
                {
                    // A run that a letter repeats counts where it stands first.
                    if (at == from || places[at] >> 32 != places[at - 1] >> 32)
                    {
                        (all[kept], places[kept]) = (all[at], places[at]);
                        kept++;
                    }
                }
            }

            from = to;
        }

        (_shared, _places) = (all[..kept], places[..kept]);
    }

    /// <summary>The passages of a letter that an earlier letter of another authority has, or one of the same day.</summary>
    public IEnumerable<CopiedPassage> In(KnownLetter letter)
    {
        Stretch? open = null;
        for (var at = 0; at < letter.Shingles.Hashes.Length;)
        {
            var (length, other, start) = LongestAt(letter, at);
            if (length > 0)
            {
                var found = new Stretch(other, at, start, length + Shingles.Length - 1);
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
        var original = _letters[stretch.Letter];
        var span = Cover(original.Shingles, stretch.Start, stretch.StartEnd);
        return new CopiedPassage(Cover(letter.Shingles, stretch.At, stretch.AtEnd), stretch.Same,
            new PlaceElsewhere(new Phrase(original.Document.Source[span], span), original.Document), original.Authority!.Text,
            letter.SpeaksOf(original) && original.SpeaksOf(letter));
    }

    /// <summary>The most runs in a row that stand in a row in another letter too, and where.</summary>
    private (int Length, int Letter, int Start) LongestAt(KnownLetter letter, int at)
    {
        var best = (Length: 0, Letter: 0, Start: 0);
        foreach (var place in PlacesOf(letter.Shingles.Hashes[at]))
        {
            var (other, start) = ((int)(place >> 32), (int)place);
            if (!_letters[other].IsOfOtherAuthority(letter) || letter.When.IsBefore(_letters[other].When))
            {
                continue;
            }

            var length = 1;
            while (at + length < letter.Shingles.Hashes.Length
                && PlacesOf(letter.Shingles.Hashes[at + length]).Contains(PlaceOf(other, start + length)))
            {
                length++;
            }

            best = length > best.Length ? (length, other, start) : best;
        }

        return best;
    }

    /// <summary>Where a run stands; nowhere where it is form, or where one authority alone has it.</summary>
    private ReadOnlySpan<long> PlacesOf(ulong hash)
    {
        var from = Array.BinarySearch(_shared, hash);
        if (from < 0)
        {
            return [];
        }

        while (from > 0 && _shared[from - 1] == hash)
        {
            from--;
        }

        return _places.AsSpan(from, End(_shared, from) - from);
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

    private string? AuthorityAt(long place) => _letters[(int)(place >> 32)].AuthorityKey;

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

    private static Span Cover(Shingles shingles, int from, int to) => Span.Cover(shingles.Words[from], shingles.Words[to - 1]);

    /// <summary>Words that two letters have, one behind the other.</summary>
    /// <param name="Letter">The number of the other letter.</param>
    /// <param name="At">The first word in the letter.</param>
    /// <param name="Start">The first word in the other letter.</param>
    /// <param name="Same">How many words are the same.</param>
    private sealed record Stretch(int Letter, int At, int Start, int Same)
    {
        public int AtEnd { get; init; } = At + Same;

        public int StartEnd { get; init; } = Start + Same;

        /// <summary>Both as one where a few words have been changed between them, else null.</summary>
        public Stretch? Joined(Stretch next) =>
            next.Letter == Letter && next.At - AtEnd is >= 0 and <= MostChanged && next.Start - StartEnd is >= 0 and <= MostChanged
                ? this with { Same = Same + next.Same, AtEnd = next.AtEnd, StartEnd = next.StartEnd }
                : null;
    }
}
