using LetterLint.Frameworks;
using LetterLint.Letters;
using LetterLint.Text;

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
        Match<Framework>(framework => framework.Lists.Any(IsOfNeeds))
            .Match<Judgement>((framework, judgement) => judgement.Section is not null && judgement.Aspect.Id != framework.Overall?.Aspect
                && judgement.Level is { } level && framework.Scale.IsLowerHalf(level))
            .Not<Letter>((framework, judgement, letter) => letter.HasLostNeeds)
            .Exists<Letter>((framework, judgement, letter) => !framework.Lists.Any(list => list.Common && IsOfNeeds(list))
                || (judgement.Aspect is { Graded: true, CrossCutting: false } && letter.Lists.Any(IsRead)))
            .Not<ItemList>((framework, judgement, list) => IsOfNeeds(list.Form) && list.Section == judgement.Section)
            .Not<Item>((framework, judgement, item) => IsOfNeeds(item.Form) && (Names(item, judgement.Aspect, framework)
                || (item.Aspect is { } aspect ? aspect == judgement.Aspect || (aspect.CrossCutting && judgement.Aspect.CrossCutting) : !item.Form.Common)))
            .Not<ItemEvidence>((framework, judgement, evidence) => evidence.Item is { Form.Common: true, Aspect: null } && IsOfNeeds(evidence.Item.Form)
                && evidence.Links.Concat(evidence.Nearest).Any(link => link.Score >= MayBe && IsOf(link.Sentence.Section, judgement)))
            .Report((framework, judgement) => At(judgement.GradeStatement?.Span ?? judgement.Anchor.Span,
                $"“{judgement.Aspect.Name}” is judged {judgement.Level!.Word}, and the letter names nothing to improve in it.")
                .Because(judgement.Section!.Heading, "the section has no area for development"));

    // What may be evidence in the section is enough for silence.
    private const double MayBe = 0.25;

    private static bool IsOfNeeds(ListForm list) => list.Kind is ItemKind.Development or ItemKind.Priority or ItemKind.Recommendation;

    private static bool Names(Item item, Aspect aspect, Framework framework) => item.Form.Common && Words.Of(item.Words.Text) is var words
        && (aspect.Called.Any(name => name.Find(words, framework.GradeWords) is not null) || words.Any(word => aspect.About.Contains(word.Text)));

    private static bool IsOf(Section? section, Judgement judgement) => section is not null && (section == judgement.Section || section.Whole == judgement.Section);

    private static bool IsRead(ItemList list) => list is { Form.Common: true, Items.IsEmpty: false } && IsOfNeeds(list.Form);
}
