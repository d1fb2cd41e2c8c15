using System.Collections.Immutable;
using LetterLint.Frameworks;
using LetterLint.Letters;

namespace LetterLint.Evidence;

/// <summary>Finds the sentences that plainly state a weakness, and whether an item may be about them.</summary>
internal static class Concerns
{
    // The question is whether a reader could think of the item, not whether the sentence is its evidence; measured on published letters.
    private const double LeastChance = 0.2;
    private const double LeastCover = 0.3;
    private const double LeastNear = 0.35;
    private const double Nearer = 0.55;
    private const double LeastAligned = 0.43;
    private const double Half = 0.5;
    private const double Beside = 0.15;
    private const int Close = 4;
    private const int Denied = 2;

    public static ImmutableArray<Concern> In(Lexicon lexicon, SentenceReading[] sentences, (Search Search, ItemEvidence Evidence)[] items)
    {
        var concerns = ImmutableArray.CreateBuilder<Concern>();
        for (var at = 0; at < sentences.Length; at++)
        {
            var sentence = sentences[at].Sentence;
            if (sentence.Section?.Form is not { Summary: false } || sentences[at].IsFormal || sentences[at].StatesJudgement || (GraveCue(lexicon.Cues, sentences[at]) ?? PlainCue(sentences[at])) is not { } cue)
            {
                continue;
            }

            // “That is a serious shortcoming” says it of the sentence before.
            var isOfBefore = cue.Kind == CueKind.Grave && at > 0 && sentences[at].Carries && sentences[at - 1].Sentence.Paragraph == sentence.Paragraph;
            var named = NamedBefore(cue, sentences[at], lexicon);
            concerns.Add(new Concern(sentence, sentence.PhraseOf(cue.From, cue.To), Array.Exists(items, item =>
                Names(item.Search.Item, named) && (IsAnswered(item, sentences[at].Carries && !isOfBefore, at) || (isOfBefore && IsAnswered(item, false, at - 1))))));
        }

        return concerns.ToImmutable();

        bool IsAnswered((Search Search, ItemEvidence Evidence) item, bool carries, int at) => Answers(item.Search, carries, at) || IsBeside(item.Search, item.Evidence, at);

        // What shows the need of an item is often told in two sentences or three.
        bool IsBeside(Search search, ItemEvidence evidence, int at) => evidence.Links.Any(link => link.Score >= LeastChance && link.Sentence.Paragraph == sentences[at].Sentence.Paragraph
            && Math.Abs(link.Sentence.Index - sentences[at].Sentence.Index) == 1 && (sentences[at].Carries || search.Nearness[at].Likeness >= Beside));
    }

    /// <summary>The services and things that stand before a cue and that a text about them calls by their name: an item that answers names them too.</summary>
    private static int[] NamedBefore(Cue cue, SentenceReading sentence, Lexicon lexicon) =>
        [.. lexicon.RelatedIn(sentence.Terms.Stems).Where(phrase => lexicon.IsNamed(phrase.Group) && sentence.Terms.Words[phrase.From] < cue.From).Select(phrase => phrase.Group)];

    private static bool Names(ItemReading item, int[] named) =>
        named.Length == 0 || Array.Exists(item.Terms, term => term.Groups.Any(named.Contains));

    /// <summary>The words by which a sentence calls something grave; null where it looks ahead or denies it.</summary>
    private static Cue? GraveCue(CueWords cues, SentenceReading sentence) => sentence.LooksAhead ? null : sentence.Cues.Find(cue => cue.Kind == CueKind.Grave
        && !sentence.Sentence.Words[Math.Max(0, cue.From - Denied)..cue.From].Any(word => cues.Denials.Contains(word.Text)));

    /// <summary>The words by which a sentence states a weakness of the service in a clause of its own; null where it hedges.</summary>
    private static Cue? PlainCue(SentenceReading sentence) => sentence.LooksAhead
        ? null
        : Array.Find(sentence.Clauses, clause => clause is { Needs: > 0, IsSubordinate: false, PlainCue: { } cue } && !IsBound(sentence, clause, cue))?.PlainCue;

    /// <summary>Whether words of the clause hedge what the cue says, make it a condition, or leave its subject to the sentence before.</summary>
    private static bool IsBound(SentenceReading sentence, Clause clause, Cue plain) => clause.Cues.Exists(cue =>
        (cue.Kind == CueKind.Slight && (cue.From < plain.To || !HasComma(sentence.Sentence, plain.To, cue.From)))
        || (cue.Kind == CueKind.Carry && cue.From == clause.From && cue.From != plain.From)
        || (cue.Kind == CueKind.Subordinate && cue.From < plain.From)
        || (cue.Kind == CueKind.Bound && cue.From < plain.From && plain.From - cue.From <= Close && !HasVerbTwice(sentence.Sentence, plain) && !HasVerbOfItsOwn(sentence, cue, plain)));

    /// <summary>“The arrangements for children who are privately fostered are weak”: the first verb is that of “who”.</summary>
    private static bool HasVerbTwice(Sentence sentence, Cue plain) =>
        sentence.Words[(plain.From + 1)..plain.To].Any(word => word.Text == sentence.Words[plain.From].Text);

    /// <summary>“Young people who go missing are not interviewed”: “who” has another verb.</summary>
    private static bool HasVerbOfItsOwn(SentenceReading sentence, Cue bound, Cue plain) => sentence.Sentence.Words[bound.From].Text == "who" && bound.To < plain.From
        && sentence.Sentence.Words[bound.To].Text is var verb && !verb.EndsWith("ly", StringComparison.Ordinal) && !sentence.Cues.Exists(cue => cue.From == bound.To && cue.Kind is CueKind.Statement or CueKind.Partly);

    private static bool HasComma(Sentence sentence, int from, int to) =>
        sentence.Text.AsSpan(sentence.Words[from - 1].End..sentence.Words[to].Start).Contains(',');

    private static bool Answers(Search search, bool carries, int at)
    {
        var (cover, near) = (search.Covers[at], search.Nearness[at]);
        var likeness = carries ? Math.Max(near.Likeness, near.WithBefore) : near.Likeness;
        return (search.Among[at] >= LeastChance && (carries || cover.IsOnSubject || likeness >= Beside)) || cover.Aligned >= Half || likeness >= Nearer || (likeness >= LeastNear && cover.Aligned >= LeastAligned)
            || cover.Whole >= LeastCover || cover.BestPart >= 2 * LeastCover;
    }
}
