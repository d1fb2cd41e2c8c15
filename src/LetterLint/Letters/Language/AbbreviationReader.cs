using System.Collections.Immutable;
using System.Text.RegularExpressions;
using LetterLint.Documents;
using LetterLint.Text;

namespace LetterLint.Letters.Language;

/// <summary>Finds where a letter introduces abbreviations and where it uses them.</summary>
internal sealed partial class AbbreviationReader
{
    private readonly List<Abbreviation> _introduced = [];
    private readonly List<(Phrase Words, string Letters, bool IsInText)> _used = [];
    private readonly Span[] _text;
    private readonly Letter _letter;

    public AbbreviationReader(Letter letter, Document document)
    {
        _letter = letter;
        _text = [.. letter.Sentences.Where(sentence => sentence.Kind is SentenceKind.Narrative or SentenceKind.Item).Select(sentence => sentence.Span).Order()];
        var notes = document.Footnotes.Select(note => note.Prose).ToArray();
        foreach (var prose in document.Blocks.SelectMany(block => block.ToParagraphs()).Select(paragraph => paragraph.Prose).Concat(notes))
        {
            Read(prose);
        }

        ReadUnmarkedNotes(notes);
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
                all.Add(abbreviation with { Earlier = earlier, IsRestated = earlier is not null && IsSummary(earlier) && !IsSummary(abbreviation) });
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
            return [.. _used.Select(use => new AbbreviationUse(use.Words, use.Letters, use.IsInText, use.IsInText && seen.Add(use.Letters)))];
        }
    }

    private bool IsSummary(Abbreviation abbreviation) => _letter.SectionAt(abbreviation.Short.Span.Start) is not { Form.Summary: false };

    private void Read(Prose prose)
    {
        if (IsUpperCase(prose.Text))
        {
            return;
        }

        var words = new Lazy<Word[]>(() => Words.Of(prose.Text));
        foreach (Match match in Capitals().Matches(prose.Text))
        {
            if (!IsAbbreviation(prose.Text, match))
            {
                continue;
            }

            var letters = Abbreviation.LettersOf(match.Groups["short"].Value);
            if (Introduction(prose, words.Value, match, letters) is { } introduced)
            {
                _introduced.Add(introduced);
            }
            else
            {
                _used.Add((prose.Phrase(match.Index, match.Length), letters, IsInText(prose.SpanOf(match.Index, 1))));
            }
        }
    }

    private Abbreviation? Introduction(Prose prose, Word[] words, Match match, string letters)
    {
        var (text, start, end) = (prose.Text, match.Index, match.Index + match.Length);
        var opening = Opening().Match(text[Math.Max(0, start - 30)..start]);
        if (opening.Success)
        {
            var sentence = text.LastIndexOf(". ", start, StringComparison.Ordinal);
            var before = words.Where(word => word.Start > sentence && word.End <= start - opening.Length).ToArray();
            var from = Initials.Start(before, letters);
            var isSpelled = from >= 0;
            if (!isSpelled && opening.Value.Contains('(') && end < text.Length && text[end] == ')')
            {
                from = Initials.NearStart(before, letters);
            }

            if (from >= 0)
            {
                return Make(before[from].Start, before[^1].End, isSpelled);
            }
        }

        if (Explanation().Match(text, end) is { Success: true } explanation)
        {
            var after = words.SkipWhile(word => word.Start < end + explanation.Length).ToArray();
            if (Initials.Length(after, letters) is > 0 and var length)
            {
                return Make(after[0].Start, after[length - 1].End, true);
            }
        }

        return null;

        Abbreviation Make(int from, int to, bool isSpelled) => new()
        {
            Short = prose.Phrase(start, match.Length),
            Expansion = prose.Phrase(from, to - from),
            Span = prose.SpanOf(Math.Min(from, start), Math.Max(to, end) + (Math.Max(to, end) < text.Length && text[Math.Max(to, end)] == ')' ? 1 : 0) - Math.Min(from, start)),
            Letters = letters,
            IsSpelled = isSpelled,
            IsInText = IsInText(prose.SpanOf(start, 1)),
        };
    }

    /// <summary>A note may explain an abbreviation without repeating it.</summary>
    private void ReadUnmarkedNotes(IEnumerable<Prose> notes)
    {
        var known = _introduced.Select(abbreviation => abbreviation.Letters).ToHashSet();
        var unknown = _used.Where(use => !known.Contains(use.Letters)).DistinctBy(use => use.Letters).ToArray();
        foreach (var note in notes)
        {
            var words = Words.Of(note.Text);
            foreach (var (use, letters, _) in unknown)
            {
                var from = Enumerable.Range(0, words.Length).FirstOrDefault(from => Initials.Length(words.AsSpan(from), letters) > 0, -1);
                if (from >= 0)
                {
                    var to = words[from + Initials.Length(words.AsSpan(from), letters) - 1].End;
                    _introduced.Add(new Abbreviation
                    {
                        Short = use,
                        Expansion = note.Phrase(words[from].Start, to - words[from].Start),
                        Span = note.SpanOf(words[from].Start, to - words[from].Start),
                        Letters = letters,
                        IsSpelled = true,
                        IsInText = false,
                    });
                }
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

    /// <summary>Titles and headings in capitals are no abbreviations.</summary>
    private static bool IsUpperCase(string text) =>
        text.Count(char.IsUpper) is > 3 and var upper && upper > text.Count(char.IsLower);

    private static bool IsAbbreviation(string text, Match match)
    {
        var shortForm = match.Groups["short"].ValueSpan;
        var upper = 0;
        foreach (var unit in shortForm)
        {
            upper += char.IsUpper(unit) ? 1 : 0;
        }

        var letters = shortForm.Length - shortForm.Count('&');
        var end = match.Index + match.Length;
        return upper >= 2 && letters - upper <= 2 && letters < 2 * upper
            && shortForm.IndexOfAnyExcept("IVX") >= 0
            && !(end < text.Length && char.IsDigit(text[end]) && shortForm.Length <= 2)
            && !IsAddress(text, match.Index, end);
    }

    /// <summary>Whether it is part of a web or e-mail address.</summary>
    private static bool IsAddress(string text, int start, int end)
    {
        var from = text.LastIndexOf(' ', start) + 1;
        var to = text.IndexOf(' ', end);
        var chunk = text.AsSpan(from, (to < 0 ? text.Length : to) - from);
        return chunk.Contains('@') || chunk.IndexOf("www.") >= 0 || chunk.IndexOf("://") >= 0 || chunk.IndexOf(".uk") >= 0;
    }

    // “CAMHS”, “IROs”, “DoLS”, “B&NES”; not the first part of “SENDmail” or of a word with an apostrophe before it.
    [GeneratedRegex(@"(?<![\w@&.])(?<short>\p{Lu}[\p{L}&]{0,10}\p{Lu}(?:(?!s(?!\p{L}))\p{Ll})?)(?:'?s)?(?![\p{L}&@])")]
    private static partial Regex Capitals();

    [GeneratedRegex(@"(?:\((?:the |or |known as |called |also called ){0,2}|, (?:locally )?known (?:locally )?as (?:the )?|\b(?:known as|called) (?:the )?|[–-] )[""']?$")]
    private static partial Regex Opening();

    [GeneratedRegex(@"\G[""']? ?(?:\(|, |[–-] )(?:the |a |an |or )?[""']?(?=\p{L})")]
    private static partial Regex Explanation();
}
