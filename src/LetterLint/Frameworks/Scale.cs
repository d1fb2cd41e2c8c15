using System.Collections.Immutable;
using LetterLint.Text;

namespace LetterLint.Frameworks;

/// <summary>The grades of a framework, best first, whatever the direction of its numbers.</summary>
public sealed record Scale(ImmutableArray<Level> Levels)
{
    /// <summary>The level of a grade as printed, or null.</summary>
    public Level? LevelOf(string? grade) =>
        grade is null ? null : Levels.FirstOrDefault(level => level.Grade == grade);

    /// <summary>The level of a word in any of its forms, or null.</summary>
    public Level? LevelOfWord(string? word) =>
        word is null ? null : Levels.FirstOrDefault(level => level.IsWord(word));

    /// <summary>How many levels are worse; 0 for the worst.</summary>
    public int Rank(Level level) => Levels.Length - 1 - Levels.IndexOf(level);

    /// <summary>Whether a level is better than another; false where one of them is null.</summary>
    public bool IsBetter(Level? level, Level? than) => level is not null && than is not null && Rank(level) > Rank(than);

    /// <summary>Whether the level lies in the lower half of the scale.</summary>
    public bool IsLowerHalf(Level level) => 2 * Rank(level) < Levels.Length - 1;
}

/// <summary>A grade.</summary>
public sealed record Level
{
    private readonly ImmutableArray<string> _folded;

    public Level(string? grade, string word, ImmutableArray<string> also, ImmutableArray<string> key)
    {
        (Grade, Word, Also, Key) = (grade, word, also, key);
        _folded = [GradeWords.Fold(word), .. also.Select(GradeWords.Fold)];
    }

    /// <summary>Its number as printed, or null where the framework gives words only.</summary>
    public string? Grade { get; }

    /// <summary>Its word.</summary>
    public string Word { get; }

    /// <summary>Legitimate variants of the word.</summary>
    public ImmutableArray<string> Also { get; }

    /// <summary>What a printed key may say of it, apart from the words.</summary>
    public ImmutableArray<string> Key { get; }

    /// <summary>Whether it is the word or one of its variants.</summary>
    public bool IsWord(string word) => _folded.Contains(GradeWords.Fold(word));

    /// <summary>The words of a sentence that only a definition of this level has, or null.</summary>
    public string? MeaningIn(string text) => Key.FirstOrDefault(key => $" {GradeWords.Fold(text)} ".Contains($" {GradeWords.Fold(key)} ", StringComparison.Ordinal));

    /// <summary>Whether a printed key may put this text against the grade.</summary>
    public bool IsKey(string text)
    {
        var folded = GradeWords.Fold(text);
        return _folded.Contains(folded) || Key.Any(key => GradeWords.Fold(key) == folded);
    }
}
