namespace LetterLint.Documents.Word;

/// <summary>A paragraph that has begun and not ended; several in the file where the marks between them are deleted.</summary>
internal sealed class OpenParagraph(int start)
{
    private bool _hasWords;

    public int Start => start;
    public WordElement? Properties { get; private set; }
    public List<WordElement> TextBoxes { get; } = [];

    // As in Word, the last mark rules over the joined paragraph, unless nothing stands before that mark.
    public void Add(WordRuns runs, WordElement? properties, bool hasWords)
    {
        if (hasWords || !_hasWords)
        {
            Properties = properties;
        }

        _hasWords |= hasWords;
        TextBoxes.AddRange(runs.TextBoxes);
    }
}
