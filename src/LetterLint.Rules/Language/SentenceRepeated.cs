using LetterLint.Letters;
using LetterLint.Readings.Language;

namespace LetterLint.Rules.Language;

public sealed class SentenceRepeated : LetterRule
{
    public override RuleInfo Info { get; } = new()
    {
        Title = "A sentence stands in two places",
        Severity = Severity.Warning,
        Why = "Copied text shows, and one of the two places was meant to say something of its own.",
        Example = new("apa-2007",
            Bad: """
                Staying safe Grade 3

                The council has made good use of its family support workers, who are based in every extended school.

                Enjoying and achieving Grade 3

                {|The council has made good use of its family support workers, who are based in every extended school.|}
                """,
            Good: """
                Staying safe Grade 3

                The council has made good use of its family support workers, who are based in every extended school.

                Enjoying and achieving Grade 3

                Family support workers have helped schools to raise attendance.
                """),
    };

    protected override Pattern Define() =>
        Match<Letter>(letter => letter.Sentences.Length > 1)
            .Find<RepeatedSentence>()
            .Report((letter, repeated) => At(repeated.Words, repeated.IsWordForWord
                    ? $"The same sentence stands under “{repeated.Under}”."
                    : $"Under “{repeated.Under}” stands almost the same sentence: “{repeated.Earlier}”.")
                .Because(repeated.Earlier, "said here"));
}
