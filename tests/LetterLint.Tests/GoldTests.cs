using LetterLint.Diagnostics;
using LetterLint.Letters;
using LetterLint.Rules;
using LetterLint.Text;
using Shouldly;

namespace LetterLint.Tests;

/// <summary>What a careful reader found in five real letters, and what they would have rejected.</summary>
public sealed class GoldTests
{
    /// <summary>What each kind of annotation is called here; kinds that are for people have no rule.</summary>
    private static readonly ILookup<string, string> RulesOfKind = new (string Kind, string Rule)[]
    {
        ("heading-number-agreement", "heading-number-disagrees"),
        ("judgement-wording-mismatch", "grades-disagree"),
        ("summary-body-mismatch", "grades-disagree"),
        ("judgement-sentence-missing", "judgement-sentence-missing"),
        ("grade-without-narrative", "judgement-sentence-missing"),
        ("scale-descriptor-misuse", "word-from-another-scale"),
        ("area-without-evidence", "development-without-evidence"),
        ("area-without-narrative", "development-without-evidence"),
        ("area-contradicts-evidence", "development-contradicted"),
        ("focus-contradicts-evidence", "development-contradicted"),
        ("area-duplicate", "development-repeated"),
        ("duplicate-finding", "development-repeated"),
        ("strength-without-evidence", "strength-without-evidence"),
        ("strength-and-area-same-topic", "strength-and-development-clash"),
        ("weakness-without-area", "weakness-not-carried-forward"),
        ("weakness-not-in-table", "weakness-not-carried-forward"),
        ("weakness-without-recommendation", "weakness-without-recommendation"),
        ("recommendation-scope-drift", "weakness-without-recommendation"),
        ("focus-not-in-areas", "focus-untraced"),
        ("contents-missing-section", "contents-disagrees"),
        ("contents-title-mismatch", "contents-disagrees"),
        ("internal-contradiction", "comparison-contradicts-figures"),
        ("internal-contradiction", "direction-contradicts-figures"),
        ("arithmetic", "counts-do-not-add-up"),
        ("number-vs-percentage", "number-with-percentage"),
        ("place-name", "authority-name-varies"),
        ("plan-name-drift", "name-spelled-two-ways"),
        ("entity-name-drift", "name-spelled-two-ways"),
        ("proper-name", "name-spelled-two-ways"),
        ("abbreviation-undefined", "abbreviation-unexpanded"),
        ("abbreviation-unused", "abbreviation-unused"),
        ("abbreviation-letters-mismatch", "abbreviation-letters-disagree"),
        ("term-drift", "term-varies"),
        ("hyphenation-drift", "term-varies"),
        ("capitalisation-drift", "term-varies"),
        ("spelling-variant", "term-varies"),
        ("duplicate-sentence", "sentence-repeated"),
        ("repetition", "sentence-repeated"),
        ("dangling-reference", "reference-dangling"),
    }.ToLookup(pair => pair.Kind, pair => pair.Rule);

    private static readonly Dictionary<string, (string Framework, string[] Sections, string[] Judgements)> Expected = new()
    {
        ["000"] = ("apa-2007",
            ["overall 22", "being-healthy 28", "staying-safe 48", "enjoying-and-achieving 64", "making-a-positive-contribution 84", "achieving-economic-well-being 103", "capacity 120"],
            ["overall 2", "being-healthy 3", "staying-safe 3", "enjoying-and-achieving 2", "making-a-positive-contribution 3", "achieving-economic-well-being 2", "capacity 3"]),
        ["001"] = ("assessment-2011", ["assessment 42", "strengths 51", "areas 64"], ["overall 1"]),
        ["002"] = ("jar-2009",
            ["introduction 63", "context 73", "main-findings 94", "grades 104", "recommendations 116", "equality 142", "safeguarding 148", "looked-after 190", "learning-difficulties 228", "service-management 272", "capacity 276", "annex-a 336", "annex-b 344"],
            ["safeguarding 2", "looked-after 2", "learning-difficulties 2", "service-management 3", "capacity 3"]),
        ["003"] = ("apa-2006",
            ["summary 24", "being-healthy 45", "staying-safe 72", "enjoying-and-achieving 101", "making-a-positive-contribution 128", "achieving-economic-well-being 150", "management 169", "strengths-and-areas 178", "focus 202"],
            ["overall 4", "capacity 4", "social-care 3", "being-healthy good", "staying-safe excellent", "enjoying-and-achieving excellent", "making-a-positive-contribution excellent", "achieving-economic-well-being good", "management excellent"]),
        ["004"] = ("apa-2006",
            ["summary 34", "being-healthy 51", "staying-safe 57", "enjoying-and-achieving 65", "making-a-positive-contribution 75", "achieving-economic-well-being 87", "management 95", "strengths-and-areas 113", "focus 124"],
            ["overall 4", "capacity 4", "social-care 4", "being-healthy excellent", "staying-safe excellent", "enjoying-and-achieving excellent", "making-a-positive-contribution excellent", "achieving-economic-well-being excellent", "management excellent"]),
    };

