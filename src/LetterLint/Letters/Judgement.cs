using System.Collections.Immutable;
using LetterLint.Frameworks;
using LetterLint.Text;

namespace LetterLint.Letters;

/// <summary>Where a judgement is stated.</summary>
public enum Place
{
    /// <summary>In the table of judgements.</summary>
    Table,

    /// <summary>On the heading of its section or the line below.</summary>
    Heading,

    /// <summary>In a sentence of its section.</summary>
    Sentence,

    /// <summary>In a sentence of a summary or the main findings.</summary>
    Summary,
}

/// <summary>One statement of a judgement, with its grade, its word, or both.</summary>
public sealed record JudgementStatement(Aspect Aspect, Place Place, Phrase? Grade, Phrase? Word, Span Span) : IPlaced
{
    /// <summary>The level of its grade, else of its word; null where the scale has neither.</summary>
    public Level? Level { get; init; }

    /// <summary>Its word, else its grade.</summary>
    public Phrase Words => Word ?? Grade!;

    /// <summary>What it says: “good”, “Grade 3”.</summary>
    public string Says => Word?.Text ?? $"Grade {Grade}";
}

/// <summary>What the letter says of an aspect, wherever it says so.</summary>
public sealed record Judgement
{
    /// <summary>What is judged.</summary>
    public required Aspect Aspect { get; init; }

    /// <summary>Every statement of it in reading order.</summary>
    public required ImmutableArray<JudgementStatement> Statements { get; init; }

    /// <summary>The section that judges it, or null.</summary>
    public Section? Section { get; init; }

    /// <summary>Whether the letter lacks the section that would judge it.</summary>
    public bool SectionIsMissing { get; init; }

    /// <summary>Whether the letter says that it is not given: “Not judged”.</summary>
    public bool IsWithheld { get; init; }

    /// <summary>Where a finding about the judgement as a whole is shown: its row without a grade, else its heading, else the table of judgements.</summary>
    public required Phrase Anchor { get; init; }

    /// <summary>The first sentence of its section, else the anchor.</summary>
    public required Phrase Opening { get; init; }

    /// <summary>The first statement with a grade, or null.</summary>
    public JudgementStatement? GradeStatement { get; init; }

    /// <summary>The grade on the heading of its section, or null.</summary>
    public Phrase? GradeOnHeading { get; init; }

    /// <summary>The first statement in words, in a sentence of the section or of a summary, or null.</summary>
    public JudgementStatement? InWords { get; init; }

    /// <summary>Whether a sentence states it, or may do so.</summary>
    public bool IsClaimed { get; init; }

    /// <summary>The statement that counts: the first grade on the scale, else the first word on it; null where there is none.</summary>
    public JudgementStatement? Given { get; init; }

    /// <summary>The level that the letter gives, or null.</summary>
    public Level? Level => Given?.Level;

    /// <summary>The grade as first printed, or null.</summary>
    public string? Grade => GradeStatement?.Grade?.Text;

    /// <summary>Where the grade is first printed.</summary>
    public Span GradeSpan => GradeStatement?.Grade?.Span ?? Span.None;

    /// <summary>The word of the first sentence that states it, else the first word given, or null.</summary>
    public Phrase? Word => (InWords ?? Statements.FirstOrDefault(statement => statement.Word is not null))?.Word;

    /// <summary>The grade that stands beside the words: in the same cell or heading, or on the heading over the sentence; null where there is none.</summary>
    public Phrase? GradeBeside(JudgementStatement stated)
    {
        ArgumentNullException.ThrowIfNull(stated);
        return stated.Grade ?? (stated.Place == Place.Sentence ? GradeOnHeading : null);
    }

    /// <summary>Whether a table or heading gives a grade, in figures or, where the scale has words only, in a word.</summary>
    public bool IsGraded(Scale scale) => Statements.Any(statement =>
        statement.Grade is not null || (statement.Word is not null && statement.Place <= Place.Heading && scale.Levels.All(level => level.Grade is null)));
}
