using System.Xml.Linq;

namespace LetterLint.Documents.Word.Writing;

/// <summary>
/// Changes what stands beside each other. A node knows the next one only: to take one away, or to put one before it, all from the first
/// are gone through, and a paragraph may have as many as a letter. So whoever changes more than one has all of them written anew, once.
/// </summary>
internal static class Siblings
{
    /// <summary>Puts, in place of each node of an element, what is to stand there.</summary>
    public static void Rewrite(XElement parent, Func<XNode, IEnumerable<XNode>> inPlace)
    {
        XNode[] nodes = [.. parent.Nodes()];
        parent.RemoveNodes();
        foreach (var node in nodes)
        {
            parent.Add(inPlace(node));
        }
    }

    /// <summary>Takes elements away, wherever they stand.</summary>
    public static void Remove(IEnumerable<XElement> elements)
    {
        foreach (var parent in elements.ToLookup(element => element.Parent!))
        {
            var gone = parent.ToHashSet<XNode>();
            Rewrite(parent.Key, node => gone.Contains(node) ? [] : [node]);
        }
    }
}
