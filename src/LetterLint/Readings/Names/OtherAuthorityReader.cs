using LetterLint.Documents;
using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Names;

/// <summary>
/// Finds names of other authorities where the inspected one must stand: in the address, in the sentences that say what the letter
/// is about, and as that of which a judgement is made. Neighbours, partners and places elsewhere are named on purpose.
/// </summary>
internal sealed class OtherAuthorityReader(Letter letter, InspectedAuthority inspected)
{
    private readonly AuthorityLexicon _lexicon = AuthorityLexicon.Of(letter.Framework!);

    // How far from the beginning of its clause a subject may stand.
    private const int LongestSubject = 7;
    private const int LongestBody = 6;
    private const int LongestAside = 3;

    // Nobody writes a clause as long; whoever looks for its beginning looks no farther.
    private const int LongestClause = 200;

    private readonly List<OtherAuthority> _found = [];
    private readonly HashSet<string> _partners = new(StringComparer.Ordinal);

    /// <summary>In the letter itself, and at the head and foot of its pages.</summary>
    public static IEnumerable<OtherAuthority> In(Letter letter, Document document, InspectedAuthority inspected) =>
        [.. new OtherAuthorityReader(letter, inspected).In(), .. FurnitureReader.Authorities(document, inspected, AuthorityLexicon.Of(letter.Framework!))];

    private List<OtherAuthority> In()
    {
        var named = new List<Naming>();
        foreach (var sentence in letter.Sentences.Until(letter.Stop))
        {
            if (sentence.Kind is not (SentenceKind.Narrative or SentenceKind.Item))
            {
                continue;
            }

            SentenceOfPlaces? places = null;
            foreach (var mention in AuthorityMention.In(sentence.Text, sentence.Words.AsSpan(), inspected.All, _lexicon))
            {
                places ??= SentenceOfPlaces.Of(sentence, inspected, _lexicon);
                named.Add(new Naming(places, mention));
                if (places.IsLinked || IsBesideOthers(sentence, mention))
                {
                    _partners.Add(NameOf(mention));
                }
            }
        }

        ReadAddress();

        // A place that the letter also names where no authority need stand is one of its own.
        var ownPlaces = new HashSet<string>(StringComparer.Ordinal);
        var others = new List<Naming>();
        foreach (var naming in named)
        {
            var (places, mention) = naming;
            var sentence = places.Sentence;
            if ((IsOther(mention) || IsOfUpperTier(sentence, mention)) && !IsApproved(sentence.Text, sentence.Words.AsSpan(), mention) && (IsAboutLetter(places, mention) || IsJudged(places, mention) || IsSpokenOf(places, mention)))
            {
                others.Add(naming);
            }
            else if (mention.Known is null)
            {
                ownPlaces.Add(NameOf(mention));
            }
        }

        foreach (var (places, mention) in others)
        {
            var sentence = places.Sentence;
            if (!mention.IsLikePlace || !ownPlaces.Contains(NameOf(mention)))
            {
                var (start, end) = (sentence.Words[mention.From].Start, sentence.Words[mention.To - 1].End);
                end -= AuthorityWords.IsGenitive(sentence.Text, sentence.Words[mention.To - 1]) ? 2 : 0;
                _found.Add(new OtherAuthority(sentence.Prose.Phrase(start, end - start), inspected.Named));
            }
        }

        return _found;
    }

    /// <summary>An address at another council, and no line at this one.</summary>
    private void ReadAddress()
    {
        // A trust may answer for the services of several councils, and has its offices in one.
        foreach (var word in Words.Of(inspected.Named.Text))
        {
            if (_lexicon.OfSeveral.Contains(word.Text))
            {
                return;
            }
        }

        Phrase? other = null;
        foreach (var line in letter.Addressee)
        {
            var words = Words.Of(line.Text);
            if (inspected.IsNamedIn(words))
            {
                return;
            }

            foreach (var mention in AuthorityMention.In(line.Text, words, inspected.All, _lexicon))
            {
                other ??= mention.HasKind && !inspected.IsRelated(mention.Core) && !IsApproved(line.Text, words, mention) ? line.Part(words[mention.From].Start, words[mention.To - 1].End) : null;
            }
        }

        if (other is not null)
        {
            _found.Add(new OtherAuthority(other, inspected.Named));
        }
    }

    private bool IsApproved(string text, ReadOnlySpan<Word> words, AuthorityMention mention) =>
        inspected.Approved.Touch(text, words[mention.From].Start, words[mention.To - 1].End);

    private bool IsOther(AuthorityMention mention) => !inspected.IsRelated(mention.Core)
        && (mention.Known is { } known ? known.Official != inspected.Known?.Official : !inspected.IsTwoTier);

