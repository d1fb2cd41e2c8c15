using LetterLint.Frameworks;
using LetterLint.Letters;
using LetterLint.Readings.Judgements;
using LetterLint.Text;

namespace LetterLint.Tests.Calibration;

/// <summary>Faults in what a letter judges.</summary>
internal static class JudgementFaults
{
    public static Operator[] All { get; } =
    [
        new("grade-contradicts-word", letter => Stated(letter).Where(stated => stated.Judgement.GradeBeside(stated.Statement) is not null)
            .Select(stated => letter.Edit(CleanLetter.Put(stated.Statement.Word!.Span, "{|" + Other(letter, stated.Statement) + "|}")))),
        new("word-from-another-scale", letter => letter.Framework.HasWord("satisfactory") ? [] : Stated(letter)
            .Select(stated => letter.Edit(CleanLetter.Put(stated.Statement.Word!.Span, "{|satisfactory|}")))),
        new("grades-disagree", letter => Stated(letter).Where(stated => stated.Judgement.Statements.Length > 1 && stated.Judgement.GradeBeside(stated.Statement) is null)
            .Select(stated => letter.Edit(CleanLetter.Put(stated.Statement.Word!.Span, "{|" + Other(letter, stated.Statement) + "|}")))),
        new("judgement-sentence-missing", letter => letter.Letter.Judgements.Where(judgement => judgement.Aspect.Stated && judgement.Statements.Count(InSentence) == 1)
            .Select(judgement => (Judgement: judgement, Sentence: SentenceOf(letter, judgement.Statements.First(InSentence)))).Where(pair => pair.Sentence is not null)
            .Select(pair => letter.Edit(CleanLetter.Put(pair.Sentence!.Span, "{|The council works hard.|}"), letter.Mark(pair.Judgement.Anchor.Span), letter.Mark(pair.Judgement.Opening.Span)))),
        new("grade-missing", letter => Graded(letter).Where(judgement => judgement.Aspect.Graded && judgement.Statements.Count(statement => statement.Grade is not null) == 1)
            .Select(judgement => letter.Edit(CleanLetter.Put(judgement.GradeStatement!.Span.Contains(judgement.GradeSpan) && letter.Text(judgement.GradeStatement.Span).StartsWith("Grade", StringComparison.Ordinal)
                ? judgement.GradeStatement.Span : GradeWithWord(letter, judgement.GradeSpan), "{||}"), letter.MarkLineBefore(judgement.GradeSpan.Start), letter.Mark(judgement.Anchor.Span), letter.MarkLine(judgement.Section?.Heading.Span)))),
        new("grade-off-scale", letter => Graded(letter).Where(judgement => judgement.GradeSpan.Length == 1)
            .Select(judgement => letter.Edit(CleanLetter.Put(judgement.GradeSpan, "{|7|}")))),
        new("overall-outside-outcomes", letter => letter.Overall is not { } overall || overall.Judgement.GradeSpan.Length != 1 || overall.Parts.Length < 3 ? [] : Ends(letter)
            .Where(level => overall.Parts.All(part => part.Level != level) && level != overall.Level)
            .Select(level => letter.Edit(CleanLetter.Put(overall.Judgement.GradeSpan, "{|" + level.Grade + "|}")))),
        new("overall-unexplained", letter => letter.Overall is not { } overall || letter.Facts.Of<Explanation>().Count > 0 || letter.Framework.Overall!.Normally.IsEmpty ? [] :
            [letter.Edit([.. overall.Parts.Skip(1).SelectMany(part => part.Statements).Where(statement => statement.Level is not null)
                .Select(statement => statement.Grade is { Span.Length: 1 } grade ? CleanLetter.Put(grade.Span, Below(letter, overall.Level).Grade!) : CleanLetter.Put(statement.Words.Span, Below(letter, overall.Level).Word)),
                letter.Mark(overall.Words.Span), .. overall.Judgement.Statements.Select(statement => letter.Mark(statement.Span))])]),
        new("limiting-judgement-ignored", letter => letter.Overall is not { } overall || letter.Framework.Overall!.Limits.IsEmpty ? [] : overall.Parts
            .Where(part => part.Given!.Place == Place.Table && part.Given.Word is not null && overall.Level != letter.Framework.Scale.Levels[^1]).Take(2)
            .Select(part => letter.Edit(CleanLetter.Put(part.Given!.Word!.Span, "{|Inadequate|}"), letter.Mark(overall.Words.Span)))),
        new("scale-key-wrong", letter => letter.Letter.Key.Length < 2 ? [] :
            [letter.Edit(CleanLetter.Put(letter.Letter.Key[0].Grade.Span, "{|" + letter.Letter.Key[1].Grade.Text + "|}"), letter.Mark(letter.Letter.Key[1].Grade.Span), letter.Mark(letter.Letter.Key[0].Words[^1].Span))]),
        new("grade-count-wrong", letter => !letter.Framework.Counted.Contains("outcomes") ? [] : letter.Say("{|Only one outcome is inadequate|}.", 2)),
        new("tone-contradicts-grade", letter => Graded(letter).Where(judgement => judgement.Level is { } level && !judgement.Aspect.CrossCutting && !letter.Framework.Scale.IsLowerHalf(level)
                && letter.Spots.Any(spot => spot.Section == judgement.Section)).Take(2)
            .Select(judgement => letter.Edit(letter.Mark(judgement.Anchor.Span), letter.Mark(judgement.Given!.Span), CleanLetter.After(letter.Spots.Last(spot => spot.Section == judgement.Section), string.Concat(Enumerable.Repeat(
                " {|Provision is poor. Planning is weak. Too many plans are late, and progress is too slow. Outcomes are unsatisfactory. Management is ineffective.|}", 8)))))),
        new("weak-section-without-development", letter => letter.Letter.Judgements.Where(judgement => judgement.Level is { } level && letter.Framework.Scale.IsLowerHalf(level) && judgement.Section is not null)
            .SelectMany(judgement => letter.Letter.Lists.Where(list => list.Form is { Kind: ItemKind.Development, Column: false, Common: false } && list.Section == judgement.Section && !list.Items.IsEmpty).Take(1)
                .Select(list => letter.Edit(CleanLetter.Put(Span.Between(letter.Source.LastIndexOf('\n', list.Heading.Span.Start) + 1, list.Items[^1].Span.End), ""),
                    letter.Mark(judgement.Anchor.Span), letter.Mark(judgement.Given!.Span))))),
        new("development-evidenced-elsewhere", letter => letter.ListsOf(ItemKind.Development).Where(list => list.Form.Evidence == EvidenceScope.Section).Take(3)
            .Select(list => (List: list, Spot: letter.Spots.FirstOrDefault(spot => (spot.Section!.Whole ?? spot.Section) != (list.Section?.Whole ?? list.Section)))).Where(pair => pair.Spot is not null)
            .Select(pair => letter.Edit(letter.MoreOf(pair.List, "{|Improve the upkeep of bandstands and beehives.|}"),
                CleanLetter.After(pair.Spot!, " The upkeep of bandstands and beehives is poor.")))),
    ];

