namespace LetterLint.Documents.Word;

/// <summary>Counts what all parts of one file have asked of a budget.</summary>
internal sealed class WordUse(Budget budget)
{
    // One that opens and one that closes, and remarks and pieces of text beside them.
    private const int TagsOfElement = 4;

    private long _unpacked;
    private int _tags;
    private int _elements;
    private int _characters;
    private int _paragraphs;

    public Budget Budget => budget;

    public void Unpack(long bytes) => budget.CheckUnpacked(_unpacked += Math.Max(0, bytes));

    /// <summary>Counts where a tag, a remark or a piece of text begins, whoever reads the part and whatever it makes of it.</summary>
    public void Tag() => budget.CheckElements(++_tags / TagsOfElement);

    public void Begin(string element)
    {
        budget.CheckElements(++_elements);
        if (element == "p")
        {
            budget.CheckParagraphs(++_paragraphs);
        }
    }

    public void Read(int characters) => budget.CheckCharacters(_characters += characters);
}
