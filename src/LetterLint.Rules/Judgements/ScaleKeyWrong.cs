using System.Collections.Immutable;
using LetterLint.Frameworks;
using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Rules.Judgements;

public sealed class ScaleKeyWrong : LetterRule
{
    public override RuleInfo Info { get; } = new()
    {
        Title = "The printed key is not the framework's scale",
        Severity = Severity.Error,
        Why = """
            Readers look the grades up in the key. Where it is wrong they read every grade
            of the letter wrongly.
            """,
        Example = new("jar-2009",
            Bad: "Grades\n\n4: outstanding; 3: good; 2: {|inadequate|}; 1: adequate",
            Good: "Grades\n\n4: outstanding; 3: good; 2: adequate; 1: inadequate"),
    };

    public override IEnumerable<Reading> Readings =>
        [Reading.Of<Letter, KeyFault>(letter => letter.Key.IsEmpty ? [] : FaultsOf(letter.Key, letter.Framework!))];

    protected override Pattern Define() =>
        Match<Letter>(letter => !letter.Key.IsEmpty)
            .Collect<KeyFault>()
            .Where((letter, faults) => faults.Count > 0)
            .Report((letter, faults) => At(faults[0].Words, Message(letter.Framework!, faults[0]))
                .BecauseOfEach(faults.Skip(1), fault => fault.Words.Span, Short));

    private static string Message(Framework framework, KeyFault fault) => fault switch
    {
        { Level: null } => $"The key explains a grade {fault.Words}, which the scale does not have.",
        { Grade: { } grade } => $"The key gives “{fault.Words}” for {Called(grade.Text, fault.Level)}{Elsewhere(framework, fault)}.",
        _ => $"The key leaves out grade {fault.Level.Grade}, which is “{fault.Level.Word}”.",
    };

    private static string Short(KeyFault fault) => fault switch
    {
        { Level: null } => "not on the scale",
        { Grade: { } grade } => $"given for {Called(grade.Text, fault.Level)}",
        _ => $"grade {fault.Level.Grade}, “{fault.Level.Word}”, is left out",
    };

    /// <summary>A scale of words alone has no numbers to call its grades by.</summary>
    private static string Called(string grade, Level level) => level.Grade is null || !char.IsAsciiDigit(grade[0]) ? $"“{level.Word}”" : $"grade {grade}, which is “{level.Word}”";

    private static string Elsewhere(Framework framework, KeyFault fault) => framework.Scale.Levels.FirstOrDefault(level => level.IsKey(fault.Words.Text) || level.MeaningIn(fault.Words.Text) is not null) switch
    {
        null => "",
        { Grade: { } grade } => $"; these words belong to grade {grade}",
        { Word: var word } => $"; these words belong to “{word}”",
    };

    private static IEnumerable<KeyFault> FaultsOf(ImmutableArray<KeyEntry> entries, Framework framework) =>
        framework.Scale.Levels.All(level => level.Grade is null)
            ? [.. Misplaced(entries, framework.Scale), .. Mistaken(entries, framework.Scale)]
            : [.. entries.SelectMany(entry => Wrong(entry, framework)), .. Missing(entries, framework.Scale)];

    private static IEnumerable<KeyFault> Missing(ImmutableArray<KeyEntry> entries, Scale scale) =>
        from level in scale.Levels
        where level.Grade is not null && entries.All(entry => LevelOf(entry, scale) != level)
        select new KeyFault(NearestTo(level, entries, scale).Grade, null, level);

    /// <summary>The words that stand elsewhere than in the order of a scale that has no numbers of its own.</summary>
    private static IEnumerable<KeyFault> Misplaced(ImmutableArray<KeyEntry> entries, Scale scale)
    {
        var isUp = scale.LevelOfWord(entries[0].Words[0].Text) == scale.Levels[^1];
        for (var i = 0; i < Math.Min(entries.Length, scale.Levels.Length); i++)
        {
            var level = scale.Levels[isUp ? scale.Levels.Length - 1 - i : i];
            if (!level.IsKey(entries[i].Words[0].Text))
            {
                yield return new KeyFault(entries[i].Words[0], entries[i].Grade, level);
            }
        }
    }

    /// <summary>The words of definitions that belong to another level, where none in them belongs to their own.</summary>
    private static IEnumerable<KeyFault> Mistaken(ImmutableArray<KeyEntry> entries, Scale scale) =>
        from entry in entries
        where entry.Words.Length > 1
        let level = scale.LevelOfWord(entry.Words[0].Text)
        where level is not null && level.MeaningIn(entry.Words[1].Text) is null
            && scale.Levels.Any(other => other.MeaningIn(entry.Words[1].Text) is not null)
        select new KeyFault(entry.Words[1], entry.Grade, level);

    private static IEnumerable<KeyFault> Wrong(KeyEntry entry, Framework framework)
    {
        if (LevelOf(entry, framework.Scale) is not { } level)
        {
            yield return new KeyFault(entry.Grade, null, null);
            yield break;
        }

        // Descriptors may be worded freely; what belongs to another level, or states a grade elsewhere, may not.
        foreach (var words in entry.Words.Where(words => !level.IsKey(words.Text)))
        {
            if (framework.Scale.Levels.Any(other => other.IsKey(words.Text)) || framework.GradeWords.IsWord(Words.Of(words.Text)))
            {
                yield return new KeyFault(words, entry.Grade, level);
            }
        }
    }

    /// <summary>The level that an entry explains, by its number or its word.</summary>
    private static Level? LevelOf(KeyEntry entry, Scale scale) => scale.LevelOf(entry.Grade.Text) ?? scale.LevelOfWord(entry.Grade.Text);

    /// <summary>The line before the gap, else the first.</summary>
    private static KeyEntry NearestTo(Level missing, ImmutableArray<KeyEntry> entries, Scale scale) =>
        entries.TakeWhile(entry => LevelOf(entry, scale) is not { } level || scale.IsBetter(level, missing)).LastOrDefault() ?? entries[0];

    /// <summary>A place where a printed key differs from the scale.</summary>
    /// <param name="Words">The words against the wrong grade, the grade that the scale does not have, or the grade beside the gap.</param>
    /// <param name="Grade">The grade that the words stand against; null where the fault lies in the grade or a gap.</param>
    /// <param name="Level">The level that is described wrongly or missing; null for a grade that the scale does not have.</param>
    private sealed record KeyFault(Phrase Words, Phrase? Grade, Level? Level);
}
