using System.Text;
using LetterLint.Diagnostics;
using LetterLint.Documents;
using LetterLint.Engine;
using LetterLint.Letters;
using LetterLint.Rules;
using LetterLint.Specimens;
using LetterLint.Text;
using Shouldly;

namespace LetterLint.Tests;

/// <summary>What holds of every letter, whatever stands in it.</summary>
public sealed class LawTests
{
    private static readonly LetterParser Parser = new(Repository.Linter.Frameworks);

    public static TheoryData<string> SeedNames() => Seeds.Names();

    public static TheoryData<string> SeedTexts() => Seeds.Texts();

    [Theory]
    [MemberData(nameof(SeedNames))]
    public void Every_place_lies_in_the_text_and_every_quotation_stands_there(string seed)
    {
        var document = Seeds.Read(seed);
        var result = Repository.Linter.Lint(document);
        var walk = ModelWalk.Of(document, result.Letter!, All(result.Facts!), result.Diagnostics);
        walk.Phrases.Count.ShouldBeGreaterThan(100, "the model is empty");

        var length = document.Source.Text.Length;
        var outside = walk.Spans.Concat(walk.Phrases.Select(phrase => (phrase.Path, phrase.Phrase.Span)))
            .Where(place => place.Span.Start < 0 || place.Span.Length < 0 || place.Span.End > length);
        outside.ShouldBeEmpty();

        var misquoted = walk.Phrases.Where(phrase => !Stands(phrase.Phrase, document.Source[phrase.Phrase.Span]))
            .Select(phrase => $"{phrase.Path}: “{phrase.Phrase}” is not “{document.Source[phrase.Phrase.Span]}”");
        misquoted.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(SeedNames))]
    public void Line_and_column_lead_back_to_the_offset(string seed)
    {
        var document = Seeds.Read(seed);
        for (var offset = 0; offset <= document.Source.Text.Length; offset += 7)
        {
            var place = document.Locate(offset);
            (document.Source.Line(place.Line - 1).Start + place.Column - 1).ShouldBe(offset);
        }
    }

    [Theory]
    [MemberData(nameof(SeedNames))]
    public void The_same_letter_gives_the_same_findings(string seed) =>
        Said(Repository.Linter.Lint(Seeds.Read(seed))).ShouldBe(Said(Repository.Linter.Lint(Seeds.Read(seed))));

    [Theory]
    [MemberData(nameof(SeedNames))]
    public void The_order_of_rules_does_not_matter(string seed)
    {
        var document = Seeds.Read(seed);
        var letter = Parser.Parse(document);
        var facts = new Facts(letter, document);
        var alone = Repository.Linter.Rules.Rules.Reverse().Select(rule => new RuleEngine(new RuleSet([rule])).Run(facts)).ToArray();
        var run = new EngineRun([.. alone.SelectMany(one => one.Matches)], [.. alone.SelectMany(one => one.Checked).Reverse()]);
        Said(LintResult.Of(facts, run, Repository.Linter.Rules)).ShouldBe(Said(Repository.Linter.Lint(document)));
    }

    [Theory]
    [MemberData(nameof(SeedTexts))]
    public void A_mutilated_letter_is_still_read(string seed)
    {
        var text = Seeds.Read(seed).Source.Text;
        var framework = Repository.Linter.Lint(PlainTextReader.FromText(seed, text)).Letter!.Framework;
        foreach (var (name, mutilated) in Mutilations.Of(text))
        {
            var document = PlainTextReader.FromText(name, mutilated);
            var result = Repository.Linter.Lint(document, framework);
            var outside = ModelWalk.Of(document, result.Letter!, All(result.Facts!), result.Diagnostics).Spans.Where(place => place.Span.Start < 0 || place.Span.End > mutilated.Length);
            outside.ShouldBeEmpty($"{name}: {string.Join(", ", outside)}");
        }
    }

    private static string Said(LintResult result) => new StringBuilder()
        .AppendLine(LetterModel.Write(result.Letter!, result.Document!))
        .AppendLine(FindingsText.Write(result.Document!, result.Diagnostics))
        .AppendJoin('\n', result.Checked)
        .ToString();

    /// <summary>Whether the words stand in the source in their order, from its first unit to its last; markup and line ends may lie between.</summary>
    private static bool Stands(Phrase phrase, string source)
    {
        if (phrase.Text.Length == 0 || source.Length == 0)
        {
            return phrase.Text.Length == 0;
        }

        var at = 0;
        foreach (var unit in phrase.Text.Where(unit => unit != ' '))
        {
            while (at < source.Length && Folded(source[at]) != unit)
            {
                at++;
            }

            if (at++ == source.Length)
            {
                return false;
            }
        }

        return Folded(source[0]) == phrase.Text[0] && (at == source.Length || source[at - 1] == '&');
    }

    private static IEnumerable<object> All(Facts facts) => Facts.Types.SelectMany(type => facts.All(type));

    private static char Folded(char unit) => unit switch
    {
        '‘' or '’' or 'ʼ' => '\'',
        '“' or '”' => '"',
        '\u2010' or '\u2011' => '-',
        _ => unit,
    };
}
