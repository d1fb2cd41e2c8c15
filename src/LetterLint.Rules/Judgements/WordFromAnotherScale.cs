using LetterLint.Frameworks;
using LetterLint.Letters;
using LetterLint.Readings.Judgements;

namespace LetterLint.Rules.Judgements;

public sealed class WordFromAnotherScale : LetterRule
{
    public override RuleInfo Info { get; } = new()
    {
        Title = "The judgement uses a word from another scale",
        Severity = Severity.Error,
        Why = """
            Inspection frameworks share some words and not others. A judgement in a word that
            its own scale does not have cannot be compared with any other.
            """,
        Example = new("apa-2007",
            Bad: "Staying safe Grade 2\n\nThe contribution of services to improving outcomes for children and young people in this aspect is {|satisfactory|}.",
            Good: "Staying safe Grade 2\n\nThe contribution of services to improving outcomes for children and young people in this aspect is adequate. Ofsted judged the fostering service satisfactory."),
    };

    protected override Pattern Define() =>
        Match<Framework>()
            .Match<OwnWord>()
            .Where((framework, own) => !framework.HasWord(own.Word.Text))
            .Report((framework, own) => At(own.Word,
                $"“{own.Word}” is not a word of this scale; its words are {string.Join(", ", framework.Scale.Levels.Select(level => $"“{level.Word}”"))}.")
                .Because(own.Judgement?.Given?.Grade, $"grade {own.Judgement?.Given?.Grade} is “{own.Judgement?.Level?.Word}”")
                .Offer(framework.WordFor(own.Judgement?.Grade)));
}
