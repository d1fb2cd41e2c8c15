using System.Collections.Immutable;
using LetterLint.Frameworks;
using LetterLint.Letters;

namespace LetterLint.Evidence;

/// <summary>Finds the sentences that plainly state a weakness, and whether an item may be about them.</summary>
internal static class Concerns
{
    // The question is whether a reader could think of the item, not whether the sentence is its evidence.
    private const double LeastChance = 0.08;
    private const double LeastCover = 0.3;
    private const double LeastNear = 0.4;

    public static ImmutableArray<Concern> In(SentenceReading[] sentences, Search[] items)
    {
        var concerns = ImmutableArray.CreateBuilder<Concern>();
        for (var at = 0; at < sentences.Length; at++)
        {
            var sentence = sentences[at].Sentence;
            if (sentence.Section?.Form is not { Summary: false } || sentences[at].IsFormal || sentences[at].StatesJudgement || PlainCue(sentences[at]) is not { } cue)
            {
                continue;
            }

            concerns.Add(new Concern(sentence, sentence.PhraseOf(cue.From, cue.To), Array.Exists(items, search => Answers(search, sentences[at].Carries, at))));
        }

        return concerns.ToImmutable();
    }

    /// <summary>The words by which a sentence states a weakness of the service in a clause of its own; null where it hedges.</summary>
    private static Cue? PlainCue(SentenceReading sentence) => sentence.IsSlight || sentence.LooksAhead
        ? null
        : Array.Find(sentence.Clauses, clause => clause is { Needs: > 0, IsSubordinate: false, PlainCue: not null })?.PlainCue;

    private static bool Answers(Search search, bool carries, int at)
    {
        var cover = search.Covers[at];
        return (carries ? search.Nearness[at].WithBefore : search.Nearness[at].Likeness) >= LeastNear || cover.Whole >= LeastCover || cover.BestPart >= 2 * LeastCover
            || ((carries ? search.InParagraph : search.Alone)[at] >= LeastChance && (carries || cover.IsOnSubject));
    }
}
