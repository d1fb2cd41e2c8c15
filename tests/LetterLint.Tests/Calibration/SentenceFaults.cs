using LetterLint.Frameworks;

namespace LetterLint.Tests.Calibration;

/// <summary>Faults that a sentence or an item more brings into a letter.</summary>
internal static class SentenceFaults
{
    public static Operator[] All { get; } =
    [
        Said("direction-contradicts-figures", "Permanent exclusions have {|fallen from 31 to 38|}.", "The proportion of young people in training {|rose to 40% from 45%|}."),
        Said("comparison-contradicts-figures", "Attainment in English is {|81%, above the national average of 84%|}.", "At {|12%, the rate of re-referrals is lower than the national figure of 9%|}."),
        Said("proportion-contradicts-figure", "{|The majority of pupils (43%)|} walk to school.", "{|A minority of young people (61%)|} have a bank account."),
        Said("counts-do-not-add-up", "{|Of the seven children's homes inspected, two are outstanding, three are good and three are satisfactory|}."),
        Said("figure-stated-twice-differently", "In 2007, {|64% of core assessments|} were completed on time. In 2007, {|69% of core assessments|} were completed on time."),
        Said("figure-impossible", "Nursery places are taken up by {|130% of those eligible|}.", "{|104% of pupils|} attended."),
        Said("number-with-percentage", "{|The number of pupils who cycle to school rose to 45%|}."),
        new("trend-contradicts-grades", letter => letter.Framework.Scale.Levels is var levels && (levels.Length < 3 || levels[1].Word.StartsWith("perform", StringComparison.Ordinal)) ? [] :
            letter.Say($"The youth service has {{|improved from {levels[1].Word} to {levels[2].Word}|}}.")),
        Said("abbreviation-unexpanded", "The {|QZT|} has met twice. The QZT is new."),
        Said("abbreviation-letters-disagree", "The {|Family Intervention Team (FIP)|} is new. The FIP has met twice."),
        Said("abbreviation-expanded-twice", "The {|Young Riders Group (YRG)|} is new. The {|Young Riders Group (YRG)|} has met twice."),
        Said("abbreviation-unused", "The {|Harbour Safety Forum (HSF)|} has met twice."),
        Said("word-repeated", "Young people {|are are|} heard.", "The club meets {|in in|} the school."),
        Said("verb-disagrees", "Oversight of the plans for new clubs {|are|} effective.", "The quality of their meals {|were|} poor."),
        Said("space-missing", "Most find {|work.However|} the club has few places."),
        Said("punctuation-doubled", "The club has few places{|..|}", "The club{| ,|} which is new, has few places."),
        Said("bracket-unbalanced", "The club {|(|}which is new has few places."),
        Said("drafting-mark-left", "The club has {|[TBC]|} places.", "The club has {|XX|} places.", "The club has {|???|} places."),
        Said("term-varies", "Some {|careleavers|} ride. Care leavers ride. Care leavers swim. Care leavers sail."),
        Said("reference-dangling", "The reasons are given ({|see paragraph 994|}).", "The reasons are given in {|Annex Z|}."),
        Said("footnote-missing", "The club has few places.{|<sup>93</sup>|}"),
        Said("weakness-not-carried-forward", "{|Too many bandstands are derelict, and the poor upkeep of beehives is a serious weakness.|}"),
        Said("date-impossible", "The visit took place on {|31 November 2007|}."),
        Said("name-spelled-two-ways", "The Brighter Harbours Plan is costed. The {|Bright Harbours Plan|} has targets, as the Brighter Harbours Plan must have."),
        new("another-authority-named", letter => letter.Say($"Children in {{|Brackenford {(IsCounty(letter) ? "County" : "City")} Council|}} have a good start in life.")),
        Said("waiver-unused", "<!-- {|letterlint: waive grade-off-scale because the scale is quoted|} -->"),
        Said("waiver-without-reason", "<!-- {|letterlint: waive grade-off-scale|} -->"),
        Asked("development-without-evidence", "{|Improve the upkeep of bandstands and beehives.|}", ItemKind.Development),
        Asked("development-vague", "{|Improve services.|}", ItemKind.Development, ItemKind.Recommendation),
        Asked("focus-untraced", "{|Upkeep of bandstands and beehives.|}", ItemKind.Focus, ItemKind.Recommendation),
        OfColumn("strength-without-evidence", "{|The upkeep of bandstands and beehives.|}", ItemKind.Strength),
        OfColumn("weakness-without-recommendation", "{|The upkeep of bandstands and beehives.|}", ItemKind.Weakness),
        new("development-contradicted", letter => letter.ListsOf(ItemKind.Development).Where(list => list.Form.Evidence != EvidenceScope.Self).Take(2).Select(list => letter.Edit(
            letter.MoreOf(list, "{|Improve the upkeep of bandstands and beehives.|}"), CleanLetter.After(letter.Spots[0], " The upkeep of bandstands and beehives is outstanding.")))),
        new("development-weakly-evidenced", letter => letter.ListsOf(ItemKind.Development).Where(list => list.Form.Evidence != EvidenceScope.Self).Take(3).Select(list => letter.Edit(
            letter.MoreOf(list, "{|The use of falconers in meetings with families.|}"), CleanLetter.After(letter.Spots[0], " Meetings with families are sometimes held late.")))),
        new("development-repeated", letter => letter.ListsOf(ItemKind.Development, ItemKind.Recommendation).Where(list => !list.Items[0].IsStanding).Take(3).Select(list =>
            letter.Edit(letter.Mark(list.Items[0].Span), letter.MoreOf(list, "{|" + list.Items[0].Words.Text + "|}")))),
        new("strength-and-development-clash", letter => letter.ListsOf(ItemKind.Strength).Take(1).SelectMany(strengths => letter.ListsOf(ItemKind.Development).Take(1).Select(needs =>
            letter.Edit(letter.MoreOf(strengths, "{|The upkeep of bandstands and beehives.|}"), letter.MoreOf(needs, "{|Improve the upkeep of bandstands and beehives.|}"))))),
        new("list-punctuation-mixed", letter => letter.ListsOf(ItemKind.Development, ItemKind.Strength, ItemKind.Recommendation).Where(list => list.Items.Length > 2).Take(3).Select(list =>
            letter.Edit(CleanLetter.Put(list.Items[0].Span, "{|" + letter.Text(list.Items[0].Span).TrimEnd('.', ';') + (letter.Text(list.Items[0].Span).EndsWith(';') ? "." : ";") + "|}")))),
    ];

    private static Operator Said(string rule, params string[] marked) =>
        new(rule, letter => marked.SelectMany(sentence => letter.Say(sentence, marked.Length > 1 ? 2 : 3)));

    private static Operator Asked(string rule, string marked, params ItemKind[] kinds) => new(rule, letter => letter.Ask(marked, kinds));

    private static Operator OfColumn(string rule, string marked, ItemKind kind) => new(rule, letter => letter.AskInColumn(marked, kind));

    /// <summary>Its districts are no other authorities.</summary>
    private static bool IsCounty(CleanLetter letter) => letter.Letter.Authority?.Text.Contains("county", StringComparison.OrdinalIgnoreCase) == true;
}