    // Of two tiers it is the upper one that “values them”, of whom it says so, and that has “senior leaders”.
    private bool IsOfUpperTier(Sentence sentence, AuthorityMention mention) => mention is { Known: null, From: > 0 } && !inspected.IsRelated(mention.Core)
        && (sentence.Words[mention.From - 1].Text == "that"
            ? IsOfAuthority(sentence, mention.To) && sentence.Words[mention.To + 1].Text == "them"
            : mention.From > 2 && sentence.Words[mention.From - 1].Text is "in" or "across" && _lexicon.Leaders.Contains(sentence.Words[mention.From - 2].Text) && _lexicon.BeforeSubjects.Contains(sentence.Words[mention.From - 3].Text));

    /// <summary>“This letter summarises the findings … in X”.</summary>
    private bool IsAboutLetter(SentenceOfPlaces places, AuthorityMention mention) => places.Sentence is var sentence
        && sentence.Words is [{ Text: "this" }, { Text: "letter" or "report" or "assessment" or "inspection" or "visit" or "review" }, ..]
        && !places.NamesInspected
        && mention.From > 0 && sentence.Words[mention.From - 1].Text is "to" or "in" or "of" or "for" or "by" or "the"
        && (mention.HasKind || EndsName(sentence, mention));

    /// <summary>No longer name begins with it: “Leeds University”.</summary>
    private bool EndsName(Sentence sentence, AuthorityMention mention) => mention.To == sentence.Words.Length
        || char.IsLower(sentence.Text[sentence.Words[mention.To].Start]) || _lexicon.Around.IsKind(sentence.Words[mention.To].Text)
        || sentence.Words[mention.To].Text is "childrens" or "mbc" || sentence.Text[sentence.Words[mention.To - 1].End] != ' ';

    /// <summary>“with X”, “X and …”: another that the council works with.</summary>
    private static bool IsBesideOthers(Sentence sentence, AuthorityMention mention)
    {
        var before = mention.From - 1;
        before -= before >= 0 && sentence.Words[before].Text == "the" ? 1 : 0;
        return (before >= 0 && sentence.Words[before].Text is "with" or "by" or "from" or "between" or "and" or "or" && IsJoinedToBefore(sentence, before))
            || (mention.To < sentence.Words.Length && sentence.Words[mention.To].Text is "and" or "or" && sentence.Text[sentence.Words[mention.To - 1].End] == ' ');
    }

    // “… are good, and X has …” begins a clause; “Leeds and X” does not.
    private static bool IsJoinedToBefore(Sentence sentence, int at) =>
        at > 0 && sentence.Text.AsSpan(sentence.Words[at - 1].End, sentence.Words[at].Start - sentence.Words[at - 1].End) is " ";

    /// <summary>“X has …”, “Schools in X are …”, “X's leaders know …”, at the beginning of a sentence or clause, and no word of work with others.</summary>
    private bool IsJudged(SentenceOfPlaces places, AuthorityMention mention)
    {
        var sentence = places.Sentence;
        var words = sentence.Words;
        if (mention.To >= words.Length || _partners.Contains(NameOf(mention)) || places.IsLinked || places.NamesInspected || (mention.IsLikePlace && places.IsOfPlaces))
        {
            return false;
        }

        var before = mention.From - 1;
        if (before >= 0 && words[before].Text == "the")
        {
            before--;
        }

        var isPlace = before > 0 && words[before].Text is "in" or "across" or "within" && _lexicon.Subjects.Contains(words[before - 1].Text);
        var subject = isPlace ? before - 1 : before + 1;
        var begin = ClauseBefore(sentence, subject);
        if (isPlace)
        {
            return subject - begin < LongestSubject && (IsVerb(sentence, mention.To) || IsBeforeAside(sentence, mention.To));
        }

        return begin == subject && (EndOfOwn(sentence, mention) is > 0 and var verb ? IsVerb(sentence, verb)
            : mention.IsLikePlace ? (mention.From == 0 || words[mention.From - 1].Text is "that" or "which") && IsOfAuthority(sentence, mention.To)
            : (mention.HasKind || mention.From == 0) && IsVerb(sentence, mention.To));
    }

    /// <summary>“… is known to X Council's leaders”, “the X care leavers' forum”, “social workers want to stay in X”: anywhere in a sentence that names no place beside.</summary>
    private bool IsSpokenOf(SentenceOfPlaces places, AuthorityMention mention)
    {
        var sentence = places.Sentence;
        var words = sentence.Words;
        if (_partners.Contains(NameOf(mention)) || places.IsLinked || places.NamesInspected || places.IsOfPlaces)
        {
            return false;
        }

        var before = mention.From > 1 && words[mention.From - 1].Text == "the" ? mention.From - 2 : mention.From - 1;
        return (!mention.IsLikePlace && EndOfOwn(sentence, mention) > 0)
            || (before > 0 && words[before].Text == "of" && _lexicon.FoundIn.Contains(words[before - 1].Text) && EndsName(sentence, mention))
            || IsOfBody(sentence, mention.To)
            || (mention.HasKind && before > 0 && words[before].Text is "at" or "of" && IsSubject(words[before - 1].Text) && places.IsToReader)
            || (before > 0 && words[before].Text is "in" or "to" or "for" && _lexicon.Comers.Contains(words[before - 1].Text) && EndsName(sentence, mention) && HasSubject(words.AsSpan(Math.Max(0, before - LongestClause), Math.Min(before, LongestClause))));
    }