    private static IEnumerable<Judgement> Graded(CleanLetter letter) => letter.Letter.Judgements.Where(judgement => judgement.GradeStatement is not null);

    private static IEnumerable<(Judgement Judgement, JudgementStatement Statement)> Stated(CleanLetter letter) =>
        letter.Letter.Judgements.SelectMany(judgement => judgement.Statements.Where(statement => InSentence(statement) && statement is { Word: not null, Level: not null })
            .Select(statement => (judgement, statement))).DistinctBy(pair => pair.statement.Word!.Span);

    private static bool InSentence(JudgementStatement statement) => statement.Place >= Place.Sentence;

    private static Sentence? SentenceOf(CleanLetter letter, JudgementStatement statement) =>
        letter.Letter.Sentences.FirstOrDefault(sentence => sentence.Span.Contains(statement.Span));

    /// <summary>The word of a level two away, for “good” and “adequate” are sometimes said of one judgement.</summary>
    private static string Other(CleanLetter letter, JudgementStatement statement)
    {
        var levels = letter.Framework.Scale.Levels;
        return levels[(levels.IndexOf(statement.Level!) + 2) % levels.Length].Word;
    }

    private static IEnumerable<Level> Ends(CleanLetter letter) => [letter.Framework.Scale.Levels[0], letter.Framework.Scale.Levels[^1]];

    private static Level Below(CleanLetter letter, Level level) => letter.Framework.Scale.Levels[Math.Min(letter.Framework.Scale.Levels.IndexOf(level) + 1, letter.Framework.Scale.Levels.Length - 1)];

    /// <summary>The figure together with “Grade” before it.</summary>
    private static Span GradeWithWord(CleanLetter letter, Span grade) =>
        grade.Start >= 6 && letter.Text(new Span(grade.Start - 6, 6)) == "Grade " ? Span.Between(grade.Start - 6, grade.End) : grade;
}
