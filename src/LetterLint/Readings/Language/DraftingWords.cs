using System.Buffers;
using LetterLint.Frameworks;
using LetterLint.Text;

namespace LetterLint.Readings.Language;

/// <summary>What colleagues write to one another in a draft, and what stands for words yet to come: rules/vocabulary/drafting.yml.</summary>
internal sealed class DraftingWords
{
    private static readonly SearchValues<char> Openers = SearchValues.Create(".!?:;([-–—*>");

    private const int LongestBanner = 12;

    private readonly HashSet<string> _marks;
    private readonly PhraseTable _anywhere;
    private readonly PhraseTable _beginning;
    private readonly PhraseTable _inBrackets;
    private readonly IReadOnlyList<PhrasePattern> _wholeBrackets;
    private readonly IReadOnlyList<PhrasePattern> _roundBrackets;
    private readonly IReadOnlyList<PhrasePattern> _banners;
    private readonly HashSet<string> _bannerWords;
    private readonly PhraseTable _marksAsPhrases;

    private DraftingWords(YamlMap map)
    {
        _marks = map.Texts("marks", text => text).ToHashSet(StringComparer.Ordinal);
        _marksAsPhrases = new PhraseTable(_marks.Select(PhrasePattern.Parse));
        _anywhere = new PhraseTable(map.Texts("anywhere", PhrasePattern.Parse));
        _beginning = new PhraseTable(map.Texts("beginning", PhrasePattern.Parse));
        _inBrackets = new PhraseTable(map.Texts("in-brackets", PhrasePattern.Parse));
        _wholeBrackets = map.Texts("whole-brackets", PhrasePattern.Parse);
        _roundBrackets = map.Texts("round-brackets", PhrasePattern.Parse);
        _banners = map.Texts("banners", PhrasePattern.Parse);
        _bannerWords = map.Texts("banner-words", text => text).ToHashSet(StringComparer.Ordinal);
    }

    public static DraftingWords Of(Vocabulary vocabulary) => vocabulary.Once(all => all.Read("drafting", map => new DraftingWords(map)));

    /// <summary>Whether words in square or angle brackets do.</summary>
    public bool IsGap(string content)
    {
        var words = Words.Of(content);
        return _inBrackets.In(words, GradeWords.None).Count > 0 || IsWhole(_wholeBrackets, words);
    }

    /// <summary>Whether they do although they tell nobody to do anything: “[name]”.</summary>
    public bool IsPlainGap(string content) => IsWhole(_wholeBrackets, Words.Of(content));

    /// <summary>Whether words in round brackets do.</summary>
    public bool IsAside(string content) => IsWhole(_roundBrackets, Words.Of(content));

    /// <summary>Whether a short line says that the letter is a draft.</summary>
    public bool IsBanner(string line)
    {
        var words = Words.Of(line);
        return words.Length is > 0 and <= LongestBanner
            && (IsBannerWord(line, words[0]) || IsBannerWord(line, words[^1]) || IsWhole(_banners, words));
    }

    /// <summary>Notes and gaps among the words of a line, in units of the line.</summary>
    public IEnumerable<Span> NotesIn(string line)
    {
        var words = Words.Of(line);
        for (var i = 0; i < words.Length; i++)
        {
            var note = _anywhere.At(words, i, GradeWords.None)
                ?? (Begins(line, words, i) ? _beginning.At(words, i, GradeWords.None) : null)
                ?? MarkAt(line, words, i);
            if (note is not null && note.To > i)
            {
                yield return Span.Between(words[i].Start, words[note.To - 1].End);
                i = note.To - 1;
            }
        }
    }

    private PhraseMatch? MarkAt(string line, Word[] words, int at) =>
        _marksAsPhrases.At(words, at, GradeWords.None) is { } mark && _marks.Contains(line[words[at].Start..words[mark.To - 1].End]) ? mark : null;

    private bool IsBannerWord(string line, Word word) => _bannerWords.Contains(line[word.Start..word.End]);

    private static bool IsWhole(IReadOnlyList<PhrasePattern> phrases, Word[] words)
    {
        foreach (var phrase in phrases)
        {
            if (words.Length > 0 && phrase.MatchAt(words, 0, GradeWords.None, whole: true) is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a sentence, a bracket or the line begins with a word.</summary>
    private static bool Begins(string line, Word[] words, int at) =>
        at == 0 || line.AsSpan(words[at - 1].End, words[at].Start - words[at - 1].End).IndexOfAny(Openers) >= 0;
}