    /// <summary>“care leavers' forum”, “children in care council”: a body that the inspected authority has.</summary>
    private bool IsOfBody(Sentence sentence, int at)
    {
        var words = sentence.Words;
        for (var i = at; i < words.Length && i < at + LongestBody && IsJoinedOn(sentence, i) && char.IsLower(sentence.Text[words[i].Start]); i++)
        {
            if (i > at && _lexicon.Bodies.Contains(words[i].Text))
            {
                return HasSubject(words.AsSpan(at, i - at));
            }
        }

        return false;
    }

    // “care leavers' forum”
    private static bool IsJoinedOn(Sentence sentence, int at) =>
        sentence.Text.AsSpan(sentence.Words[at - 1].End, sentence.Words[at].Start - sentence.Words[at - 1].End) is " " or "' " or "\u2019 ";

    private bool HasSubject(ReadOnlySpan<Word> words)
    {
        foreach (var word in words)
        {
            if (IsSubject(word.Text))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsSubject(string word) => _lexicon.Subjects.Contains(word) || _lexicon.Subjects.Contains(word.TrimEnd('s')) || _lexicon.Subjects.Contains(word + "s");

    private bool IsVerb(Sentence sentence, int at) =>
        at < sentence.Words.Length && _lexicon.Verbs.Contains(sentence.Words[at].Text) && IsBesideBefore(sentence, at);

    /// <summary>“…, many of whom have”: said of the people there, and not of the place.</summary>
    private static bool IsBeforeAside(Sentence sentence, int at) => at > 0 && at < sentence.Words.Length && sentence.Text[sentence.Words[at - 1].End] == ','
        && sentence.Words.Skip(at).Take(LongestAside).Any(word => word.Text is "whom" or "who" or "whose");

    /// <summary>“has improved”: what a town cannot do.</summary>
    private bool IsOfAuthority(Sentence sentence, int at) =>
        at + 1 < sentence.Words.Length && _lexicon.VerbsOfAuthorities.Contains(sentence.Words[at].Text) && IsBesideBefore(sentence, at)
        && !_lexicon.NotBehindThem.Contains(sentence.Words[at + 1].Text) && !char.IsAsciiDigit(sentence.Words[at + 1].Text[0]);

    /// <summary>The word behind those of whom a name is the owner: “X's senior leaders”, “X council's social workers”; 0 where it is none.</summary>
    private int EndOfOwn(Sentence sentence, AuthorityMention mention)
    {
        var words = sentence.Words;
        var at = mention.To;
        var isOwner = AuthorityWords.IsGenitive(sentence.Text, words[at - 1]);
        for (; at < words.Length && words[at].Text is "council" or "councils" or "authority" or "authoritys" or "local"; at++)
        {
            isOwner = true;
        }

        for (var most = at + 2; at < words.Length && at < most && _lexicon.BeforeSubjects.Contains(words[at].Text); at++)
        {
            isOwner |= words[at].Text == "childrens";
        }

        return isOwner && at < words.Length && (_lexicon.Subjects.Contains(words[at].Text) || (mention.HasKind && _lexicon.Owned.Contains(words[at].Text))) ? at + 1 : 0;
    }

    private static bool IsBesideBefore(Sentence sentence, int at) =>
        sentence.Text.AsSpan(sentence.Words[at - 1].End, sentence.Words[at].Start - sentence.Words[at - 1].End) is " ";

    /// <summary>The first word of the clause that a word stands in, “and” and “however” left out.</summary>
    private static int ClauseBefore(Sentence sentence, int at)
    {
        var words = sentence.Words;
        var begin = at;
        while (begin > 0 && at - begin < LongestClause && !(words[begin - 1].Text is "that" or "which" or "who" or "because" && begin > 1) && sentence.Text.AsSpan(words[begin - 1].End, words[begin].Start - words[begin - 1].End) is " " or "-")
        {
            begin--;
        }

        while (begin < at && words[begin].Text is "and" or "but" or "the" or "while" or "although" or "whilst" or "however" or "overall")
        {
            begin++;
        }

        return begin;
    }

    private sealed record Naming(SentenceOfPlaces Places, AuthorityMention Mention);

    private static string NameOf(AuthorityMention mention) => mention.Known?.Official ?? string.Join(' ', mention.Core);
}
