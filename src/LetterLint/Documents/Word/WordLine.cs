using LetterLint.Text;

namespace LetterLint.Documents.Word;

/// <summary>How a run looks, as far as it matters.</summary>
internal readonly record struct RunLook(bool IsBold, bool IsHighlighted, bool IsNoteMark, string? Tint = null);

/// <summary>Words between two line ends, be they the end of a paragraph or a line break within it.</summary>
internal sealed class WordLine
{
    /// <summary>Shorter lines were broken on purpose, as in an address.</summary>
    private const int ShortestFullLine = 60;

    private readonly Prose.Builder _words = new();
    private bool _hasBold;
    private bool _hasPlain;
    private bool _isFull;
    private char _last;

    public Prose Prose => _words.ToProse();

    public bool IsBold => _hasBold && !_hasPlain;

    public void Append(char unit, int offset, RunLook look)
    {
        if (look.IsNoteMark)
        {
            return;
        }

        _words.Append(unit, offset);
        _hasBold |= look.IsBold && !char.IsWhiteSpace(unit);
        _hasPlain |= !look.IsBold && !char.IsWhiteSpace(unit);
    }

    /// <summary>The lines with words. One that only goes on with the sentence of the line before it is joined to that.</summary>
    public static IReadOnlyList<WordLine> Joined(IEnumerable<WordLine> lines)
    {
        var joined = new List<WordLine>();
        foreach (var line in lines.Where(line => line.Prose.Text.Length > 0))
        {
            if (joined.Count > 0 && joined[^1].GoesOn(line.Prose))
            {
                joined[^1].Append(line);
            }
            else
            {
                joined.Add(line);
            }

            joined[^1]._last = line.Prose.Text[^1];
        }

        return joined;
    }

    private void Append(WordLine next)
    {
        var words = next.Prose;
        _words.NextLine(words.Span.Start - 1);

        _words.Append(words);
        _hasBold |= next._hasBold;
        _hasPlain |= next._hasPlain;
    }

    private bool GoesOn(Prose after) =>
        LineStart.Of(after).Marker is null && (char.IsLower(after.Text[0]) || (IsFull() && _last is not ('.' or ':' or ';' or '!' or '?')));

    // Once it is, more lines leave it so: its words need not be put together again for each.
    private bool IsFull() => _isFull = _isFull || Prose.Text.Length >= ShortestFullLine;
}
