namespace LetterLint.Text;

/// <summary>Something that has its place in the letter.</summary>
public interface IPlaced
{
    /// <summary>Its place.</summary>
    Span Span { get; }
}
