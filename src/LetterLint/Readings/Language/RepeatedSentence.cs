using LetterLint.Letters;
using LetterLint.Text;

namespace LetterLint.Readings.Language;

/// <summary>A sentence that an earlier one has already said in the same words, or in all but one or two of them.</summary>
/// <param name="Words">The sentence.</param>
/// <param name="Earlier">The earlier one.</param>
/// <param name="Under">The heading that the earlier one stands under.</param>
/// <param name="IsWordForWord">Whether not one word differs.</param>
public sealed record RepeatedSentence(Phrase Words, Phrase Earlier, string Under, bool IsWordForWord);
