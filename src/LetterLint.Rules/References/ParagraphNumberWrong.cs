using LetterLint.Readings.References;

namespace LetterLint.Rules.References;

public sealed class ParagraphNumberWrong : LetterRule
{
    public override RuleInfo Info { get; } = new()
    {
        Title = "The numbers of paragraphs skip, repeat or step back",
        Severity = Severity.Warning,
        Why = "References to paragraphs lead astray, and the reader wonders which paragraph is missing.",
        Example = new("jar-2009",
            Bad: "Main findings\n\n1. Staff are skilled.\n\n2. Plans are clear.\n\n3. Visits are regular.\n\n{|5.|} Records are kept.",
            Good: "Main findings\n\n1. Staff are skilled.\n\n2. Plans are clear.\n\n3. Visits are regular.\n\n4. Records are kept."),
    };

    protected override Pattern Define() =>
        Match<NumberedParagraph>(paragraph => paragraph.Before is not null)
            .Where(paragraph => paragraph.IsOutOfStep)
            .Report(paragraph => At(paragraph.Place, $"Paragraph {paragraph.Label} follows paragraph {paragraph.Before!.Label}.")
                .Because(paragraph.Before.Place, $"paragraph {paragraph.Before.Label}"));
}
