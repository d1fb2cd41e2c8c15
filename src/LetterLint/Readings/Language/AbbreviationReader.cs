using System.Collections.Immutable;
using System.Text.RegularExpressions;
using LetterLint.Documents;
using LetterLint.Frameworks;
using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Language;

/// <summary>Finds where a letter introduces abbreviations and where it uses them.</summary>
internal sealed partial class AbbreviationReader
{
    private const int LongestOpening = 40;
    private const int LongestShortForm = 12;
    private const int MostAgain = 5;

    // A letter leaves fewer unexplained, or has no notes that explain any.
    private const int MostUnknown = 100;

    // Eight pages or so: a reader welcomes to be told again.
    private const int ManyPages = 20_000;

    private readonly List<Abbreviation> _introduced = [];
    private readonly List<ShortForm> _used = [];
    private readonly HashSet<string> _named = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Phrase> _meant;
    private readonly Span[] _text;
    private readonly Extents<DraftingMark> _left;
    private readonly Letter _letter;
    private readonly CapitalWords _capitals;
    private readonly Explanations _explanations;
    private readonly KnownExpansions _known;
    private Prose _previous = Prose.Empty;

    public AbbreviationReader(Letter letter, Document document, IEnumerable<DraftingMark> left)
    {
        _letter = letter;
        _capitals = CapitalWords.Of(letter.Framework!);
        _explanations = new Explanations(_capitals);
        _known = KnownExpansions.Of(letter.Framework!);
        _text = [.. letter.Sentences.Where(sentence => sentence.Kind is SentenceKind.Narrative or SentenceKind.Item).Select(sentence => sentence.Span).Order()];
        _left = new Extents<DraftingMark>(left, mark => mark.Words.Span);
        var notes = document.Footnotes.Select(note => note.Prose).ToArray();
        var text = document.Blocks.SelectMany(block => block.ToParagraphs()).Select(paragraph => paragraph.Prose).ToArray();
        foreach (var prose in text.Concat(notes))
        {
            Read(prose);
        }

        ReadElsewhere(notes);
        _meant = new Meanings(_explanations, _capitals).Of([.. _used.Where(use => use.Letters.Length > 2 && !IsExplained(use)).Select(use => use.Letters)], text);
    }

    /// <summary>Introductions in the order of the letter.</summary>
    public ImmutableArray<Abbreviation> Introduced
    {
        get
        {
            var first = new Dictionary<string, Abbreviation>(StringComparer.Ordinal);
            var all = ImmutableArray.CreateBuilder<Abbreviation>(_introduced.Count);
            foreach (var abbreviation in _introduced)
            {
                var earlier = abbreviation.IsInText ? first.GetValueOrDefault(abbreviation.Letters) : null;
                all.Add(abbreviation with { Earlier = earlier, IsRestated = earlier is not null && IsRestated(abbreviation, earlier) });
                if (abbreviation.IsInText && (earlier is null || all[^1].IsRestated))
                {
                    first[abbreviation.Letters] = abbreviation;
                }
            }

            return all.MoveToImmutable();
        }
    }

