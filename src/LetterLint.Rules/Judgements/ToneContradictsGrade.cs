using LetterLint.Frameworks;
using LetterLint.Letters;
using LetterLint.Readings.Judgements;

namespace LetterLint.Rules.Judgements;

public sealed class ToneContradictsGrade : LetterRule
{
    public override RuleInfo Info { get; } = new()
    {
        Title = "The section does not read like its grade",
        Severity = Severity.Info,
        Why = """
            A good judgement over a page of criticism, or the reverse, makes the council ask which
            of the two the inspectors meant.
            """,
        Example = new("apa-2007",
            Bad: """
                Staying safe Grade {|3|}

                Assessments are poor. Too many reviews are late. Supervision is weak. Records are seldom complete. Managers have been slow to act. There is a shortage of foster carers.
                """,
            Good: """
                Staying safe Grade 3

                Assessments are good. Reviews are well managed. Supervision is effective. Records are thorough. Managers have been slow to act. There is a shortage of foster carers.
                """),
    };

    protected override Pattern Define() =>
        Match<Framework>()
            .Match<Tone>((framework, tone) => tone.Praise.Length + tone.Criticism.Length >= FewestSentences)
            .Where((framework, tone) => framework.Scale.IsLowerHalf(tone.Level)
                ? tone.Level == framework.Scale.Levels[^1] && tone.Praise.Length >= 5 * Math.Max(1, tone.Criticism.Length)
                : tone.Criticism.Length >= 3 * Math.Max(1, tone.Praise.Length))
            .Report((framework, tone) => At(tone.Judgement.InWords?.Words ?? tone.Judgement.Given!.Words,
                $"“{tone.Judgement.Aspect.Name}” is judged “{tone.Level.Word}”, but {tone.Criticism.Length} of its sentences criticise and {tone.Praise.Length} praise.")
                .BecauseOfEach(tone.Praise, words => words.Span, words => "praise")
                .BecauseOfEach(tone.Criticism, words => words.Span, words => "criticism"));

    // Of fewer sentences no balance can be told.
    private const int FewestSentences = 6;
}
