using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Names;

/// <summary>
/// Finds names of other authorities where the inspected one must stand: in the address, in the sentences that say what the letter
/// is about, and as that of which a judgement is made. Neighbours, partners and places elsewhere are named on purpose.
/// </summary>
internal sealed class OtherAuthorityReader(Letter letter, InspectedAuthority inspected)
{
    // A sentence with one of these tells of work with others, or of what was before.
    private static readonly HashSet<string> Links = new(StringComparer.Ordinal)
    {
        "joint", "jointly", "shared", "share", "shares", "sharing", "neighbour", "neighbours", "neighbouring", "partner", "commissioned", "commissioning", "commission", "commissions", "regional",
        "region", "consortium", "alongside", "adjoining", "adjacent", "bordering", "borders", "nearby", "former", "formerly", "previous", "predecessor", "reorganisation", "merged", "merger", "split",
        "hosted", "hosts", "host", "lead", "leads", "authorities", "councils", "boroughs", "adviser", "intervention", "commissioner", "commissioners", "delegated", "lscb", "counterpart", "counterparts", "tri",
        "bi", "arrangement", "arrangements", "secondment", "seconded", "unitary", "transferred", "behalf", "disaggregation", "disaggregated", "inherited", "collaboration", "peer", "mentor", "report",
    };

    // What is said of an authority begins with one of these.
    private static readonly HashSet<string> Verbs = new(StringComparer.Ordinal)
    {
        "has", "have", "had", "is", "are", "was", "were", "does", "do", "did", "will", "can", "could", "must", "should", "may", "needs", "need", "continues", "continue", "works", "work", "provides",
        "provide", "remains", "remain", "recognises", "recognise", "knows", "know", "makes", "make", "takes", "take", "gives", "give", "offers", "offer", "benefit", "benefits", "receive",
        "receives", "achieve", "perform", "performs", "live", "enjoy", "say", "report", "feel", "also", "now", "currently", "generally", "mostly", "usually", "consistently", "understands", "understand", "responds", "respond", "produces", "produce", "supports", "support", "go", "attend", "wait", "gain", "experience", "invests", "meets", "meet", "uses", "use", "ensures", "ensure",
    };

    private static readonly HashSet<string> Subjects = new(StringComparer.Ordinal)
    {
        "children", "people", "families", "parents", "carers", "pupils", "services", "schools", "staff", "leaders", "managers", "workers", "councillors", "members", "partners", "officers",
        "leavers", "teams", "provision", "practice", "professionals", "agencies", "standards", "attainment", "outcomes", "attendance",
    };

    // How far from the beginning of its clause a subject may stand.
    private const int LongestSubject = 7;

    private readonly List<OtherAuthority> _found = [];
    private readonly HashSet<string> _partners = new(StringComparer.Ordinal);

    public List<OtherAuthority> In()
    {
        var named = new List<Naming>();
        foreach (var sentence in letter.Sentences)
        {
            if (sentence.Kind is not (SentenceKind.Narrative or SentenceKind.Item))
            {
                continue;
            }

            foreach (var mention in AuthorityMention.In(sentence.Text, sentence.Words.AsSpan(), inspected.All))
            {
                named.Add(new Naming(sentence, mention));
                if (IsLinked(sentence) || IsBesideOthers(sentence, mention))
                {
                    _partners.Add(NameOf(mention));
                }
            }
        }

        ReadAddress();
        foreach (var (sentence, mention) in named)
        {
            if (IsOther(mention) && !IsApproved(sentence.Text, sentence.Words.AsSpan(), mention) && (IsAboutLetter(sentence, mention) || IsJudged(sentence, mention)))
            {
                _found.Add(new OtherAuthority(sentence.PhraseOf(mention.From, mention.To), inspected.Named));
            }
        }

        return _found;
    }

