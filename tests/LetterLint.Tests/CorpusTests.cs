using System.Text.RegularExpressions;
using LetterLint.Documents;
using LetterLint.Frameworks;
using LetterLint.Letters;
using Shouldly;

namespace LetterLint.Tests;

/// <summary>The parser on published letters, compared with a reading by patterns alone.</summary>
public sealed partial class CorpusTests
{
    // At most one letter in forty may be an exception, most of them the patterns' fault.
    private const int LettersForOneException = 40;

    // The check that a PDF has the findings of its text.
    private const string OfPdf = "findings of the PDF";

    private static string ExceptionsPath => Repository.PathOf("tests", "corpus.exceptions.txt");

    [CorpusFact]
    public void LettersAreReadWhole()
    {
        var exceptions = Exceptions().Where(exception => exception.Check != OfPdf).ToArray();
        var failures = Corpus.Letters.SelectMany(Failures).ToArray();
        var unknown = failures.Where(failure => !exceptions.Contains((failure.Letter, failure.Check)))
            .Select(failure => $"{failure.Letter}\t{failure.Check}\t{failure.Detail}");
        unknown.ShouldBeEmpty(string.Join('\n', unknown));

        var stale = exceptions.Except(failures.Select(failure => (failure.Letter, failure.Check)));
        string.Join('\n', stale.Select(key => $"{key.Letter} no longer fails {key.Check}: take it out of the exceptions")).ShouldBe("");
        exceptions.Select(key => key.Letter).Distinct().Count().ShouldBeInRange(0, Corpus.Letters.Count / LettersForOneException);
    }

    [CorpusFact]
    public void PdfAndTextGiveTheSameLetter()
    {
        foreach (var path in Directory.EnumerateFiles(Path.Combine(Corpus.Folder!, "pdf"), "*.pdf").Order(StringComparer.Ordinal))
        {
            var pdf = CorpusLetter.Read(path);
            var text = Corpus.Letters.Single(letter => letter.Name == pdf.Name);
            Content(pdf).ShouldBe(Content(text));
            (Findings(text) == Findings(pdf) != Exceptions().Contains((pdf.Name, OfPdf))).ShouldBeTrue($"{pdf.Name}:\n{Findings(text)}\n\n{Findings(pdf)}");
        }
    }

    private static IEnumerable<(string Letter, string Check)> Exceptions() => File.ReadLines(ExceptionsPath).Where(line => line.Length > 0 && line[0] != '#')
        .Select(line => line.Split('\t')).Select(cells => (cells[0], cells[1]));

    private static string Content(CorpusLetter letter) => LineNumber().Replace(LetterModel.Write(letter.Letter, letter.Document), "")
        + string.Join('\n', letter.Letter.Sentences.Select(sentence => $"{sentence.Kind} {sentence.Text}"));

    private static string Findings(CorpusLetter letter) => string.Join('\n', letter.Result.Diagnostics.Select(finding => $"{finding.Severity} {finding.Rule} {finding.Message}"));

    private static IEnumerable<(string Letter, string Check, string Detail)> Failures(CorpusLetter read)
    {
        var (name, text, letter) = (read.Name, read.Text, read.Letter);
        var framework = letter.Framework?.Id;
        var expected = CrudeReading.Framework(text);
        if (framework != expected || framework is null)
        {
            yield return (name, "framework", $"read as {framework}, looks like {expected}");
            yield break;
        }

        foreach (var form in letter.Framework!.Sections.Where(form => form.Required && letter.Sections.All(section => section.Form != form)))
        {
            yield return (name, "section", form.Id);
        }

        if (letter.Authority is null)
        {
            yield return (name, "authority", "none");
        }

        if (framework is "sif" or "ilacs-inspection")
        {
            var table = Grades(letter, Place.Table).Order(StringComparer.Ordinal);
            if (string.Join(' ', table) is var grades && grades != CrudeReading.TableGrades(text, framework))
            {
                yield return (name, "table", $"read {grades}, looks like {CrudeReading.TableGrades(text, framework)}");
            }
        }

        if (framework is "ilacs-inspection" && string.Join(' ', Grades(letter, Place.Heading)) is var headings && headings != CrudeReading.HeadingGrades(text))
        {
            yield return (name, "headings", $"read {headings}, looks like {CrudeReading.HeadingGrades(text)}");
        }

        var lists = letter.Lists.Where(list => list.Form.Items == ItemShape.Bullets && !list.Items.IsEmpty);
        if (string.Join(' ', lists.Select(list => list.Items.Length)) is var counts && counts != CrudeReading.ItemCounts(text, framework))
        {
            yield return (name, "items", $"read {counts}, looks like {CrudeReading.ItemCounts(text, framework)}");
        }

        if (framework is "send-area-2023")
        {
            var failings = text.Contains("systemic failings leading", StringComparison.Ordinal);
            var actions = letter.Items.Count(item => item.Kind == ItemKind.Priority);
            if (failings != actions > 0 || letter.Items.All(item => item.Kind != ItemKind.Development))
            {
                yield return (name, "items", $"{actions} priority actions");
            }
        }

        foreach (var sentence in letter.Sentences.Where(sentence => sentence.Kind is SentenceKind.Narrative or SentenceKind.Item && Furniture().IsMatch(sentence.Text)))
        {
            yield return (name, "running header", sentence.Text.Length > 60 ? sentence.Text[..60] : sentence.Text);
        }
    }

    private static IEnumerable<string> Grades(Letter letter, Place place) =>
        letter.Judgements.SelectMany(judgement => judgement.Statements)
            .Where(statement => statement.Place == place && statement.Word is not null)
            .OrderBy(statement => statement.Span)
            .Select(statement => statement.Word!.Text.Split(' ')[0].ToUpperInvariant())
            .Select(word => word == "REQUIRES" && place == Place.Heading ? "REQUIRE" : word);

    [GeneratedRegex(@"\(\d{1,6}\)")]
    private static partial Regex LineNumber();

    [GeneratedRegex(@"Area SEND inspection report: |Inspection of .{4,70} children.s services (?:\d{1,2} |January |October )|^\d{1,3}$")]
    private static partial Regex Furniture();
}