    /// <summary>Uses in the order of the letter, introductions not counted.</summary>
    public ImmutableArray<AbbreviationUse> Used
    {
        get
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            var same = _used.ToLookup(use => use.Letters, StringComparer.Ordinal);
            return [.. _used.Select(use =>
            {
                // “[KT to confirm]” is told as what it is.
                var isInText = IsInText(use.Phrase.Span) && !_left.Near(use.Phrase.Span).Any(mark => mark.Words.Span.Contains(use.Phrase.Span));
                var isFirst = isInText && seen.Add(use.Letters);
                return new AbbreviationUse
                {
                    Words = use.Phrase,
                    Letters = use.Letters,
                    IsInText = isInText,
                    IsFirst = isFirst,
                    IsExplained = IsExplained(use),
                    Meant = _meant.GetValueOrDefault(use.Letters),
                    Again = isFirst ? [.. same[use.Letters].Where(other => other != use).Take(MostAgain).Select(other => other.Phrase)] : [],
                };
            })];
        }
    }

    // “DOLS” too, where “DOL” is explained, and “AdCAMHS”, where “CAMHS” is.
    private bool IsExplained(ShortForm use) => _named.Contains(use.Letters)
        || (use.Letters.Length > 3 && use.Letters[^1] == 's' && _named.Contains(use.Letters[..^1]))
        || (use.IsMixed && use.Letters.Length > 5 && _named.Contains(use.Letters[2..]))
        || _capitals.IsWord(use);

    private bool IsRestated(Abbreviation abbreviation, Abbreviation earlier) =>
        (IsSummary(earlier) && !IsSummary(abbreviation)) || abbreviation.Span.Start - earlier.Span.End > ManyPages;

    private bool IsSummary(Abbreviation abbreviation) => _letter.SectionAt(abbreviation.Short.Span.Start) is not { Form.Summary: false };

    private void Read(Prose prose)
    {
        var quotations = Quotations.In(prose.Text);
        foreach (var shortForm in ShortForm.In(prose))
        {
            if ((Before(shortForm) ?? After(shortForm)) is { } introduced)
            {
                Introduce(introduced);
                continue;
            }

            _used.Add(shortForm);
            if (_explanations.Explain(shortForm) || Quotations.Hold(quotations, shortForm.Start))
            {
                _named.Add(shortForm.Letters);
            }
        }

        ReadGlossary(prose);
        _previous = prose;
    }

    /// <summary>A line or a cell with nothing but the letters, and behind it their words.</summary>
    private void ReadGlossary(Prose prose)
    {
        if (_previous.Text.Length is > 1 and < LongestShortForm && AbbreviationFile.LettersOf(_previous.Text) is { Length: > 1 } letters
            && !_previous.Text.Contains(' ', StringComparison.Ordinal) && _explanations.Initials.ExactLength(Words.Of(Explanations.Beginning(prose.Text, 0)), letters) > 0)
        {
            _named.Add(letters);
        }
    }

    private void Introduce(Abbreviation abbreviation)
    {
        _introduced.Add(abbreviation);

        // “special educational needs and/or disabilities (SEND)” explains “SEN” too.
        for (var length = 3; length <= abbreviation.Letters.Length; length++)
        {
            _named.Add(abbreviation.Letters[..length]);
        }

        if (abbreviation.Letters.Length < 3)
        {
            _named.Add(abbreviation.Letters);
        }
    }

    /// <summary>The words that stand before it and spell it: “child sexual exploitation (CSE)”; or in brackets all but spell it.</summary>
    private Abbreviation? Before(ShortForm shortForm)
    {
        var opening = Opening().Match(Explanations.Near(shortForm.Prose.Text, shortForm.Start, LongestOpening));
        if (!opening.Success)
        {
            return null;
        }

        // A page break may part the bracket from the words before it.
        var (prose, end) = shortForm.Start > opening.Length ? (shortForm.Prose, shortForm.Start - opening.Length) : (_previous, _previous.Text.Length);
        var text = Explanations.Near(prose.Text, end);
        text = text[(text.LastIndexOf(". ", StringComparison.Ordinal) + 1)..];
        var words = Words.Of(text);
        if (opening.Groups["beside"].Success)
        {
            // “autism spectrum disorder ASD”: explained, although no bracket introduces it.
            if (shortForm.Letters.Length > 2 && _explanations.Initials.ExactStart(words, shortForm.Letters) >= 0)
            {
                _named.Add(shortForm.Letters);
            }

            return null;
        }

        var first = _explanations.Initials.Start(text, words, shortForm.Letters);
        var isSpelled = first >= 0 && !IsExchanged(words, shortForm);
        if (!isSpelled && !shortForm.IsMixed && Explanations.IsBracketed(shortForm) && (_known.WordsOf(shortForm.Letters).Count > 0 || !_capitals.IsWord(shortForm) || IsNameOfAsMany(text, words, shortForm)))
        {
            text = text[(text.LastIndexOfAny(['(', ')']) + 1)..];
            words = Words.Of(text);
            first = _explanations.Initials.NearStart(words, shortForm.Letters);

            // “Education, training or employment (EET)”: what “or” joins has no order.
            first = first >= 0 ? first : _explanations.Initials.KnownStart(words, _known.WordsOf(shortForm.Letters), Initials.Reach(shortForm.Letters));
            isSpelled = first >= 0 && Joined().IsMatch(text[words[first].Start..]) && _explanations.Initials.AreThose(words.AsSpan(first), shortForm.Letters);
        }

        return first < 0 ? null : Make(shortForm, prose.Phrase(end - text.Length + words[first].Start, words[^1].End - words[first].Start), isSpelled);
    }

    /// <summary>“Family Intervention Partnership (FIT)”: a word that capitals of the same number stand before is none.</summary>
    private static bool IsNameOfAsMany(string text, Word[] words, ShortForm shortForm) =>
        words.Length >= shortForm.Letters.Length && words[^shortForm.Letters.Length..].All(word => char.IsUpper(text[word.Start]));

    /// <summary>“Integrated Family Response (IRF)”: the right initials in the wrong order, however the letters may be found within the words.</summary>
    private bool IsExchanged(Word[] words, ShortForm shortForm) =>
        _explanations.Initials.ExactStart(words, shortForm.Letters) < 0
        && _explanations.Initials.NearStart(words, shortForm.Letters) is >= 0 and var near && _explanations.Initials.AreThose(words.AsSpan(near), shortForm.Letters);

    /// <summary>The words that stand behind it and spell it: “CSE (child sexual exploitation)”.</summary>
    private Abbreviation? After(ShortForm shortForm)
    {
        var text = shortForm.Prose.Text;
        var explanation = Explanation().Match(text, shortForm.End);
        if (!explanation.Success)
        {
            return null;
        }

        var start = explanation.Index + explanation.Length;
        var words = Words.Of(Explanations.Beginning(text, start));
        return _explanations.Initials.ExactLength(words, shortForm.Letters) is > 0 and var length
            ? Make(shortForm, shortForm.Prose.Phrase(start, words[length - 1].End), true)
            : null;
    }

    private Abbreviation Make(ShortForm shortForm, Phrase expansion, bool isSpelled)
    {
        var closed = Explanations.IsBracketed(shortForm) ? shortForm.Prose.SpanOf(shortForm.Start, shortForm.Length + 1) : shortForm.Phrase.Span;
        return new Abbreviation
        {
            Short = shortForm.Phrase,
            Expansion = expansion,
            Span = Span.Cover(expansion.Span, closed),
            Letters = shortForm.Letters,
            IsSpelled = isSpelled,
            IsInText = IsInText(shortForm.Phrase.Span),
        };
    }

    /// <summary>A note may explain an abbreviation without repeating it, and so may the sentence before its first use; the address gives the words of posts.</summary>
    private void ReadElsewhere(IEnumerable<Prose> notes)
    {
        var unknown = _used.Where(use => !_named.Contains(use.Letters)).DistinctBy(use => use.Letters).Take(MostUnknown).ToArray();
        foreach (var words in notes.Select(note => note.Text).Concat(_letter.Addressee.Select(line => line.Text)).Append(_letter.Authority?.Text ?? "").Select(Words.Of))
        {
            _named.UnionWith(unknown.Select(use => use.Letters)
                .Where(letters => _explanations.IsSpelledIn(words, letters)));
        }

        foreach (var use in unknown)
        {
            if (use.Letters.Length > 2 && _explanations.IsSpelledIn(Words.Of(Explanations.Near(use.Prose.Text, use.Start)), use.Letters))
            {
                _named.Add(use.Letters);
            }
        }
    }

    private bool IsInText(Span span)
    {
        var (low, high) = (0, _text.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = _text[middle].Start <= span.Start ? (middle, high) : (low, middle - 1);
        }

        return _text.Length > 0 && _text[low].Contains(span.Start);
    }

    // “… (CSE)”, “… (the LSCB)”, “…, known as MASH”, “…, or SSIF”; beside the words “…, CATCH,” and “autism spectrum disorder ASD”.
    [GeneratedRegex(@"(?: ?\((?:the |or |known as |also known as |called ){0,2}|,? (?:also |locally )?(?:known|called) (?:locally )?(?:as )?(?:the )?|, or (?:the )?| [–-] |(?<beside>,? ))[""']?$|^\((?:the )?[""']?$")]
    private static partial Regex Opening();

    [GeneratedRegex(@", | or |/")]
    private static partial Regex Joined();

    [GeneratedRegex(@"\G[""']?(?:[ -]\p{Ll}{3,12})? ?(?:\(|, |[–-] |: |= |means |stands for |is short for )(?:the |a |an |or )?[""']?(?=\p{L})")]
    private static partial Regex Explanation();
}
