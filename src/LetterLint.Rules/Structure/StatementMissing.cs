using LetterLint.Frameworks;
using LetterLint.Letters;

namespace LetterLint.Rules.Structure;

public sealed class StatementMissing : LetterRule
{
    public override RuleInfo Info { get; } = new()
    {
        Title = "A standing statement is missing",
        Severity = Severity.Warning,
        FindsAbsence = true,
        Why = """
            Standing statements say on what law a letter rests and where its grade goes. Without them the letter
            can be challenged.
            """,
        Example = new("assessment-2011",
            Bad: "Strengths\n\n• All nurseries are good.\n\n{|Yours sincerely|}",
            Good: "Strengths\n\n• All nurseries are good.\n\nThis children's services assessment is provided in accordance with section 138 of the Education and Inspections Act 2006.\n\nYours sincerely"),
    };

    protected override Pattern Define() =>
        Match<Letter>()
            .Match<StatementForm>((letter, form) => letter.Demands(form))
            .Not<Statement>((letter, form, statement) => statement.Form == form)
            .Report((letter, form) => At(form == StatementForm.Authority ? letter.Head : letter.Foot, $"The letter lacks {form.Name}."));
}
