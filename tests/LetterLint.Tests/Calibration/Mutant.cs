using LetterLint.Diagnostics;
using LetterLint.Documents;
using LetterLint.Readings.Others;
using LetterLint.Rules;
using LetterLint.Specimens;
using LetterLint.Text;

namespace LetterLint.Tests.Calibration;

/// <summary>A letter with a planted fault: its text with marks where the rule may point, and what else is to be done to it.</summary>
internal sealed record Mutant(CleanLetter Letter, MarkedText Text)
{
    /// <summary>What is done to the document behind its text: a tracked change, a comment.</summary>
    public Func<Document, Document> Touch { get; init; } = document => document;

    /// <summary>Last year's letter, or another authority's.</summary>
    public (string? Previous, string? Other) Beside { get; init; }

    /// <summary>Whether the letter is recognised anew.</summary>
    public bool IsUnnamed { get; init; }

    /// <summary>Whether the rule finds the fault where it was planted, and says what it did not say of the clean letter.</summary>
    public bool IsFound(Linter linter)
    {
        var document = Touch(PlainTextReader.FromText(Letter.Name, Text.Text));
        var framework = IsUnnamed ? null : Letter.Framework;
        var clean = Letter.Lint(linter);
        var before = clean.Diagnostics.Select(found => SaidOf(found, clean.Document!)).ToHashSet(StringComparer.Ordinal);
        return linter.Lint(document, framework, Others(linter, document)).Diagnostics.Any(found => !before.Contains(SaidOf(found, document)) && IsAtMark(found));
    }

    /// <summary>A finding's message with its words: many a message is the same for every place.</summary>
    private static string SaidOf(Diagnostic found, Document document) => $"{found.Message} {document.Source[found.Span]}";

    private bool IsAtMark(Diagnostic found) => found.Finding.Related.Where(related => related.Elsewhere is null).Select(related => related.Span).Prepend(found.Span)
        .Any(place => Text.Marks.Any(mark => mark.Span.Length > 0 ? mark.Span.Overlaps(place) : place.Start <= mark.Span.Start && mark.Span.Start <= place.End));

    private OtherLetters? Others(Linter linter, Document document)
    {
        if (Beside is (null, null))
        {
            return null;
        }

        var other = Beside.Other is { } text ? linter.Know(PlainTextReader.FromText("other", text), Letter.Framework) : null;
        var previous = Beside.Previous is { } before ? linter.Know(PlainTextReader.FromText("previous", before), Letter.Framework) : null;
        KnownLetter[] letters = [linter.Know(document, Letter.Framework), .. other is null ? Array.Empty<KnownLetter>() : [other]];
        return new OtherLetters(letters, previous);
    }
}

/// <summary>Plants the fault of a rule: an operator gives no mutant of a letter that has no room for it.</summary>
/// <param name="Rule">The id of the rule.</param>
/// <param name="Plant">The mutants of a letter, the best first.</param>
internal sealed record Operator(string Rule, Func<CleanLetter, IEnumerable<Mutant>> Plant);
