using LetterLint.Text;

namespace LetterLint.Documents.Word;

/// <summary>An element of the file and the stretch of the projection that was read from it; empty for one that adds nothing.</summary>
/// <param name="Element">Its place among the elements of its part, in the order of the file.</param>
/// <param name="Span">What was read from it.</param>
/// <param name="Note">The note that it stands in, or null in the main text.</param>
internal sealed record WordOrigin(int Element, Span Span, WordNote? Note);

/// <summary>Where in the file each character of the projection comes from; only those who write need it.</summary>
internal sealed class WordOrigins
{
    private readonly List<WordOrigin> _all = [];

    /// <summary>The note that is being read, or null.</summary>
    public WordNote? Note { get; set; }

    /// <summary>By place in the projection.</summary>
    public IReadOnlyList<WordOrigin> All => _all;

    public void Add(WordElement element, Span span) => _all.Add(new WordOrigin(element.Index, span, Note));
}
