using System.Collections.Immutable;
using LetterLint.Frameworks;
using LetterLint.Text;

namespace LetterLint.Letters;

/// <summary>The sections opened so far; a part belongs to the whole opened before it.</summary>
internal sealed class SectionStack(int end)
{
    private readonly List<(SectionForm Form, Phrase Heading)> _opened = [];
    private int _end = end;

    public SectionForm? Current => _opened.Count == 0 ? null : _opened[^1].Form;

    /// <summary>The section at hand that is no part of another.</summary>
    public Section? Top => ToSections().LastOrDefault(section => section.Whole is null);

    public void Open(SectionForm form, Phrase heading) => _opened.Add((form, heading));

    /// <summary>Notes that the text ends here.</summary>
    public void Close(int offset) => _end = offset;

    public bool HasOpenedSince(int offset) => _opened.Count > 0 && _opened[^1].Heading.Span.Start >= offset;

    public ImmutableArray<Section> ToSections()
    {
        var sections = ImmutableArray.CreateBuilder<Section>(_opened.Count);
        Section? whole = null;
        for (var i = 0; i < _opened.Count; i++)
        {
            var (form, heading) = _opened[i];
            var next = i + 1;
            while (!form.Part && next < _opened.Count && _opened[next].Form.Part)
            {
                next++;
            }

            var section = new Section
            {
                Form = form,
                Heading = heading,
                Span = Span.Between(heading.Span.Start, next < _opened.Count ? _opened[next].Heading.Span.Start : _end),
                Whole = form.Part ? whole : null,
                Index = i,
            };
            whole = form.Part ? whole : section;
            sections.Add(section);
        }

        return sections.MoveToImmutable();
    }
}
