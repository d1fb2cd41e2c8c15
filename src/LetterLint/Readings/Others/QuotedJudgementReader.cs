using LetterLint.Frameworks;
using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Others;

/// <summary>Finds where a letter says what an earlier one judged, and sets it beside that letter.</summary>
internal sealed class QuotedJudgementReader
{
    private readonly EarlierJudgementWords _words;
    private readonly Letter _letter;
    private readonly Framework _framework;
    private readonly KnownLetter _known;
    private readonly KnownLetter[] _earlier;
    private readonly KnownLetter? _previous;

    private QuotedJudgementReader(Letter letter, KnownLetter known, KnownLetter[] earlier, KnownLetter? previous) =>
        (_letter, _framework, _words, _known, _earlier, _previous) = (letter, letter.Framework!, EarlierJudgementWords.Of(letter.Framework!), known, earlier, previous);

    /// <summary>Reads a letter.</summary>
    /// <param name="letter">The letter.</param>
    /// <param name="known">What is kept of it.</param>
    /// <param name="earlier">The earlier letters of its authority.</param>
    /// <param name="previous">The one that was named as last year's, or null.</param>
    public static IEnumerable<QuotedJudgement> In(Letter letter, KnownLetter known, KnownLetter[] earlier, KnownLetter? previous) =>
        earlier.Length == 0 && previous is null ? [] : new QuotedJudgementReader(letter, known, earlier, previous).Read();

    private IEnumerable<QuotedJudgement> Read() =>
        _letter.Sentences.Where(sentence => sentence.Kind == SentenceKind.Narrative).Select(In).OfType<QuotedJudgement>();

    private QuotedJudgement? In(Sentence sentence)
    {
        var words = sentence.Words.AsSpan();
        if (_words.Judged.In(words, _framework.GradeWords) is not [var judged] || judged["word"] is not { } slot || Meant(sentence) is not { Length: > 0 } letters)
        {
            return null;
        }

        var quoted = sentence.PhraseOf(slot.From, slot.To);
        QuotedJudgement? contradicted = null;
        foreach (var letter in letters)
        {
            if (Subject(sentence, judged, letter) is { Given.Level: { } level } judgement && letter.Framework!.Scale.LevelOfWord(quoted.Text) is { } said)
            {
                contradicted = new QuotedJudgement(judgement.Aspect.Name, quoted, new PlaceElsewhere(judgement.Given.Words, letter.Document), level.Word, said == level);
                if (contradicted.Agrees)
                {
                    return contradicted;
                }
            }
        }

        return contradicted;
    }

    /// <summary>The earlier letters that a sentence may mean: those of the year that it names, or else the one before this.</summary>
    private KnownLetter[] Meant(Sentence sentence)
    {
        var words = sentence.Words.AsSpan();
        var isLastYear = _words.LastYear.In(words, _framework.GradeWords).Count > 0;
        if (!isLastYear && _words.Last.In(words, _framework.GradeWords).Count == 0)
        {
            return [];
        }

        var years = sentence.Words.Where(word => IsYear(word.Text)).Select(word => int.Parse(word.Text, System.Globalization.CultureInfo.InvariantCulture)).Distinct().ToArray();
        var candidates = _previous is null ? _earlier : [_previous];
        return years switch
        {
            [var year] => [.. candidates.Where(letter => letter.When.Years.Contains(year))],
            [] when _previous is not null => candidates,
            [] when isLastYear => [.. candidates.Where(letter => letter.When.Year + 1 == _known.When.Year)],
            _ => [],
        };
    }

    /// <summary>The judgement of an earlier letter that a sentence is about, or null where that is not plain.</summary>
    private Judgement? Subject(Sentence sentence, PhraseMatch judged, KnownLetter earlier)
    {
        // What stands behind the judgement belongs to another statement, and so does what is far before it.
        var words = sentence.Words.AsSpan()[..judged.To];
        if (_words.Others.In(words, _framework.GradeWords).Count > 0)
        {
            return null;
        }

        var named = earlier.Judgements.Where(judgement => judgement.Aspect.Labels.Any(label => Stands(label, sentence, judged.To))).ToArray();
        if (named.Length > 0)
        {
            return named.Length == 1 ? named[0] : null;
        }

        var overall = earlier.Judgements.FirstOrDefault(judgement => judgement.Aspect.Id == earlier.Framework!.Overall?.Aspect);
        var own = _framework.Aspects.FirstOrDefault(aspect => aspect.Id != _framework.Overall?.Aspect && aspect.Labels.Any(label => Stands(label, sentence, judged.To)));
        if (own is not null)
        {
            return earlier.Judgements.FirstOrDefault(judgement => judgement.Aspect.Id == own.Id);
        }

        if (_words.Whole.In(words, _framework.GradeWords).Count > 0)
        {
            return overall;
        }

        if (_words.Services.In(words, _framework.GradeWords).Count == 0)
        {
            return null;
        }

        return sentence.Section is { } section && (section.Whole ?? section).Form.Aspect is { } id && id != _framework.Overall?.Aspect
            ? earlier.Judgements.FirstOrDefault(judgement => judgement.Aspect.Id == id)
            : overall;
    }

    private bool Stands(PhrasePattern label, Sentence sentence, int before) => label.Find(sentence.Words.AsSpan()[..before], _framework.GradeWords) is not null;

    private static bool IsYear(string word) => word.Length == 4 && (word.StartsWith("19", StringComparison.Ordinal) || word.StartsWith("20", StringComparison.Ordinal)) && word.All(char.IsAsciiDigit);
}
