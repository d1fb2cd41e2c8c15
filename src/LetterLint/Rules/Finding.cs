using System.Collections.Immutable;
using LetterLint.Documents;
using LetterLint.Readings.Others;
using LetterLint.Readings.Waivers;
using LetterLint.Text;

namespace LetterLint.Rules;

/// <summary>What a rule reports: where, what, the other half of the contradiction, and what a person may do about it.</summary>
public sealed record Finding(Span Span, string Message)
{
    /// <summary>The other places that the message is about.</summary>
    public ImmutableArray<Related> Related { get; init; } = [];

    /// <summary>Ways to mend it.</summary>
    public ImmutableArray<Fix> Fixes { get; init; } = [];

    /// <summary>How much it matters, where that is not what the rule says.</summary>
    public Severity? Severity { get; init; }

    /// <summary>The waiver that takes the finding back where it was used, or null.</summary>
    public Waiver? UnlessUsed { get; init; }

    /// <summary>Gives it a severity of its own.</summary>
    public Finding As(Severity severity) => this with { Severity = severity };

    /// <summary>Takes it back where the waiver turns out to waive something.</summary>
    public Finding Unless(Waiver waiver) => this with { UnlessUsed = waiver };

    /// <summary>Adds the other half of the contradiction.</summary>
    public Finding Because(Span span, string message) => this with { Related = Related.Add(new(span, message)) };

    /// <summary>Adds the other half of the contradiction, where the letter has it.</summary>
    public Finding Because(Phrase? words, string message) => words is { } half ? Because(half.Span, message) : this;

    /// <summary>Adds the other half of the contradiction where it stands in another letter.</summary>
    public Finding Because(PlaceElsewhere place, string message)
    {
        ArgumentNullException.ThrowIfNull(place);
        return this with { Related = Related.Add(new(place.Words.Span, message) { Elsewhere = place.Document }) };
    }

    /// <summary>Adds the other halves, as many as there are.</summary>
    public Finding BecauseOfEach<T>(IEnumerable<T> facts, Func<T, Span> span, Func<T, string> message) =>
        this with { Related = Related.AddRange(facts.Select(fact => new Related(span(fact), message(fact)))) };

    /// <summary>Adds a replacement that only a person may choose; nothing is offered where the text is null.</summary>
    public Finding Offer(string? text) => text is null ? this : Mend($"Write “{text}”", certain: false, new TextEdit(Span, text));

    /// <summary>Adds a replacement of the whole finding that cannot be wrong.</summary>
    public Finding Fix(string title, string text) => Mend(title, certain: true, new TextEdit(Span, text));

    /// <summary>Adds a replacement elsewhere that cannot be wrong.</summary>
    public Finding Fix(string title, TextEdit edit) => Mend(title, certain: true, edit);

    private Finding Mend(string title, bool certain, TextEdit edit) =>
        this with { Fixes = Fixes.Add(new Fix(title, certain, [edit])) };
}

/// <summary>Another place that a finding is about, and what stands there.</summary>
public sealed record Related(Span Span, string Message)
{
    /// <summary>The other document that it stands in, or null where it stands in the same.</summary>
    public Document? Elsewhere { get; init; }
}

/// <summary>A way to mend a finding.</summary>
/// <param name="Title">What it does, as a command.</param>
/// <param name="Certain">Whether it may be applied without a person choosing it.</param>
/// <param name="Edits">The replacements, which do not overlap.</param>
public sealed record Fix(string Title, bool Certain, ImmutableArray<TextEdit> Edits);
