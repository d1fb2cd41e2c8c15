using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace LetterLint.Service;

/// <summary>What answers look like, from the files that describe them: the report is that of “letterlint check --format json”, the rest is the service's own.</summary>
internal static class AnswerSchemas
{
    private const string Definitions = "$defs";

    public static void AddTo(OpenApiDocument document)
    {
        document.Components!.Schemas ??= new Dictionary<string, IOpenApiSchema>();
        foreach (var (name, schema) in Read("letterlint.v1.schema.json", "report").Concat(Read("answers.schema.json", null)))
        {
            document.Components.Schemas[name] = OpenApiModelFactory.Parse<OpenApiSchema>(schema, OpenApiSpecVersion.OpenApi3_1, document, out _, "json")
                ?? throw new InvalidOperationException($"The schema {name} is not understood.");
        }
    }

    /// <summary>The definitions of a file and, where it has a name, the file itself, each as JSON that refers to the others as OpenAPI does.</summary>
    private static IEnumerable<(string Name, string Schema)> Read(string file, string? name)
    {
        using var stream = typeof(AnswerSchemas).Assembly.GetManifestResourceStream(file)!;
        using var reader = new StreamReader(stream);
        var whole = JsonNode.Parse(reader.ReadToEnd().Replace($"#/{Definitions}/", "#/components/schemas/", StringComparison.Ordinal))!.AsObject();
        foreach (var (key, schema) in whole[Definitions]!.AsObject())
        {
            yield return (key, schema!.ToJsonString());
        }

        if (name is not null)
        {
            foreach (var key in new[] { Definitions, "$schema", "$id" })
            {
                whole.Remove(key);
            }

            yield return (name, whole.ToJsonString());
        }
    }
}
