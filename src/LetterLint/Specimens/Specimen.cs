using System.Collections.Immutable;
using LetterLint.Rules;
using LetterLint.Text;

namespace LetterLint.Specimens;

/// <summary>One test: a letter with marks where a rule must fire, and what else is expected of it.</summary>
internal sealed record Specimen
{
    /// <summary>The heading of the file: the id of a rule, or what the specimens have in common.</summary>
    public required string Subject { get; init; }

    /// <summary>What the test is called.</summary>
    public required string Title { get; init; }

    /// <summary>Where it begins, as “file:line”.</summary>
    public required string Place { get; init; }

    /// <summary>The id of the framework that the letter is read with, or null to have it recognised.</summary>
    public string? Framework { get; init; }

    /// <summary>The letter.</summary>
    public required MarkedText Letter { get; init; }

    /// <summary>Last year's letter of the same authority, or null.</summary>
    public OtherText? Previous { get; init; }

    /// <summary>Letters that are checked in the same run.</summary>
    public ImmutableArray<OtherText> Others { get; init; } = [];

    /// <summary>The blocks behind the letter.</summary>
    public ImmutableArray<SpecimenBlock> Outputs { get; init; } = [];

    /// <summary>The example of a rule as two tests.</summary>
    public static IEnumerable<Specimen> OfExample(LetterRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        yield return Of("the bad example", rule.Info.Example.Bad);
        yield return Of("the good example", rule.Info.Example.Good);

        Specimen Of(string title, string letter) => new()
        {
            Subject = rule.Id,
            Title = title,
            Place = rule.GetType().Name,
            Framework = rule.Info.Example.Framework,
            Letter = Marked(title, letter),
            Previous = rule.Info.Example.Previous is { } previous ? new OtherText(rule.Info.Example.Framework, previous) : null,
            Others = rule.Info.Example.Other is { } other ? [new OtherText(rule.Info.Example.Framework, other)] : [],
        };

        MarkedText Marked(string title, string letter)
        {
            try
            {
                return MarkedText.Parse(letter);
            }
            catch (FormatException e)
            {
                throw new SpecimenException($"{rule.Id}, {title}", e.Message);
            }
        }
    }
}

/// <summary>A letter that another one is compared with.</summary>
/// <param name="Framework">The id of the framework that it is read with, or null to have it recognised.</param>
/// <param name="Text">The letter.</param>
internal sealed record OtherText(string? Framework, string Text);

/// <summary>A fenced block of a specimen file.</summary>
/// <param name="Kind">The first word behind the fence.</param>
/// <param name="Content">What stands in it, without the last line end.</param>
/// <param name="Span">Where that stands in the file, its last line end included.</param>
internal sealed record SpecimenBlock(string Kind, string Content, Span Span);
