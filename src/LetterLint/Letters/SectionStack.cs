using System.Collections.Immutable;
using LetterLint.Frameworks;
using LetterLint.Text;

namespace LetterLint.Letters;

/// <summary>The sections opened so far; a part belongs to the whole opened before it.</summary>
internal sealed class SectionStack(int end)
{
    private readonly List<OpenedSection> _opened = [];
    private int _end = end;

    public SectionForm? Current => _opened.Count == 0 ? null : _opened[^1].Form;

    /// <summary>The form of the section at hand that is no part of another.</summary>
    public SectionForm? Top { get; private set; }

    /// <summary>Where the section at hand begins; -1 before the first.</summary>
    public int Start => _opened.Count == 0 ? -1 : _opened[^1].Heading.Span.Start;

    public bool Has(SectionForm form) => _opened.Exists(opened => opened.Form == form);

    public void Open(SectionForm form, Phrase heading)
    {
        _opened.Add(new OpenedSection(form, heading));
        Top = form.Part ? Top : form;
    }

    /// <summary>Notes that the text ends here.</summary>
    public void Close(int offset) => (_end, IsOpen) = (offset, false);

    /// <summary>Whether the text still goes on.</summary>
    public bool IsOpen { get; private set; } = true;

    public ImmutableArray<Section> ToSections(Framework framework)
    {
        DropLabelsOfSummaries();
        var sections = ImmutableArray.CreateBuilder<Section>(_opened.Count);
        Section? whole = null;
        var first = new Dictionary<SectionForm, Section>(ReferenceEqualityComparer.Instance);
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
                Already = first.GetValueOrDefault(form),
            };
            first.TryAdd(form, section);
            whole = form.Part ? whole : section;
            sections.Add(section);
        }

        return SectionOrder.Compared(sections.MoveToImmutable(), framework);
    }

    /// <summary>A summary that orders its points by section names the sections before they begin.</summary>
    private void DropLabelsOfSummaries()
    {
        for (var i = _opened.Count - 2; i > 0; i--)
        {
            if (_opened[i - 1].Form.Summary && _opened[i].Form is { HasPlace: true, Summary: false } form && _opened.FindIndex(i + 1, other => other.Form == form) > 0)
            {
                _opened.RemoveAt(i);
            }
        }
    }

    private sealed record OpenedSection(SectionForm Form, Phrase Heading);
}
