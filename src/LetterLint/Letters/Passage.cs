using LetterLint.Documents;
using LetterLint.Text;

namespace LetterLint.Letters;

/// <summary>A paragraph with its folded words, for matching.</summary>
internal sealed class Passage(Paragraph paragraph)
{
    public Paragraph Paragraph => paragraph;

    public Prose Prose => paragraph.Prose;

    public string Text => paragraph.Prose.Text;

    public Word[] Words => paragraph.Prose.Words;

    /// <summary>The passage without a footnote mark glued to its last word, or null where there is none.</summary>
    public Passage? WithoutMark()
    {
        var end = Text.Length;
        while (end > 0 && char.IsAsciiDigit(Text[end - 1]))
        {
            end--;
        }

        return end > 0 && Text.Length - end is 1 or 2 && (char.IsLetter(Text[end - 1]) || Text[end - 1] is '?' or ':' or '.')
            ? Part(0, end)
            : null;
    }

    /// <summary>A part of the passage.</summary>
    public Passage Part(int start, int length) => new(paragraph with { Prose = Prose.Slice(start, length) });

    /// <summary>The words from one up to, not including, another.</summary>
    public Phrase PhraseOf(int from, int to) => Prose.Phrase(Words[from].Start, Words[to - 1].End - Words[from].Start);

    /// <summary>Whether nothing but a line end, or so many, parts it from the passage above.</summary>
    public bool StandsRightBelow(Passage above, string text, int lineEnds = 1) => Prose.Span.Start >= above.Prose.Span.End
        && text.AsSpan(above.Prose.Span.End, Prose.Span.Start - above.Prose.Span.End).Count('\n') <= lineEnds;

    /// <summary>Two passages read as one: a heading that broke over two lines.</summary>
    public static Passage Join(Passage first, Passage second) =>
        new(first.Paragraph with { Prose = Prose.Join(first.Prose, second.Prose) });
}
