using System.Collections.Immutable;
using LetterLint.Frameworks;

namespace LetterLint.Letters;

/// <summary>Sets the judgements of a letter beside each other, its key, its counts, its past and its tone.</summary>
internal static class Comparison
{
    public static Letter Compared(this Letter letter, Framework framework)
    {
        var overall = framework.Overall is null ? null : new OverallReader(framework, framework.Overall, letter.Judgements, letter.Sentences);
        var counts = new GradeCountReader(framework, letter.Judgements);
        return letter with
        {
            PrintedKey = PrintedKey.Of(letter.Key, framework),
            Restatements = [.. letter.Judgements.SelectMany(judgement => Restatement.Of(judgement, framework))],
            OwnWords = [.. letter.Judgements.SelectMany(judgement => OwnWord.Of(judgement, framework)).Concat(letter.Sentences.SelectMany(sentence => OwnWord.In(sentence, framework)))],
            Overall = overall?.Read(),
            Explanations = [.. overall?.Explanations() ?? []],
            GradeCounts = [.. letter.Sentences.Where(sentence => sentence.Kind == SentenceKind.Narrative).SelectMany(counts.In)],
            Trends = [.. new TrendReader(framework, letter.Judgements, letter.Sentences).Read()],
            Tones = [.. ToneReader.BuiltIn.Read(letter.Judgements, letter.Sentences)],
        };
    }
}
