using LetterLint.Text;

namespace LetterLint.Documents;

/// <summary>HTML comments: what a text file has instead of comments in the margin.</summary>
internal static class MarginComments
{
    public static IEnumerable<Comment> In(string text)
    {
        for (var at = text.IndexOf("<!--", StringComparison.Ordinal); at >= 0; at = text.IndexOf("<!--", at + 4, StringComparison.Ordinal))
        {
            var end = text.IndexOf("-->", at, StringComparison.Ordinal);
            if (end < 0)
            {
                yield break;
            }

            yield return new Comment($"{at}", text[(at + 4)..end].Trim(), Span.Between(at, end + 3), null, null);
        }
    }
}
