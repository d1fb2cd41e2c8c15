using System.Collections.Immutable;
using LetterLint.Frameworks;
using LetterLint.Text;

namespace LetterLint.Letters.Claims;

/// <summary>How a claim says what it says.</summary>
public enum ClaimVerb
{
    /// <summary>It is so: “is good”, “was judged to be good”.</summary>
    State,

    /// <summary>It is as it was: “remains good”.</summary>
    Stay,

    /// <summary>It has become better: “has improved to good”.</summary>
    Rise,

    /// <summary>It has become worse: “has declined to adequate”.</summary>
    Fall,
}

/// <summary>Of which time a claim speaks.</summary>
public enum Period
{
    /// <summary>Of what this letter finds.</summary>
    Now,

    /// <summary>Of an earlier inspection or year.</summary>
    Earlier,

    /// <summary>Of the past, without saying which.</summary>
    Unclear,
}

/// <summary>How surely a claim's subject is a judgement of the letter.</summary>
public enum Told
{
    /// <summary>The judgement is named.</summary>
    Named,

    /// <summary>It is pointed at: “this aspect”, “the contribution of services”.</summary>
    Pointed,

    /// <summary>It is to be understood from the place: “services”, “provision”, “they”.</summary>
    Implied,

    /// <summary>It may be meant and may not, or something else is.</summary>
    Perhaps,
}

/// <summary>What a letter claims of a judgement: its subject, verb and grade, from where it came, and when.</summary>
public sealed record Claim : IPlaced
{
    /// <summary>The sentence that makes it.</summary>
    public required Sentence Sentence { get; init; }

    /// <summary>From its verb to its grade.</summary>
    public required Phrase Predicate { get; init; }

    /// <summary>From its subject to its grade.</summary>
    public required Phrase Words { get; init; }

    /// <summary>The judgements that it is about; none where it counts some, or is about something else.</summary>
    public ImmutableArray<Aspect> Aspects { get; init; } = [];

    /// <summary>How surely it is about them.</summary>
    public Told Told { get; init; }

    /// <summary>How many judgements it counts, or null.</summary>
    public CountedSubject? Counted { get; init; }

    /// <summary>Its verb.</summary>
    public required ClaimVerb Verb { get; init; }

    /// <summary>Whether its subject is one of which only judgements are told: a contribution, an effectiveness, a capacity.</summary>
    public bool IsFormal { get; init; }

    /// <summary>Whether a verb of judging states it: “is judged to be”.</summary>
    public bool IsJudged { get; init; }

    /// <summary>The word that it gives, or null.</summary>
    public Phrase? Word { get; init; }

    /// <summary>The grade in figures that it gives, or null.</summary>
    public Phrase? Grade { get; init; }

    /// <summary>The word or grade from which it comes, or null.</summary>
    public Phrase? From { get; init; }

    /// <summary>Whether inspectors are said to judge so what is no judgement of the framework.</summary>
    public bool IsVerdict { get; init; }

    /// <summary>Of which time it speaks.</summary>
    public Period When { get; init; }

    /// <summary>Whether it says no more than about, at least or mostly.</summary>
    public bool IsLoose { get; init; }

    /// <summary>How far what it says reaches from its grade.</summary>
    public GradeReach Reach { get; init; }

    /// <summary>Whether it tells of a whole grade up or down: “has slipped by a grade”, “has improved on that judgement”.</summary>
    public bool IsStep { get; init; }

    /// <summary>Whether it speaks of the year before.</summary>
    public bool IsLastYear { get; init; }

    /// <summary>Whether it speaks of the last time that something was judged, not of one before it.</summary>
    public bool IsLastTime { get; init; } = true;

    /// <summary>What is the same for all claims about one subject.</summary>
    internal object Topic { get; init; } = new();

    /// <summary>What it gives: its word, else its grade, or null.</summary>
    public Phrase? Gives => Word ?? Grade;

    /// <summary>Its place.</summary>
    public Span Span => Words.Span;

    /// <summary>Whether it is about the judgement, as a subject that was resolved.</summary>
    public bool IsAbout(Aspect aspect) => Told != Told.Perhaps && Aspects.Contains(aspect);
}

/// <summary>How far a claim reaches from the grade that it gives.</summary>
public enum GradeReach
{
    /// <summary>It is the grade.</summary>
    Exactly,

    /// <summary>“At least good”, “good or better”.</summary>
    OrBetter,

    /// <summary>“Better than adequate”.</summary>
    Better,

    /// <summary>“No better than adequate”.</summary>
    OrWorse,

    /// <summary>“Short of good”.</summary>
    Worse,
}

/// <summary>A subject that counts judgements: “two of the five outcomes”, “all judgements”.</summary>
/// <param name="Number">How many, or null for all.</param>
/// <param name="Of">Of how many, or null where it does not say so.</param>
/// <param name="Called">Whether it calls them as the framework does.</param>
/// <param name="But">Judgements that are left out: “all but staying safe”.</param>
/// <param name="Less">How many are left out that are not named: “all but one”.</param>
public sealed record CountedSubject(int? Number, int? Of, bool Called, ImmutableArray<Aspect> But, int Less = 0);
