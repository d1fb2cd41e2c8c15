using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Text;
using System.Xml.Linq;
using LetterLint.Engine;

namespace LetterLint.Catalogue;

/// <summary>The reference of nouns for those who write rules: what a rule can match, with the properties that it can ask, as the code describes them.</summary>
[UnconditionalSuppressMessage("Trimming", "IL2070", Justification = KeptWhole)]
[UnconditionalSuppressMessage("Trimming", "IL2075", Justification = KeptWhole)]
internal sealed class NounsPage
{
    private const string KeptWhole = "Written inside the project alone, and a native build keeps this assembly whole.";

    private readonly Assembly _assembly = typeof(Linter).Assembly;
    private readonly Dictionary<string, XElement> _comments;

    private NounsPage(Dictionary<string, XElement> comments) => _comments = comments;

    /// <summary>The page, or null where the comments of the code do not lie beside the program.</summary>
    public static string? Markdown()
    {
        var file = Path.Join(AppContext.BaseDirectory, "LetterLint.xml");
        return !File.Exists(file) ? null
            : new NounsPage(XDocument.Load(file).Descendants("member").ToDictionary(member => member.Attribute("name")!.Value, StringComparer.Ordinal)).Write();
    }

    private string Write()
    {
        var nouns = Facts.Types.Where(type => type.IsVisible).ToArray();
        var page = new StringBuilder("""
            <!-- Written by “letterlint docs” from the comments of the code. -->
            # The nouns of a rule

            What a rule can `Match`, `Find`, `Not`, `Exists`, `All` or `Collect`, and what it can ask of each. Below them stands what these
            are made of. Offsets are UTF-16 code units of the letter's text, half-open.


            """);
        foreach (var noun in nouns.OrderBy(type => type.Name, StringComparer.Ordinal))
        {
            Describe(noun, page);
        }

        page.Append("# What they are made of\n\n");
        foreach (var part in PartsOf(nouns).OrderBy(type => type.Name, StringComparer.Ordinal))
        {
            Describe(part, page);
        }

        return page.ToString();
    }

    /// <summary>The types of the assembly that properties of nouns lead to, however far.</summary>
    private HashSet<Type> PartsOf(Type[] nouns)
    {
        var parts = new HashSet<Type>();
        var toRead = new Queue<Type>(nouns);
        while (toRead.TryDequeue(out var type))
        {
            foreach (var part in PropertiesOf(type).SelectMany(property => Inside(property.PropertyType)).Where(part => part.Assembly == _assembly && !nouns.Contains(part)))
            {
                if (parts.Add(part))
                {
                    toRead.Enqueue(part);
                }
            }
        }

        return parts;
    }

    private void Describe(Type type, StringBuilder page)
    {
        page.Append($"## {type.Name}\n\n{Summary("T:" + type.FullName)}\n\n");
        if (type.IsEnum)
        {
            Table(Enum.GetNames(type).Select(name => (name, "", Summary($"F:{type.FullName}.{name}"))), "value", page);
        }
        else
        {
            Table(PropertiesOf(type).Select(property => (property.Name, NameOf(property.PropertyType), SummaryOf(property))), "property", page);
        }
    }

    private static void Table(IEnumerable<(string Name, string Type, string Says)> rows, string what, StringBuilder page)
    {
        var known = rows.ToArray();
        if (known.Length == 0)
        {
            return;
        }

        page.Append(known.All(row => row.Type.Length == 0) ? $"| {what} | |\n|---|---|\n" : $"| {what} | type | |\n|---|---|---|\n");
        foreach (var (name, type, says) in known)
        {
            page.Append(type.Length == 0 ? $"| `{name}` | {says} |\n" : $"| `{name}` | {type} | {says} |\n");
        }

        page.Append('\n');
    }

    private static PropertyInfo[] PropertiesOf(Type type) => type.IsEnum ? [] :
        [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(property => property.GetIndexParameters().Length == 0).OrderBy(property => property.Name, StringComparer.Ordinal)];

    private string SummaryOf(PropertyInfo property)
    {
        var declared = Summary($"P:{property.DeclaringType!.FullName}.{property.Name}");
        return declared.Length > 0 ? declared
            : _comments.TryGetValue("T:" + property.DeclaringType.FullName, out var record)
                && record.Elements("param").FirstOrDefault(each => each.Attribute("name")?.Value == property.Name) is { } parameter ? TextOf(parameter)
            : "";
    }

    private string Summary(string member) => _comments.TryGetValue(member, out var comment) && comment.Element("summary") is { } summary ? TextOf(summary) : "";

    private static string TextOf(XElement comment)
    {
        var text = string.Concat(comment.Nodes().Select(node => node switch
        {
            XElement element => element.Attribute("cref")?.Value is { } name ? name[(name.LastIndexOf('.') + 1)..] : element.Attribute("langword")?.Value ?? element.Value,
            _ => node.ToString(),
        }));
        return string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace("|", "\\|", StringComparison.Ordinal)
            .Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal);
    }

    private static IEnumerable<Type> Inside(Type type) =>
        type.IsArray ? Inside(type.GetElementType()!) : type.IsGenericType ? type.GetGenericArguments().SelectMany(Inside) : [type];

    private string NameOf(Type type) => type switch
    {
        _ when Nullable.GetUnderlyingType(type) is { } inner => NameOf(inner) + " or null",
        { IsGenericType: true } when type.GetGenericArguments() is [var element] => "list of " + NameOf(element),
        { IsGenericType: true } => string.Join(" and ", type.GetGenericArguments().Select(NameOf)),
        _ when type == typeof(string) => "text",
        _ when type == typeof(bool) => "yes or no",
        _ when type == typeof(int) || type == typeof(double) || type == typeof(decimal) => "number",
        _ when type.Assembly == _assembly && type.IsVisible => $"[{type.Name}](#{type.Name.ToLowerInvariant()})",
        _ => type.Name,
    };
}
