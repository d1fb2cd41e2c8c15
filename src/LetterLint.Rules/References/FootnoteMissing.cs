using LetterLint.Readings.References;

namespace LetterLint.Rules.References;

public sealed class FootnoteMissing : LetterRule
{
    public override RuleInfo Info { get; } = new()
    {
        Title = "A footnote mark and its note do not find each other",
        Severity = Severity.Warning,
        FindsAbsence = true,
        Why = "The reader looks for an explanation that is not there, or reads one of nothing.",
        Example = new("apa-2007",
            Bad: "Staying safe Grade 3\n\nReviews are on time.<sup>1</sup> Visits are regular.{|<sup>2</sup>|}\n\n<sup>1</sup> Figures of March.",
            Good: "Staying safe Grade 3\n\nReviews are on time.<sup>1</sup>\n\n<sup>1</sup> Figures of March."),
    };

    protected override Pattern Define() =>
        Match<NoteEnd>()
            .Where(end => !end.HasPartner)
            .Report(end => At(end.Words, end.IsNote
                ? $"No mark in the text refers to note {end.Mark}."
                : $"There is no note {end.Mark}."));
}
