using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace LetterLint.Service;

/// <summary>What the OpenAPI document says beyond what the endpoints say themselves: the forms of a letter, and the token.</summary>
internal static class OpenApiDescription
{
    private const string TokenScheme = "token";

    public static void Describe(OpenApiOptions options)
    {
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "LetterLint",
                Version = "v1",
                Description = "Checks draft inspection letters on this machine. Nothing is kept and nothing is sent on.",
            };
            document.Servers?.Clear();
            document.Components ??= new OpenApiComponents();
            AnswerSchemas.AddTo(document);
            document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
            document.Components.SecuritySchemes[TokenScheme] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.ApiKey,
                In = ParameterLocation.Header,
                Name = Gate.TokenHeader,
                Description = "Needed by web pages only: the token of this launch.",
            };
            return Task.CompletedTask;
        });
        options.AddSchemaTransformer((schema, context, _) =>
        {
            if (context.JsonTypeInfo.Type == typeof(Microsoft.AspNetCore.Mvc.ProblemDetails))
            {
                schema.Properties!["requestId"] = Text("What the log calls the request.");
            }

            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            if (context.Description.ActionDescriptor.EndpointMetadata.OfType<TakesLetter>().Any())
            {
                operation.Parameters = [Query("name", "How the answer calls the letter."), Query("framework", "The id of the framework, instead of recognising it.")];
                operation.RequestBody = new OpenApiRequestBody { Required = true, Content = Bodies() };
            }
            else if (context.Description.ActionDescriptor.EndpointMetadata.OfType<TakesDraft>().Any())
            {
                operation.RequestBody = new OpenApiRequestBody { Required = true, Content = new Dictionary<string, OpenApiMediaType> { ["multipart/form-data"] = new() { Schema = Form() } } };
            }

            if (context.Description.ActionDescriptor.EndpointMetadata.OfType<Answers>().FirstOrDefault() is { } answers)
            {
                foreach (var content in operation.Responses!["200"].Content!.Values)
                {
                    content.Schema = new OpenApiSchemaReference(answers.Schema, context.Document);
                }
            }

            return Task.CompletedTask;
        });
    }

    private static OpenApiSchema Form() => new()
    {
        Type = JsonSchemaType.Object,
        Required = new HashSet<string> { "letter" },
        AdditionalPropertiesAllowed = false,
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["letter"] = Text("The draft; the ending of its file name says what it is (.docx, .md, .txt, .pdf).", "binary"),
            ["previous"] = Text("Last year's letter of the same authority, to compare with.", "binary"),
            ["framework"] = Text("The id of the framework, instead of recognising it."),
            ["changes"] = Text("JSON: [{ \"start\": 10, \"end\": 11, \"text\": \"2\" }], what would stand in the letter instead, by the offsets of the report."),
            ["grade"] = Text("JSON: { \"aspect\": \"…\", \"level\": \"…\" }, another level to try out for a judgement, both as the answer names them."),
            ["waivers"] = Text("JSON: [{ \"rule\": \"…\", \"finding\": \"its identity\", \"because\": \"why it may stand\" }]; each endpoint counts such a finding as waived, /v1/waive writes it into the draft."),
        },
    };

    private static OpenApiSchema Text(string description, string? format = null) => new() { Type = JsonSchemaType.String, Format = format, Description = description };

    private static OpenApiParameter Query(string name, string description) =>
        new() { Name = name, In = ParameterLocation.Query, Description = description, Schema = new OpenApiSchema { Type = JsonSchemaType.String } };

    private static Dictionary<string, OpenApiMediaType> Bodies() => new()
    {
        [LetterInput.Word] = new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" } },
        ["text/plain"] = new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String } },
        ["application/json"] = new OpenApiMediaType
        {
            Schema = new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                Required = new HashSet<string> { "paragraphs" },
                AdditionalPropertiesAllowed = false,
                Properties = new Dictionary<string, IOpenApiSchema>
                {
                    ["paragraphs"] = new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchema { Type = JsonSchemaType.String } },
                    ["name"] = new OpenApiSchema { Type = JsonSchemaType.String },
                    ["framework"] = new OpenApiSchema { Type = JsonSchemaType.String },
                },
            },
        },
    };
}
