using UglyToad.PdfPig.Content;

namespace LetterLint.Documents.Pdf;

/// <summary>A letter on a page, in the direction in which it is read.</summary>
/// <param name="Text">What it stands for; a ligature stands for several characters.</param>
/// <param name="Left">Where it begins.</param>
/// <param name="Right">Where the next one may begin.</param>
/// <param name="Base">How high its line stands.</param>
/// <param name="Size">The size of its font.</param>
internal readonly record struct Glyph(string Text, double Left, double Right, double Base, double Size)
{
    public bool IsBlank => string.IsNullOrWhiteSpace(Text);

    public bool IsNumeral => !Text.AsSpan().ContainsAnyExceptInRange('0', '9');

    /// <summary>Whether it is another drawn a second time, a hair further on, to look bold.</summary>
    public bool Repeats(Glyph other) => Text == other.Text && Left - other.Left < 0.1 * Size;

    /// <summary>The angle at which it is set, in degrees.</summary>
    public static double TurnOf(Letter letter)
    {
        var (start, end) = (letter.StartBaseLine, letter.EndBaseLine);
        return Math.Round(Math.Atan2(end.Y - start.Y, end.X - start.X) * 180 / Math.PI);
    }

    public static Glyph Of(Letter letter, double turn)
    {
        var (up, along) = Math.SinCos(turn * Math.PI / 180);
        var (start, end) = (letter.StartBaseLine, letter.EndBaseLine);
        return new Glyph(
            letter.Value,
            (start.X * along) + (start.Y * up),
            (end.X * along) + (end.Y * up),
            (start.Y * along) - (start.X * up),
            letter.PointSize);
    }
}
