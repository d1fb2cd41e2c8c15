using System.Reflection;
using System.Text.Json;
using LetterLint.Rules;

namespace LetterLint.Reporting;

/// <summary>
/// How a report names files and pages. Code scanning shows a finding only in a file of the repository, so that paths are written from
/// its folder on, wherever in it the check was started; a file elsewhere is named in full.
/// </summary>
/// <param name="Root">The folder of the repository, or null: then paths are written as they were given.</param>
/// <param name="Pages">The address under which the pages of the built-in rules stand, or null where nobody has said.</param>
internal sealed record SarifAddresses(string? Root = null, string? Pages = null)
{
    /// <summary>The name that readers of SARIF know for the folder of the repository.</summary>
    private const string Base = "%SRCROOT%";

    /// <summary>The address that this build was made with: whoever makes a release says where its pages stand.</summary>
    public static string? BuiltPages { get; } = typeof(SarifAddresses).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .FirstOrDefault(metadata => metadata.Key == "RulePages")?.Value?.TrimEnd('/');

    /// <summary>The page of a rule, or null for one that has none.</summary>
    public string? PageOf(LetterRule rule) => Pages is not null && rule.GetType().Assembly.GetName().Name == "LetterLint.Rules" ? $"{Pages}/{rule.Id}.md" : null;

    /// <summary>Writes which folder the paths begin at.</summary>
    public void WriteBase(Utf8JsonWriter json)
    {
        if (Root is null)
        {
            return;
        }

        json.WriteStartObject("originalUriBaseIds");
        json.WriteStartObject(Base);
        json.WriteString("uri", Escaped(Path.GetFullPath(Root).TrimEnd('/', '\\') + "/"));
        json.WriteStartObject("description");
        json.WriteString("text", "The folder of the repository.");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Writes the path of a letter as properties of the object that is open.</summary>
    public void WritePath(Utf8JsonWriter json, string path)
    {
        var (uri, isInRoot) = UriOf(path);
        json.WriteString("uri", uri);
        if (isInRoot)
        {
            json.WriteString("uriBaseId", Base);
        }
    }

    private (string Uri, bool IsInRoot) UriOf(string path)
    {
        if (path == "-")
        {
            return ("standard-input", false);
        }

        if (Root is null)
        {
            return (Escaped(path), false);
        }

        var full = Path.GetFullPath(path);
        var inRoot = Path.GetRelativePath(Path.GetFullPath(Root), full);
        return Path.IsPathRooted(inRoot) || inRoot.Split('/', '\\')[0] == ".." ? (Escaped(full), false) : (Escaped(inRoot), true);
    }

    private static string Escaped(string path)
    {
        var uri = string.Join('/', path.Replace('\\', '/').Split('/').Select(Uri.EscapeDataString));
        return Path.IsPathRooted(path) ? "file://" + (uri.StartsWith('/') ? uri : "/" + uri) : uri;
    }
}
