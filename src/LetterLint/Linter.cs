using LetterLint.Diagnostics;
using LetterLint.Documents;
using LetterLint.Engine;
using LetterLint.Frameworks;
using LetterLint.House;
using LetterLint.Letters;
using LetterLint.Readings.Others;
using LetterLint.Rules;
using NRules.Diagnostics.Dgml;

namespace LetterLint;

/// <summary>The front door: a document goes in, its findings come out. One linter serves any number of letters and threads.</summary>
public sealed class Linter(RuleSet rules, FrameworkLibrary frameworks, HouseRules? house = null)
{
    private readonly Checks _checks = new(rules, house ?? HouseRules.None);
    private readonly LetterParser _parser = new(frameworks);

    /// <summary>The rules that every letter is checked against.</summary>
    public RuleSet Rules => rules;

    /// <summary>The frameworks that a letter may follow.</summary>
    public FrameworkLibrary Frameworks => frameworks;

    /// <summary>What a letter may ask that is read here.</summary>
    public Budget Budget { get; init; } = Budget.Usual;

    /// <summary>Whether waivers in letters count.</summary>
    public bool WaiversCount { get; init; } = true;

    /// <summary>The same linter with other rules.</summary>
    public Linter With(RuleSet others) => new(others, frameworks, house) { WaiversCount = WaiversCount, Budget = Budget };

    /// <summary>Checks a file; one that cannot be read gives a result that says why.</summary>
    public LintResult Lint(string path, Framework? framework = null) => Lint(path, budget => Reader.Read(path, budget), framework);

    /// <summary>Checks bytes that came without a file; those that cannot be read give a result that says why.</summary>
    public LintResult Lint(string name, byte[] bytes, Framework? framework = null) =>
        Lint(name, budget => Reader.ReadUnnamed(name, bytes, budget), framework);

    /// <summary>Reads a letter and checks it; one that cannot be read, or takes longer than the budget allows, gives a result that says why.</summary>
    public LintResult Lint(string name, Func<Budget, Document> read, Framework? framework = null, OtherLetters? others = null)
    {
        ArgumentNullException.ThrowIfNull(read);
        try
        {
            return Budget.InTime(budget => Lint(read(budget), framework, others, budget.Stop));
        }
        catch (DocumentException e)
        {
            return LintResult.Unreadable(name, e.Message);
        }
    }

    /// <summary>Whether some rule looks at other letters than the one that it checks.</summary>
    public bool ComparesLetters => _checks.Ask(type => Facts.OfOthers.Contains(type));

    /// <summary>The network that NRules makes of the rules, as a DGML document.</summary>
    public string Graph() => new DgmlWriter(new RuleEngine(rules).Graph()).GetContents();

    /// <summary>Reads of a letter what others can be compared with.</summary>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public KnownLetter Know(Document document, Framework? framework = null, CancellationToken stop = default) =>
        KnownLetter.Of(document, _parser.Parse(document, framework ?? ChosenFor(document), stop));

    /// <summary>
    /// Checks a document against the named framework, the one that its file names or the one that recognises it, and against other
    /// letters if there are any: last year's may lie in the file itself.
    /// </summary>
    /// <exception cref="OperationCanceledException">It was stopped: nobody waits for the findings any more.</exception>
    public LintResult Lint(Document document, Framework? framework = null, OtherLetters? others = null, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        stop.ThrowIfCancellationRequested();
        framework ??= ChosenFor(document);
        if (others is not { HasPrevious: true } && PreviousIn(document, framework, stop) is { } previous)
        {
            others = (others ?? new OtherLetters([])).After(previous);
        }

        var letter = _parser.Parse(document, framework, stop);
        var facts = new Facts(letter, document, others);
        return LintResult.Of(facts, _checks.Run(facts, stop), rules, WaiversCount);
    }

    private Framework? ChosenFor(Document document) => document?.Choices?.Framework is { } id ? frameworks.Find(id) : null;

    private KnownLetter? PreviousIn(Document document, Framework? framework, CancellationToken stop)
    {
        if (document.Choices is not { PreviousName: { } name, Previous: var bytes })
        {
            return null;
        }

        try
        {
            var previous = Reader.Read(name, [.. bytes], Budget with { Stop = stop });
            return Know(previous, stop: stop) is { Framework: not null } known ? known : framework is null ? null : Know(previous, framework, stop);
        }
        catch (DocumentException)
        {
            // The add-in has said so when it was chosen; the letter itself can be checked without it.
            return null;
        }
    }
}