    [SharedFact]
    public void Every_section_and_every_grade_is_found()
    {
        foreach (var file in Gold.Files)
        {
            var result = Gold.Lint(file);
            var (framework, sections, judgements) = Expected[file[..3]];
            (result.Letter!.Framework?.Id).ShouldBe(framework);
            result.Letter.Sections.Where(section => section.Whole is null)
                .Select(section => $"{section.Form.Id} {result.Document!.Locate(section.Heading.Span.Start).Line}").ShouldBe(sections);
            result.Letter.Judgements.Where(judgement => !judgement.Statements.IsEmpty)
                .Select(judgement => $"{judgement.Aspect.Id} {judgement.Grade ?? judgement.Word?.Text}").ShouldBe(judgements);
        }
    }

    [SharedFact]
    public void Every_item_is_found_at_its_place()
    {
        var results = Gold.Files.ToDictionary(file => file, Gold.Lint);
        Gold.Pairs.Count.ShouldBe(73);
        var missing = Gold.Pairs.Where(pair => !results[pair.File].Letter!.Items.Any(item => Holds(results[pair.File], item, pair)))
            .Select(pair => $"{pair.File}, {pair.Section}: {pair.Item}");
        missing.ShouldBeEmpty();
    }

    [SharedFact]
    public void No_error_is_one_that_a_careful_reader_would_reject()
    {
        var rejected = new List<string>();
        foreach (var result in Gold.Files.Select(Gold.Lint))
        {
            var accepted = Gold.Findings.Where(record => result.Path.EndsWith(record.File, StringComparison.Ordinal) && record.Certainty is "sure" or "likely")
                .SelectMany(record => record.PlacesIn(result.Document!.Source.Text).Select(place => (record.Kind, Place: place))).ToArray();
            rejected.AddRange(result.Diagnostics.Where(finding => finding.Severity == Severity.Error)
                .Where(finding => !accepted.Any(known => RulesOfKind[known.Kind].Contains(finding.Rule) && IsAbout(finding, known.Place)))
                .Select(finding => $"{result.Path}: {finding.Rule}: {finding.Message}"));
        }

        rejected.ShouldBeEmpty();
    }

    [SharedFact]
    public void No_control_is_reported()
    {
        var reported = from result in Gold.Files.Select(Gold.Lint)
                       from control in Gold.Controls
                       where result.Path.EndsWith(control.File, StringComparison.Ordinal)
                       from place in control.PlacesIn(result.Document!.Source.Text)
                       from finding in result.Diagnostics
                       where finding.Severity > Severity.Info && finding.Span.Overlaps(place)
                       select $"{control.Kind} in {control.File}: {finding.Rule}: {finding.Message}";
        reported.ShouldBeEmpty();
    }

    private static bool IsAbout(Diagnostic finding, Span place) =>
        finding.Span.Overlaps(place) || finding.Finding.Related.Any(related => related.Span.Overlaps(place));

    /// <summary>Whether it is the item, in every section and under every label that the reader named.</summary>
    private static bool Holds(LintResult result, Item item, Gold.Pair pair)
    {
        var list = result.Letter!.Lists.First(list => list.Items.Contains(item));
        var places = new[] { item.Section?.Heading.Text, item.Aspect?.Name, list.Heading.Text, item.Lead?.Text }.OfType<string>().Select(Plain).ToArray();
        var isThere = pair.Section.Replace("(", "").Replace(" - label lost)", "").Split(" / ").Select(Plain)
            .All(part => places.Any(place => place.Contains(part) || part.Contains(place)));
        var isIt = item.IsRunTogether
            ? Plain(item.Words.Text).Contains(Plain(pair.Item)) && result.Diagnostics.Any(finding => finding.Rule == "items-run-together" && finding.Span == item.Span)
            : Plain(item.Words.Text) == Plain(pair.Item);
        return isThere && isIt && Gold.Places(result.Document!.Source.Text, pair.Item).Any(item.Span.Contains);
    }

    private static string Plain(string text) => GradeWords.Fold(text);
}
