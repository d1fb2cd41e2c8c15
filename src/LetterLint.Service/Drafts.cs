using System.Collections.Immutable;
using LetterLint.Diagnostics;
using LetterLint.Documents;
using LetterLint.Fixing;
using LetterLint.House;
using LetterLint.Readings.Others;
using LetterLint.Reporting;
using LetterLint.Rules;
using LetterLint.Text;

namespace LetterLint.Service;

/// <summary>What the page does with a draft. Each answer comes from the file that was sent with the question; nothing is kept between two.</summary>
internal sealed class Drafts(LetterChecks checks)
{
    private const string Unknown = "No inspection framework recognises this draft; choose one first.";

    private Linter Linter => checks.Linter;

    /// <summary>The draft with everything that is found in it; what is sent as waived is, as if the draft said so itself.</summary>
    /// <exception cref="DocumentException">It cannot be read.</exception>
    public CheckedDraft Check(SentDraft draft, CancellationToken stop)
    {
        var document = draft.Letter.Read(Linter.Budget with { Stop = stop });
        var framework = checks.FrameworkOf(draft.Framework);
        framework ??= Linter.Frameworks.Find(document.Choices?.Framework ?? "");
        var changes = draft.Changes;
        if (draft.Grade is { } grade)
        {
            framework = Linter.Know(document, framework, stop).Framework ?? throw new DocumentException(Unknown);
            (document, changes) = new TriedGrade(Linter, framework, document, draft.Letter.Bytes).Of(grade, stop);
        }
        else if (!changes.IsEmpty)
        {
            document = ChangedDraft.Of(document, draft.Letter.Bytes, changes, Linter.Budget with { Stop = stop });
        }

        stop.ThrowIfCancellationRequested();
        document = document with { Waivers = document.Waivers.AddRange(draft.Waivers) };
        var file = draft.Previous ?? (document.Choices is { PreviousName: { } name, Previous: var bytes } ? new SentFile(name, [.. bytes]) : null);
        if (file is null)
        {
            return new CheckedDraft(Linter.Lint(document, framework, stop: stop), null, null) { Changes = changes };
        }

        var letter = Linter.Know(document, framework, stop);
        var (previous, problem) = Previous(file, letter, framework ?? letter.Framework, stop);
        stop.ThrowIfCancellationRequested();
        return new CheckedDraft(Linter.Lint(document, framework ?? letter.Framework, new OtherLetters([letter], previous), stop), file.Name, problem) { Changes = changes };
    }

    /// <summary>The Word document with the findings as comments.</summary>
    public byte[] Annotate(SentDraft draft, CancellationToken stop)
    {
        OnlyWord(draft, "Only Word documents have comments; save the draft as .docx, or keep the report instead.");
        return MarginReport.Write(Known(draft, stop), Linter.Rules, draft.Letter.Bytes, Linter.Budget with { Stop = stop });
    }

    /// <summary>The draft with its certain fixes made, in Word as tracked changes; as it is where it has none.</summary>
    public FixedDraft Fix(SentDraft draft, CancellationToken stop)
    {
        var better = new LetterFixer(Linter, DateTimeOffset.UtcNow).Fix(Known(draft, stop), draft.Letter.Bytes, stop);
        return new FixedDraft(better?.Bytes ?? draft.Letter.Bytes, better?.Rules.Length ?? 0, better?.Left.Length ?? 0);
    }

    /// <summary>The draft with the waivers written into it.</summary>
    public byte[] Waive(SentDraft draft, CancellationToken stop) =>
        WaivedDraft.Of(Known(draft with { Waivers = [] }, stop), draft.Letter.Bytes, draft.Waivers, Linter.Budget with { Stop = stop });

    /// <summary>The findings as one page to keep or send on.</summary>
    public byte[] Report(SentDraft draft, CancellationToken stop)
    {
        using var page = new MemoryStream();
        HtmlReport.Write([Check(draft, stop).Result], page);
        return page.ToArray();
    }

    /// <summary>What is wrong with the rules of the house, as results of their own.</summary>
    public IEnumerable<LintResult> Broken(CheckedDraft draft) => LintResult.Of([.. checks.Faults, .. draft.Result.Faults]);

    private LintResult Known(SentDraft draft, CancellationToken stop)
    {
        var result = Check(draft, stop).Result;
        return result.Letter?.Framework is not null ? result : throw new DocumentException(Unknown);
    }

    private static void OnlyWord(SentDraft draft, string otherwise)
    {
        if (Reader.FormatOf(draft.Letter.Name) != DocumentFormat.Word)
        {
            throw new DocumentException(otherwise);
        }
    }

    /// <summary>Last year's letter, or why the draft cannot be compared with it.</summary>
    private (KnownLetter? Letter, string? Problem) Previous(SentFile file, KnownLetter letter, Frameworks.Framework? framework, CancellationToken stop)
    {
        KnownLetter previous;
        try
        {
            var document = file.Read(Linter.Budget with { Stop = stop });
            previous = Linter.Know(document, stop: stop);
            if (previous.Framework is null && framework is not null)
            {
                previous = Linter.Know(document, framework, stop);
            }
        }
        catch (DocumentException e)
        {
            return (null, $"{file.Name}: {e.Message}");
        }

        return previous.Framework is null ? (null, $"{file.Name} is not compared: no inspection framework recognises it.")
            : previous.IsOfOtherAuthority(letter) ? (null, $"{file.Name} is not compared: it is about {previous.Authority}, and this draft is about {letter.Authority}.")
            : letter.When.IsBefore(previous.When) ? (previous, $"{file.Name} is newer than this draft; last year’s letter is the one before it.")
            : (previous, null);
    }
}

/// <summary>A draft and what was found in it; the name of last year's letter and what is wrong with it, or null.</summary>
internal sealed record CheckedDraft(LintResult Result, string? PreviousName, string? PreviousProblem)
{
    /// <summary>What was written into the draft before it was checked, by the offsets of the draft as it was sent.</summary>
    public ImmutableArray<TextEdit> Changes { get; init; } = [];
}

/// <summary>A draft with its certain fixes made, and how many were made and left to a person.</summary>
internal sealed record FixedDraft(byte[] Bytes, int Made, int Left);
