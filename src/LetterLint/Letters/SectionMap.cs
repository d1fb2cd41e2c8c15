using System.Collections.Immutable;
using LetterLint.Text;

namespace LetterLint.Letters;

/// <summary>Tells in which section a place lies; a place in a part lies in its whole.</summary>
internal sealed class SectionMap
{
    private readonly Section[] _wholes;
    private readonly int[] _starts;

    public SectionMap(ImmutableArray<Section> sections)
    {
        _wholes = [.. sections.Where(section => section.Whole is null)];
        _starts = [.. _wholes.Select(section => section.Span.Start)];
    }

    public Section? At(Span span)
    {
        var found = Ascending.LastUpTo(_starts, span.Start);
        return found >= 0 && _wholes[found].Span.Contains(span.Start) ? _wholes[found] : null;
    }
}
