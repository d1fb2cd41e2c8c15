using System.Globalization;

namespace LetterLint.Documents;

/// <summary>
/// How much a letter may ask of whoever reads and checks it, the same on every way in. Far above every letter that has been
/// published: what asks for more is an attack or no letter, and is refused in a message that names the limit.
/// </summary>
public sealed record Budget
{
    /// <summary>What every letter may ask where nobody says otherwise.</summary>
    public static Budget Usual { get; } = new();

    /// <summary>The bytes of a file; one with pictures has a few megabytes.</summary>
    public int Bytes { get; init; } = 32 * 1024 * 1024;

    /// <summary>The bytes of all parts of a Word file that are read, unpacked; a letter has a tenth of a megabyte.</summary>
    public long Unpacked { get; init; } = 64 * 1024 * 1024;

    /// <summary>The XML elements of these parts; a letter has some ten thousand.</summary>
    public int Elements { get; init; } = 500_000;

    /// <summary>The parts that a Word file is packed from; a report with a picture on every page has a few hundred.</summary>
    public int Parts { get; init; } = 10_000;

    /// <summary>The UTF-16 units of the text; the longest report has three hundred thousand.</summary>
    public int Characters { get; init; } = 1_000_000;

    /// <summary>The paragraphs of a Word file, or the lines of a text.</summary>
    public int Paragraphs { get; init; } = 50_000;

    /// <summary>How long reading and checking it may take, and then writing into it, where nobody waits for it; the longest report takes some seconds.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Stops the work from outside.</summary>
    public CancellationToken Stop { get; init; }

    private string OutOfTime =>
        string.Create(CultureInfo.InvariantCulture, $"Reading and checking it takes longer than {Time.TotalMinutes:0.##} minutes, which no letter does; copy the text of the letter into a new document.");

    /// <summary>Does what the time is for: whatever counts by the budget that it is given is ended when the time is over.</summary>
    /// <exception cref="DocumentException">It takes longer.</exception>
    /// <exception cref="OperationCanceledException">It was stopped from outside.</exception>
    public T InTime<T>(Func<Budget, T> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        stop.CancelAfter(Time);
        try
        {
            return work(this with { Stop = stop.Token });
        }
        catch (OperationCanceledException e) when (!Stop.IsCancellationRequested)
        {
            throw new DocumentException(OutOfTime, e);
        }
    }

    /// <exception cref="DocumentException">There are more.</exception>
    internal void CheckBytes(long bytes) => Check(bytes, Bytes, $"The file has more than {Mega(Bytes)}");

    /// <exception cref="DocumentException">There are more.</exception>
    internal void CheckUnpacked(long bytes) => Check(bytes, Unpacked, $"The document unpacks to more than {Mega(Unpacked)}");

    /// <exception cref="DocumentException">There are more.</exception>
    internal void CheckElements(int elements) => Check(elements, Elements, $"The document is made of more than {Number(Elements)} elements");

    /// <exception cref="DocumentException">There are more.</exception>
    internal void CheckParts(int parts) => Check(parts, Parts, $"The document is packed from more than {Number(Parts)} parts");

    /// <exception cref="DocumentException">There are more.</exception>
    internal void CheckCharacters(int characters) => Check(characters, Characters, $"The text has more than {Number(Characters)} characters");

    /// <exception cref="DocumentException">There are more.</exception>
    internal void CheckParagraphs(int paragraphs) => Check(paragraphs, Paragraphs, $"The document has more than {Number(Paragraphs)} paragraphs");

    /// <exception cref="DocumentException">There are more.</exception>
    internal void CheckLines(int lines) => Check(lines, Paragraphs, $"The text has more than {Number(Paragraphs)} lines");

    /// <summary>Ends work that takes long, where the time is over or nobody waits for it any more.</summary>
    internal void Look() => Stop.ThrowIfCancellationRequested();

    // Whoever counts looks at the time as well.
    private void Check(long count, long most, string fault)
    {
        Look();
        if (count > most)
        {
            throw new DocumentException($"{fault}, which no letter does; copy the text of the letter into a new document.");
        }
    }

    private static string Mega(long bytes) => $"{Number(bytes / 1024 / 1024)} MB";

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
