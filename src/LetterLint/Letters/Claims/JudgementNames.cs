using LetterLint.Frameworks;
using LetterLint.Text;

namespace LetterLint.Letters.Claims;

/// <summary>What a framework and its letters call the judgements.</summary>
internal sealed class JudgementNames
{
    private readonly Dictionary<string, List<(PhrasePattern Phrase, Aspect Aspect)>> _byFirstWord = new(StringComparer.Ordinal);
    private readonly ILookup<string, Aspect> _about;
    private readonly HashSet<string> _counted;
    private readonly PhraseTable _inspected;

    public JudgementNames(Framework framework)
    {
        foreach (var aspect in framework.Aspects)
        {
            var headings = framework.Sections.Where(section => section.Aspect == aspect.Id && section.AlsoJudges.IsEmpty)
                .SelectMany(section => section.Headings);
            foreach (var phrase in aspect.Labels.Concat(aspect.Called).Concat(headings))
            {
                foreach (var word in phrase.FirstWords)
                {
                    (_byFirstWord.TryGetValue(word, out var same) ? same : _byFirstWord[word] = []).Add((phrase, aspect));
                }
            }
        }

        _about = framework.Aspects.SelectMany(aspect => aspect.About.Select(word => (word, aspect)))
            .ToLookup(about => about.word, about => about.aspect);
        _counted = [.. framework.Counted.Select(GradeWords.Fold)];
        _inspected = new PhraseTable(framework.Inspected);
    }

    /// <summary>The judgement that is named from a word on, and where the longest of its names ends; null where none is.</summary>
    public (Aspect Aspect, int To)? At(ReadOnlySpan<Word> words, int at)
    {
        (Aspect, int)? longest = null;
        var to = at;
        foreach (var (phrase, aspect) in _byFirstWord.GetValueOrDefault(words[at].Text) ?? [])
        {
            var end = phrase.EndAt(words, at);
            if (end > to)
            {
                (longest, to) = ((aspect, end), end);
            }
        }

        return longest;
    }

    /// <summary>Where what names the whole that was inspected ends, from a word on: “this home”; the word itself where none is named.</summary>
    public int EndOfInspected(ReadOnlySpan<Word> words, int at) => _inspected.At(words, at, GradeWords.None)?.To ?? at;

    /// <summary>The judgements of whose subject a word tells.</summary>
    public IEnumerable<Aspect> About(string word) => _about[word];

    /// <summary>Whether letters call the judgements so where they count them.</summary>
    public bool AreCalled(string words) => _counted.Contains(words);
}
