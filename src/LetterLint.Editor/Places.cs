using LetterLint.Documents;
using LetterLint.Text;

namespace LetterLint.Editor;

/// <summary>Places of a letter as the protocol counts them: lines and UTF-16 units from 0.</summary>
internal static class Places
{
    public static Range Of(Document document, Span span) => new(Of(document, span.Start), Of(document, span.End));

    /// <summary>The offset of a place, or of the nearest one that the text has.</summary>
    public static int OffsetOf(SourceText source, Position position)
    {
        var line = source.Line(Math.Clamp(position.Line, 0, source.LineCount - 1));
        return Math.Clamp(line.Start + Math.Max(position.Character, 0), line.Start, line.End);
    }

    /// <summary>Whether a place touches words, also where the caret stands just behind them.</summary>
    public static bool Touch(Span words, int start, int end) => words.Start <= end && start <= words.End;

    private static Position Of(Document document, int offset)
    {
        var at = document.Locate(offset);
        return new Position(at.Line - 1, at.Column - 1);
    }
}
