using System.Text.Json;
using System.Text.Json.Nodes;
using LetterLint.Frameworks;
using LetterLint.Text;
using Shouldly;
using YamlDotNet.RepresentationModel;

namespace LetterLint.Tests.Frameworks;

/// <summary>What editors are told of framework files is what the loader asks for: the same keys, the same of them required, the same choices.</summary>
public sealed class FrameworkSchemaTests
{
    private static readonly JsonObject Schema = JsonNode.Parse(File.ReadAllText(Repository.PathOf("rules", "frameworks", "framework.schema.json")))!.AsObject();

    // JSON is YAML too, so that keys can be taken away and put in without touching a text.
    private static JsonNode Full()
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(Complete.Yaml));
        return Json(yaml.Documents[0].RootNode);
    }

    public static TheoryData<string> Places() => [.. Objects(Full(), Schema, "").Select(place => place.Path)];

    [Theory]
    [MemberData(nameof(Places))]
    public void The_same_keys_are_known(string path)
    {
        var root = Full();
        var (_, node, schema) = At(root, path);
        node["unheard-of"] = "x";

        var known = ErrorOf(root)!.Split("known are ")[1].TrimEnd('.').Split(", ");

        known.Order().ShouldBe(schema["properties"]!.AsObject().Select(property => property.Key).Order());
        schema["additionalProperties"]!.GetValue<bool>().ShouldBeFalse();
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void The_same_keys_are_required(string path)
    {
        var required = SchemaOf(path)["required"]!.AsArray().Select(key => key!.GetValue<string>());

        var missed = At(Full(), path).Node.Select(property => property.Key).Where(key =>
        {
            var root = Full();
            At(root, path).Node.Remove(key);
            return ErrorOf(root)?.EndsWith($"“{key}” is missing here.") == true;
        });

        missed.Order().ShouldBe(required.Order());

        static JsonObject SchemaOf(string path) => At(Full(), path).Schema;
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void The_same_choices_are_offered(string path)
    {
        foreach (var (key, property) in At(Full(), path).Schema["properties"]!.AsObject().Where(property => property.Value!["enum"] is not null))
        {
            var root = Full();
            At(root, path).Node[key] = "unheard-of";

            ErrorOf(root)!.Split("there are ")[1].TrimEnd('.').Split(", ").ShouldBe(property!["enum"]!.AsArray().Select(choice => choice!.GetValue<string>()));
        }
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void Every_key_is_described(string path) =>
        At(Full(), path).Schema["properties"]!.AsObject().Where(property => property.Value!["description"] is null).ShouldBeEmpty();

    [Fact]
    public void Every_framework_file_names_the_schema()
    {
        foreach (var path in Repository.Files("rules/frameworks", "*.yml"))
        {
            File.ReadLines(Repository.PathOf(path)).First().ShouldBe("# yaml-language-server: $schema=framework.schema.json", path);
        }
    }

    private static string? ErrorOf(JsonNode root)
    {
        try
        {
            FrameworkFile.Read("test.yml", new StringReader(root.ToJsonString(new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping })), scale => new GradeWords(scale));
            return null;
        }
        catch (FrameworkException e)
        {
            return e.Message;
        }
    }

    private static (string Path, JsonObject Node, JsonObject Schema) At(JsonNode root, string path) =>
        Objects(root, Schema, "").First(place => place.Path == path);

    /// <summary>Every mapping of the file beside the part of the schema that describes it; of a list the first.</summary>
    private static IEnumerable<(string Path, JsonObject Node, JsonObject Schema)> Objects(JsonNode node, JsonObject schema, string path)
    {
        if (node is JsonArray { Count: > 0 } list && schema["items"] is JsonObject items)
        {
            return Objects(list[0]!, items, path + "[]");
        }

        return node is JsonObject map && schema["properties"] is JsonObject properties
            ? [(path, map, schema), .. map.Where(property => property.Value is not null).SelectMany(property => Objects(property.Value!, properties[property.Key]!.AsObject(), $"{path}/{property.Key}"))]
            : [];
    }

    private static JsonNode Json(YamlNode node) => node switch
    {
        YamlMappingNode map => new JsonObject(map.Children.Select(entry => KeyValuePair.Create(entry.Key.ToString(), (JsonNode?)Json(entry.Value)))),
        YamlSequenceNode list => new JsonArray([.. list.Children.Select(Json)]),
        _ => JsonValue.Create(node.ToString()),
    };
}