    /// <summary>An address at another council, and no line at this one.</summary>
    private void ReadAddress()
    {
        // A trust may answer for the services of several councils, and has its offices in one.
        if (inspected.Named.Text.Contains("rust", StringComparison.Ordinal) || inspected.Named.Text.Contains(" for ", StringComparison.Ordinal))
        {
            return;
        }

        Phrase? other = null;
        foreach (var line in letter.Addressee)
        {
            var words = Words.Of(line.Text);
            if (inspected.IsNamedIn(words))
            {
                return;
            }

            foreach (var mention in AuthorityMention.In(line.Text, words, inspected.All))
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

    /// <summary>“This letter summarises the findings … in X”.</summary>
    private bool IsAboutLetter(Sentence sentence, AuthorityMention mention) =>
        sentence.Words is [{ Text: "this" }, { Text: "letter" or "report" or "assessment" or "inspection" or "visit" or "review" }, ..]
        && !inspected.IsNamedIn(sentence.Words.AsSpan())
        && mention.From > 0 && sentence.Words[mention.From - 1].Text is "to" or "in" or "of" or "for" or "by" or "the"
        && (mention.HasKind || EndsName(sentence, mention));

    /// <summary>No longer name begins with it: “Leeds University”.</summary>
    private static bool EndsName(Sentence sentence, AuthorityMention mention) => mention.To == sentence.Words.Length
        || char.IsLower(sentence.Text[sentence.Words[mention.To].Start]) || AuthorityWords.IsKind(sentence.Words[mention.To].Text)
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

    /// <summary>“X has …”, “Schools in X are …”, at the beginning of a sentence or clause, and no word of work with others.</summary>
    private bool IsJudged(Sentence sentence, AuthorityMention mention)
    {
        var words = sentence.Words;
        if (mention.To >= words.Length || !Verbs.Contains(words[mention.To].Text) || sentence.Text.AsSpan(words[mention.To - 1].End, words[mention.To].Start - words[mention.To - 1].End) is not " "
            || _partners.Contains(NameOf(mention)) || IsLinked(sentence) || inspected.IsNamedIn(words.AsSpan()))
        {
            return false;
        }

        var before = mention.From - 1;
        if (before >= 0 && words[before].Text == "the")
        {
            before--;
        }

        var isPlace = before > 0 && words[before].Text is "in" or "across" or "within" && Subjects.Contains(words[before - 1].Text);
        var subject = isPlace ? before - 1 : before + 1;
        var begin = ClauseBefore(sentence, subject);
        return isPlace ? subject - begin < LongestSubject : begin == subject && (mention.HasKind || mention.From == 0);
    }

    /// <summary>The first word of the clause that a word stands in, “and” and “however” left out.</summary>
    private static int ClauseBefore(Sentence sentence, int at)
    {
        var words = sentence.Words;
        var begin = at;
        while (begin > 0 && sentence.Text.AsSpan(words[begin - 1].End, words[begin].Start - words[begin - 1].End) is " " or "-")
        {
            begin--;
        }

        while (begin < at && words[begin].Text is "and" or "but" or "the" or "while" or "although" or "whilst" or "however" or "overall")
        {
            begin++;
        }

        return begin;
    }

    private static bool IsLinked(Sentence sentence)
    {
        for (var i = 0; i < sentence.Words.Length; i++)
        {
            if (Links.Contains(sentence.Words[i].Text) && !IsOwn(sentence, i))
            {
                return true;
            }
        }

        return false;
    }

    // “A shared vision” and “the lead member” need nobody else.
    private static bool IsOwn(Sentence sentence, int at) => at + 1 < sentence.Words.Length && sentence.Words[at].Text switch
    {
        "shared" => sentence.Words[at + 1].Text is "and" or "vision" or "understanding" or "commitment" or "ambition" or "sense" or "purpose" or "culture" or "values",
        "lead" => sentence.Words[at + 1].Text is "member" or "councillor" or "inspector" or "professional" or "professionals",
        _ => false,
    };

    private sealed record Naming(Sentence Sentence, AuthorityMention Mention);

    private static string NameOf(AuthorityMention mention) => mention.Known?.Official ?? string.Join(' ', mention.Core);
}
