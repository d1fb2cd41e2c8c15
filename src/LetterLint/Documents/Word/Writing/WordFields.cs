using System.Xml.Linq;

namespace LetterLint.Documents.Word.Writing;

/// <summary>Which neighbours belong to a field, whose marks stand in runs of their own.</summary>
internal sealed class WordFields(WordNames names)
{
    private readonly Dictionary<XElement, Dictionary<XElement, (XElement First, XElement Last)>> _known = [];

    /// <summary>The first and the last neighbour of a holder that belong to the field around it; itself where there is none in its paragraph.</summary>
    public (XElement First, XElement Last) Of(XElement holder)
    {
        for (var at = holder; !names.Is(at, "p"); at = at.Parent!)
        {
            if (In(at.Parent!).TryGetValue(at, out var field) && (field.First != field.Last || at == holder))
            {
                return field;
            }
        }

        return (holder, holder);
    }

    /// <summary>A run that was cut in two lies in the same field; one that begins or ends a field may leave that to its rest.</summary>
    public void Keep(XElement run, XElement rest)
    {
        if (!_known.TryGetValue(run.Parent!, out var fields) || !fields.TryGetValue(run, out var field))
        {
            return;
        }

        if (field.First == run || field.Last == run)
        {
            _known.Remove(run.Parent!);
        }
        else
        {
            fields.Add(rest, field);
        }
    }

    // Of all elements beside each other at once: every finding asks for one of them.
    private Dictionary<XElement, (XElement First, XElement Last)> In(XElement parent)
    {
        if (_known.TryGetValue(parent, out var known))
        {
            return known;
        }

        var fields = new Dictionary<XElement, (XElement First, XElement Last)>();
        var open = new List<XElement>();
        var depth = 0;
        foreach (var at in parent.Elements())
        {
            if (depth > 0)
            {
                open.Add(at);
            }

            foreach (var mark in at.DescendantsAndSelf(names.Word + "fldChar"))
            {
                switch (mark.Attribute(names.Word + "fldCharType")?.Value)
                {
                    case "begin" when depth++ == 0:
                        open = [at];
                        break;
                    case "end" when depth > 0 && --depth == 0:
                        open.ForEach(each => fields.TryAdd(each, (open[0], at)));
                        break;
                }
            }
        }

        _known.Add(parent, fields);
        return fields;
    }
}
