using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Names;

/// <summary>Finds the inspected authority's name where it is written in another way: “Stoke-on Trent”, “Kingston on Thames”.</summary>
internal sealed class AuthorityFormReader
{
    // Shorter names of places are near to too many others.
    private const int ShortestOfLetter = 7;

    private readonly InspectedAuthority _inspected;
    private readonly string _squeezed;
    private readonly Dictionary<string, List<Phrase>> _forms = new(StringComparer.Ordinal);
    private readonly List<Phrase> _slips = [];
    private readonly List<Titled> _titled = [];

    private AuthorityFormReader(InspectedAuthority inspected) => (_inspected, _squeezed) = (inspected, string.Concat(inspected.Core));

    public static List<AuthorityForm> In(Letter letter, InspectedAuthority inspected)
    {
        var reader = new AuthorityFormReader(inspected);
        foreach (var sentence in letter.Sentences.Until(letter.Stop))
        {
            // An address is written as the post has it.
            if (sentence.Kind != SentenceKind.Front || letter.Title?.Span.Overlaps(sentence.Span) == true || sentence.Text.Contains("ouncil", StringComparison.Ordinal))
            {
                reader.Read(sentence);
            }
        }

        return reader.Compared();
    }

    private void Read(Sentence sentence)
    {
        var words = sentence.Words.AsSpan();
        var titled = _titled.Count;
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].Text[0] != _squeezed[0])
            {
                continue;
            }

            if (EndOfName(sentence.Text, words, i) is var (last, end))
            {
                var surface = sentence.Text[words[i].Start..end];
                var isPart = !_inspected.Approved.Has(surface) && _inspected.Approved.Cover(sentence.Text, words[i].Start, end);
                if (surface.AsSpan().IndexOfAnyInRange('a', 'z') >= 0 && !isPart && !IsInAddress(sentence.Text, words[i].Start, end))
                {
                    var form = Plain(surface);
                    (_forms.TryGetValue(form, out var places) ? places : _forms[form] = []).Add(sentence.Prose.Phrase(words[i].Start, end - words[i].Start));
                }

                ReadKind(sentence, i, last + 1);
                i = last;
            }
            else if (EndOfSlip(sentence, words, i) is > 0 and var to && !_inspected.Approved.Cover(sentence.Text, words[i].Start, to))
            {
                _slips.Add(sentence.Prose.Phrase(words[i].Start, to - words[i].Start));
            }
        }

        // A sentence that names it as two kinds tells how the one became the other.
        for (var i = titled + 1; i < _titled.Count; i++)
        {
            if (!_titled[i].Agrees(_titled[titled]))
            {
                _titled.RemoveRange(titled, _titled.Count - titled);
            }
        }
    }

    /// <summary>“Elmsworth City Council”, “Metropolitan Borough of Elmsworth”: what kind of council the name is given.</summary>
    private void ReadKind(Sentence sentence, int from, int to)
    {
        var words = sentence.Words;
        var kinds = new SortedSet<string>(StringComparer.Ordinal);
        var end = to;
        while (end < words.Length && IsJoined(sentence, end) && _inspected.Around.IsKind(words[end].Text) && char.IsUpper(sentence.Text[words[end].Start]))
        {
            kinds.Add(words[end++].Text);
        }

        if (kinds.Count > 0 && end < words.Length && IsJoined(sentence, end) && words[end].Text is "council" or "councils"
            && !AuthorityWords.IsGenitive(sentence.Text, words[to - 1]))
        {
            _titled.Add(new Titled(sentence.PhraseOf(from, end + 1), kinds));
        }
    }

    private static bool IsJoined(Sentence sentence, int at) =>
        sentence.Text.AsSpan(sentence.Words[at - 1].End, sentence.Words[at].Start - sentence.Words[at - 1].End) is " ";

    /// <summary>Kinds that no one council has: what most say is right, and the first where they are even; one may be shorter than another.</summary>
    private void CompareKinds(List<AuthorityForm> found)
    {
        var byKinds = _titled.GroupBy(titled => string.Join(' ', titled.Kinds), StringComparer.Ordinal).ToArray();
        var usual = byKinds.MaxBy(same => byKinds.Where(other => other.First().Agrees(same.First())).Sum(other => other.Count()))?.First();
        foreach (var titled in _titled)
        {
            if (!titled.Agrees(usual!) && !_inspected.Approved.Has(titled.Words.Text))
            {
                found.Add(new AuthorityForm(titled.Words, usual!.Words, usual.Words.Text, false));
            }
        }
    }

    private sealed record Titled(Phrase Words, SortedSet<string> Kinds)
    {
        public bool Agrees(Titled other) => Kinds.IsSubsetOf(other.Kinds) || other.Kinds.IsSubsetOf(Kinds);
    }

    /// <summary>The last word and the last unit of the name at a word, however it is parted: “Saltwick-onSea”.</summary>
    private (int Last, int End)? EndOfName(string text, ReadOnlySpan<Word> words, int at)
    {
        var length = 0;
        for (var i = at; i < words.Length; i++)
        {
            if (!_squeezed.AsSpan(length).StartsWith(words[i].Text))
            {
                var isGenitive = AuthorityWords.IsGenitive(text, words[i]) && _squeezed.AsSpan(length).SequenceEqual(words[i].Text.AsSpan(0, words[i].Text.Length - 1));
                return isGenitive ? (i, words[i].End - 2) : null;
            }

            length += words[i].Text.Length;
            if (length == _squeezed.Length)
            {
                return (i, words[i].End);
            }
        }

        return null;
    }

    /// <summary>Where the name ends that stands at a word with a slip in a letter or a small word; 0 where there is none.</summary>
    private int EndOfSlip(Sentence sentence, ReadOnlySpan<Word> words, int at)
    {
        var text = sentence.Text;
        var core = _inspected.Core;
        if (!char.IsUpper(text[words[at].Start]) || _inspected.All.At(text, words, at) is not null)
        {
            return 0;
        }

        if (core.Length == 1)
        {
            // “the distance between these two Northmeres”
            if (at > 0 && words[at].Text == core[0] + "s" && (words[at - 1].Text is "these" or "both" or "those" || NumberWords.TryParse(words[at - 1].Text, out _)))
            {
                return 0;
            }

            var end = words[at].End - (AuthorityWords.IsGenitive(text, words[at]) ? 2 : 0);
            var name = words[at].Text[..(words[at].Text.Length - (end < words[at].End ? 1 : 0))];
            return EditDistance.IsSlip(name, core[0])
                && (IsNaming(sentence, words[at]) || (end == words[at].End && StandsForAuthority(text, words, at, at + 1)) || IsSlipOfKeys(sentence, at, name) || IsSlipOfLetter(sentence, at, name)) ? end : 0;
        }

        if (at + core.Length <= words.Length && char.IsUpper(text[words[at + core.Length - 1].Start]))
        {
            var isGenitive = AuthorityWords.IsGenitive(text, words[at + core.Length - 1]);
            if (IsOneSlip(words.Slice(at, core.Length), core, isGenitive))
            {
                return words[at + core.Length - 1].End - (isGenitive ? 2 : 0);
            }
        }

        return core.Length > 2 && words[at].Text == core[0] ? EndOfShortened(text, words, at) : 0;
    }

    /// <summary>“Aldersahw”, “Wallsall's”: letters exchanged, doubled or lost in a word that stands alone, and is none of the language, a person or another place.</summary>
    private bool IsSlipOfKeys(Sentence sentence, int at, string name)
    {
        var right = _inspected.Core[0];
        var isSame = name.Length == right.Length;
        return (isSame ? name.Order().SequenceEqual(right.Order()) : name.Distinct().Order().SequenceEqual(right.Distinct().Order()))
            && !EnglishWords.Common.Has(name) && StandsAlone(sentence, at - 1, at) && StandsAlone(sentence, at, at + 1);
    }

    /// <summary>“In Dunmarch”: another letter in a long word that stands alone where the name would, and is no place that anybody knows.</summary>
    private bool IsSlipOfLetter(Sentence sentence, int at, string name) =>
        name.Length >= ShortestOfLetter && at > 0 && sentence.Words[at - 1].Text is "in" or "across" or "of" or "within" or "to" or "from" or "for" && !EnglishWords.Common.HasCompound(name)
        && (at + 1 == sentence.Words.Length || !char.IsUpper(sentence.Text[sentence.Words[at + 1].Start]) || !IsJoined(sentence, at + 1));

    /// <summary>Whether two neighbouring words with capitals are not one name: “Ann Aldersahw”.</summary>
    private static bool StandsAlone(Sentence sentence, int one, int other) =>
        one < 0 || other >= sentence.Words.Length || !IsJoined(sentence, other) || (one == 0 && EnglishWords.Common.Has(sentence.Words[0].Text)) || !char.IsUpper(sentence.Text[sentence.Words[one].Start]) || !char.IsUpper(sentence.Text[sentence.Words[other].Start]);

    private bool IsNaming(Sentence sentence, Word word) => _inspected.Named.Span.Contains(sentence.Prose.SpanOf(word.Start, word.Length));

    /// <summary>Whether every word but one is right, and that one is a slip or another small word: “Kingston on Thames”.</summary>
    private static bool IsOneSlip(ReadOnlySpan<Word> words, string[] core, bool isGenitive)
    {
        var slips = 0;
        for (var i = 0; i < core.Length; i++)
        {
            var word = words[i].Text;
            word = isGenitive && i == core.Length - 1 && word != core[i] ? word[..^1] : word;
            if (word != core[i])
            {
                slips += EditDistance.IsSlip(word, core[i]) || (IsSmall(word) && IsSmall(core[i])) ? 1 : 2;
            }
        }

        return slips == 1;
    }

    /// <summary>“Bath and North Somerset Council”: one word is left out.</summary>
    private int EndOfShortened(string text, ReadOnlySpan<Word> words, int at)
    {
        var core = _inspected.Core;
        var skipped = -1;
        var i = at;
        for (var k = 0; k < core.Length; k++)
        {
            if (i < words.Length && words[i].Text == core[k])
            {
                i++;
            }
            else if (skipped < 0 && k > 0 && k < core.Length - 1)
            {
                skipped = k;
            }
            else
            {
                return 0;
            }
        }

        return skipped > 0 && StandsForAuthority(text, words, at, i) ? words[i - 1].End : 0;
    }

    /// <summary>“… Council”, “… local authority”, “… children's services”: no person and no place is meant.</summary>
    private bool StandsForAuthority(string text, ReadOnlySpan<Word> words, int at, int end) =>
        end < words.Length && words[end].Start == words[end - 1].End + 1 && (at == 0 || !char.IsUpper(text[words[at - 1].Start]) || at == 1)
        && (words[end].Text is "council" or "councils" or "local" or "childrens" or "children" || (_inspected.Around.IsKind(words[end].Text) && end + 1 < words.Length && words[end + 1].Text is "council" or "borough" or "district" or "county"));

    private List<AuthorityForm> Compared()
    {
        var found = new List<AuthorityForm>();
        CompareKinds(found);
        List<Phrase>? usual = null;
        var right = "";
        foreach (var (form, places) in _forms)
        {
            if (usual is null || Standing(form, places) > Standing(right, usual) || (places.Count > usual.Count && Standing(form, places) == Standing(right, usual)))
            {
                (usual, right) = (places, form);
            }
        }

        if (usual is null)
        {
            return found;
        }

        foreach (var (form, places) in _forms)
        {
            if (places != usual && !_inspected.Approved.Has(places[0].Text))
            {
                foreach (var place in places)
                {
                    found.Add(new AuthorityForm(place, usual[0], usual[0].Text, IsCertain(place.Text, usual[0])));
                }
            }
        }

        foreach (var slip in _slips)
        {
            found.Add(new AuthorityForm(slip, usual[0], usual[0].Text, false));
        }

        return found;
    }

    /// <summary>Hyphens and blanks alone may differ, and the other form is the official one, or that of the title.</summary>
    private bool IsCertain(string text, Phrase usual) =>
        string.Equals(Parted(text), Parted(usual.Text), _inspected.Known is null ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase)
        && (_inspected.Known is not null || _inspected.Approved.Has(usual.Text) || _inspected.Named.Text.Contains(usual.Text, StringComparison.OrdinalIgnoreCase));

    private static string Parted(string text) => text.Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);

    /// <summary>What the house has settled stands above what is official, and that above what the letter mostly writes.</summary>
    private int Standing(string form, List<Phrase> places) =>
        _inspected.Approved.Has(places[0].Text) ? 2 : _inspected.Known is { } known && Plain(known.Text) == form ? 1 : 0;

    /// <summary>Full stops, commas and “&amp;” are the writer's choice.</summary>
    private static string Plain(string name) =>
        name.Replace("&", "and", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal);

    private static bool IsSmall(string word) => word is "on" or "upon" or "in" or "and" or "with" or "of" or "by" or "under";

    private static bool IsInAddress(string text, int start, int end) =>
        (start > 0 && text[start - 1] is '.' or '/' or '@' or '_') || (end < text.Length && text[end] is '@' or '_' or '/') || (end + 1 < text.Length && text[end] == '.' && char.IsLetter(text[end + 1]));
}
