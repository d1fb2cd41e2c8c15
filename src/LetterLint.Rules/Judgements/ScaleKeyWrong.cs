using LetterLint.Frameworks;
using LetterLint.Letters;
using LetterLint.Readings.Judgements;

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

    protected override Pattern Define() =>
        Match<Framework>()
            .Match<PrintedKey>()
            .Where((framework, key) => !key.Faults.IsEmpty)
            .Report((framework, key) => At(key.Faults[0].Words, Message(framework, key.Faults[0]))
                .BecauseOfEach(key.Faults.Skip(1), fault => fault.Words.Span, Short));

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
    private static string Called(string grade, Level level) => level.Grade is null ? $"“{level.Word}”" : $"grade {grade}, which is “{level.Word}”";

    private static string Elsewhere(Framework framework, KeyFault fault) => framework.Scale.Levels.FirstOrDefault(level => level.IsKey(fault.Words.Text) || level.MeaningIn(fault.Words.Text) is not null) switch
    {
        null => "",
        { Grade: { } grade } => $"; these words belong to grade {grade}",
        { Word: var word } => $"; these words belong to “{word}”",
    };
}
