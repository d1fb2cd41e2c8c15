namespace LetterLint.Documents.Word;

/// <summary>Counts what all parts of one file have asked of a budget.</summary>
internal sealed class WordUse(Budget budget)
{
    private long _unpacked;
    private int _elements;
    private int _characters;
    private int _paragraphs;

    public Budget Budget => budget;

    public void Unpack(long bytes) => budget.CheckUnpacked(_unpacked += Math.Max(0, bytes));

    public void Begin(string element)
    {
        budget.Stop.ThrowIfCancellationRequested();
        budget.CheckElements(++_elements);
        if (element == "p")
        {
            budget.CheckParagraphs(++_paragraphs);
        }
    }

    public void Read(int characters) => budget.CheckCharacters(_characters += characters);
}
