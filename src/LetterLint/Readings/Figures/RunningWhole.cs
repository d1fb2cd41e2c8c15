using LetterLint.Letters;

namespace LetterLint.Readings.Figures;

/// <summary>What “of these” and the list behind “of this number:” speak of: the one count of the sentence before them.</summary>
internal sealed class RunningWhole
{
    private Figure? _subject;
    private Figure? _list;
    private Section? _section;

    /// <summary>The whole of which a sentence tells parts; null where it names its own or none.</summary>
    public Figure? Of(FigureLine line)
    {
        if (!ReferenceEquals(line.Sentence.Section, _section))
        {
            (_subject, _list, _section) = (null, null, line.Sentence.Section);
        }

        if (line[0].Is("of") && line.Is(1, "these-here"))
        {
            _list = line[line.Count - 1].Is(":") ? _subject : null;
            return _subject;
        }

        if (line[0].Figure is not null && _list is not null)
        {
            return _list;
        }

        _list = null;
        // “This is an increase from 290” goes on about the same children.
        if (line[0].Text is not ("this" or "it"))
        {
            var counts = line.Figures.Where(figure =>
                figure is { Unit: FigureUnit.Number, IsExact: true, Measure: "", Scale: 1 }).Take(2).ToArray();
            _subject = counts is [var only] ? only : null;
        }

        return null;
    }
}
