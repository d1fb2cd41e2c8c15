public sealed class SummarySentenceLong : LetterRule
{
    private const int Most = 45;

    public override RuleInfo Info { get; } = new()
    {
        Title = "A sentence of the summary is too long",
        Severity = Severity.Info,
        Why = "Parents and councillors read the summary and little else. A long sentence loses them before its verb.",
        Example = new("apa-2007",
            Bad: """
                Overall effectiveness of children's services Grade 3

                {|The council knows its services well and has improved them since last year, with better support for families, more stable placements, closer work with schools, quicker assessments, clearer plans, stronger leadership and a workforce that stays, so that most children and young people are now well served.|}
                """,
            Good: """
                Overall effectiveness of children's services Grade 3

                The council knows its services well and has improved them since last year. Most children and young people are now well served.
                """),
    };

    protected override Pattern Define() =>
        Match<Sentence>(sentence => sentence.Kind == SentenceKind.Narrative && sentence.Section is { Form.Summary: true })
            .Where(sentence => sentence.Words.Length > Most)
            .Report(sentence => At(sentence.Span, $"This sentence of the summary has {sentence.Words.Length} words; the house stops at {Most}."));
}
