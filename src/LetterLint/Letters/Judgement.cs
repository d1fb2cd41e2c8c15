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
public sealed record JudgementStatement(Aspect Aspect, Place Place, Phrase? Grade, Phrase? Word, Span Span);

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

    /// <summary>Where a finding about the judgement as a whole is shown.</summary>
    public required Phrase Anchor { get; init; }

    /// <summary>The grade as first printed, or null.</summary>
    public string? Grade => GradeStatement?.Grade?.Text;

    /// <summary>Where the grade is first printed.</summary>
    public Span GradeSpan => GradeStatement?.Grade?.Span ?? default;

    /// <summary>The word of the section's sentence, else the first word given, or null.</summary>
    public Phrase? Word => (Statements.FirstOrDefault(s => s.Place == Place.Sentence && s.Word is not null) ?? Statements.FirstOrDefault(s => s.Word is not null))?.Word;

    /// <summary>The first statement with a grade, or null.</summary>
    public JudgementStatement? GradeStatement => Statements.FirstOrDefault(statement => statement.Grade is not null);

    /// <summary>Whether a table or heading gives a grade, in figures or, where the scale has words only, in a word.</summary>
    public bool IsGraded(Scale scale) => Statements.Any(statement =>
        statement.Grade is not null || (statement.Word is not null && statement.Place <= Place.Heading && scale.Levels.All(level => level.Grade is null)));

    /// <summary>The level that the letter gives: by the grade, else by the first word on the scale; null where there is none.</summary>
    public Level? LevelOn(Scale scale) => scale.LevelOf(Grade)
        ?? Statements.Select(statement => scale.LevelOfWord(statement.Word?.Text)).FirstOrDefault(level => level is not null);
}
