using LetterLint.Frameworks;
using LetterLint.Letters;

namespace LetterLint.Rules.Evidence;

public sealed class WeakSectionWithoutDevelopment : LetterRule
{
    public override RuleInfo Info { get; } = new()
    {
        Title = "A weak judgement without an area for development",
        Severity = Severity.Error,
        FindsAbsence = true,
        Why = """
            The council is told that a service is not good and is not told what to do about it.
            """,
        Example = new("apa-2007",
            Bad: """
                ## Being healthy Grade 3

                Too few schools take part in the healthy schools programme.

                ### Area for development

                - Increase the number of schools in the healthy schools programme.

                ## {|Achieving economic well-being Grade 2|}

                Colleges work well together.
                """,
            Good: """
                ## Being healthy Grade 3

                Too few schools take part in the healthy schools programme.

                ## Achieving economic well-being Grade 2

                Too few care leavers find work.

                ### Area for development

                - Help more care leavers to find work.
                """),
    };

    protected override Pattern Define() =>
        Match<Framework>(framework => framework.Lists.Any(list => list.Kind == ItemKind.Development)
                && !framework.Lists.Any(list => list is { Common: true, Kind: ItemKind.Development or ItemKind.Priority or ItemKind.Recommendation }))
            .Match<Judgement>((framework, judgement) => judgement.Section is not null && judgement.Aspect.Id != framework.Overall?.Aspect
                && judgement.LevelOn(framework.Scale) is { } level && framework.Scale.IsLowerHalf(level))
            .Not<ItemList>((framework, judgement, list) => list.Form.Kind == ItemKind.Development && list.Section == judgement.Section)
            .Not<Item>((framework, judgement, item) => item.Kind == ItemKind.Development && (item.Aspect is null || item.Aspect == judgement.Aspect))
            .Report((framework, judgement) => At(judgement.GradeStatement?.Span ?? judgement.Anchor.Span,
                $"“{judgement.Aspect.Name}” is judged {judgement.LevelOn(framework.Scale)!.Word}, and the letter names nothing to improve in it.")
                .Because(judgement.Section!.Heading, "the section has no area for development"));
}
