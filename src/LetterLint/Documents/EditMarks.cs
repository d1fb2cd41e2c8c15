using System.Text.RegularExpressions;
using LetterLint.Text;

namespace LetterLint.Documents;

/// <summary>What a text file has instead of tracked changes and a highlighter: the tags ins, del and mark.</summary>
internal static partial class EditMarks
{
    public static IEnumerable<Revision> RevisionsIn(string text) =>
        from match in Tagged().Matches(text)
        where match.Groups["tag"].Value is "ins" or "del"
        select new Revision(match.Groups["tag"].Value == "ins" ? RevisionKind.Inserted : RevisionKind.Deleted,
            match.Groups["words"].Value, new Span(match.Index, match.Length), null, null);

    public static IEnumerable<Span> HighlightsIn(string text) =>
        from match in Tagged().Matches(text)
        where match.Groups["tag"].Value == "mark"
        select new Span(match.Groups["words"].Index, match.Groups["words"].Length);

    /// <summary>Files that are embedded by a tag.</summary>
    public static IEnumerable<UnreadPart> UnreadIn(string text) =>
        from match in Embedded().Matches(text)
        select new UnreadPart("An embedded file", new Span(match.Index, match.Length));

    [GeneratedRegex(@"<(?:object|embed|iframe)\b[^<>\n]{0,300}>", RegexOptions.IgnoreCase)]
    private static partial Regex Embedded();

    [GeneratedRegex(@"<(?<tag>ins|del|mark)>(?<words>[^<]{1,2000})</\k<tag>>")]
    private static partial Regex Tagged();
}
