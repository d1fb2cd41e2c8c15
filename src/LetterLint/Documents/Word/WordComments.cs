using LetterLint.Text;

namespace LetterLint.Documents.Word;

/// <summary>Puts the comments of a document together with their places.</summary>
internal static class WordComments
{
    /// <summary>The comments that have a place, in the order of their places.</summary>
    public static IEnumerable<Comment> Of(WordElement? part, IReadOnlyDictionary<string, Span> places) =>
        from comment in part?.All("comment") ?? []
        let id = comment.Attribute("id") ?? ""
        where places.ContainsKey(id)
        orderby places[id].Start
        select new Comment(id, Words(comment), places[id], WordText.Author(comment), WordText.Date(comment));

    private static string Words(WordElement comment) =>
        string.Join('\n', comment.Outermost("p").Select(paragraph => string.Concat(Pieces(paragraph)))).Trim();

    private static IEnumerable<string> Pieces(WordElement container) =>
        container.Children.SelectMany(element => element.Name is "del" or "moveFrom" or "pPr" or "rPr"
            ? []
            : Pieces(element).Prepend(WordRuns.Characters(element)));
}
