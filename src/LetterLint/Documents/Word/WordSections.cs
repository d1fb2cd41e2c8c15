namespace LetterLint.Documents.Word;

/// <summary>A reference from one part of a file to another.</summary>
internal sealed record WordLink(string Id, string Kind, string Target);

/// <summary>Finds what stands beside the text: the headers and footers of its sections, and the pages that they begin.</summary>
internal static class WordSections
{
    /// <summary>Those that pages show: Word keeps others, of first and even pages that are no longer told apart.</summary>
    public static IEnumerable<(FurnitureKind Kind, WordElement Root)> Furniture(
        WordElement body, WordElement? settings, IReadOnlyList<WordLink> links, Func<string, WordElement?> load)
    {
        var isTwoSided = settings?.Child("evenAndOddHeaders") is { IsOn: true };
        var byId = links.DistinctBy(link => link.Id, StringComparer.Ordinal).ToDictionary(link => link.Id, StringComparer.Ordinal);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var section in body.Outermost("sectPr"))
        {
            var hasFirst = section.Child("titlePg") is { IsOn: true };
            foreach (var reference in section.Children.Where(child => child.Name is "headerReference" or "footerReference"))
            {
                var isShown = reference.Attribute("type") switch
                {
                    "first" => hasFirst,
                    "even" => isTwoSided,
                    _ => true,
                };
                if (isShown && byId.TryGetValue(reference.Attribute("r:id") ?? "", out var found) && taken.Add(found.Target)
                    && load(found.Target) is { } root)
                {
                    yield return (reference.Name == "headerReference" ? FurnitureKind.Header : FurnitureKind.Footer, root);
                }
            }
        }
    }

    /// <summary>Of each section but the first, whether it begins a page.</summary>
    public static Queue<bool> PageBreaks(WordElement body) =>
        new(body.Outermost("sectPr").Skip(1).Select(section => section.Child("type")?.Value is not ("continuous" or "nextColumn")));
}
