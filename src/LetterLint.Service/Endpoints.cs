using System.Reflection;
using LetterLint.Rules;

namespace LetterLint.Service;

/// <summary>What can be asked.</summary>
internal static class Endpoints
{
    public static void Map(WebApplication app)
    {
        app.MapPost("/v1/check", Check).WithName("check").WithTags("letters")
            .WithSummary("Checks a letter.")
            .WithDescription("Answers with the JSON of “letterlint check --format json”, described by letterlint.v1.schema.json. A letter that no framework recognises has framework null; ask again with one.")
            .WithMetadata(new TakesLetter())
            .Produces<object>(StatusCodes.Status200OK, "application/json")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge).ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity).ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        app.MapGet("/v1/rules", (LetterChecks checks) => checks.Linter.Rules.Rules.Select(rule => RuleAnswer.Of(rule, checks.Linter.Rules)))
            .WithName("rules").WithTags("rules").WithSummary("Every rule, by id.");
        app.MapGet("/v1/frameworks", (LetterChecks checks) => checks.Linter.Frameworks.Frameworks.Select(known => new FrameworkAnswer(known.Id, known.Name, known.Untried)))
            .WithName("frameworks").WithTags("rules").WithSummary("Every inspection framework, by the id that a check takes.");
        app.MapGet("/v1/explain/{rule}", Explain).WithName("explain").WithTags("rules").WithSummary("What a rule finds and whom the fault harms, with an example.")
            .Produces<Explanation>().ProducesProblem(StatusCodes.Status404NotFound);
        app.MapGet("/healthz", () => new Health("ok", Version)).WithName("health").WithTags("service").WithSummary("Whether the service answers.");
    }

    private static string Version { get; } = typeof(Endpoints).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    private static async Task<IResult> Check(HttpRequest request, LetterChecks checks)
    {
        try
        {
            return Results.Bytes(await checks.Check(request), "application/json; charset=utf-8");
        }
        catch (InputException e)
        {
            return Problem.Of(e.Status, e.Message);
        }
    }

    private static IResult Explain(string rule, LetterChecks checks) => checks.Linter.Rules.Find(rule) is { } found
        ? Results.Ok(Explanation.Of(found, checks.Linter.Rules))
        : Problem.Of(StatusCodes.Status404NotFound, "There is no rule of that id; /v1/rules lists them.");
}

/// <summary>Marks the endpoint whose body is a letter, for the OpenAPI document.</summary>
internal sealed class TakesLetter;

/// <summary>A rule in a line.</summary>
internal sealed record RuleAnswer(string Id, string Family, string Severity, string Title, string Why)
{
    public static RuleAnswer Of(LetterRule rule, RuleSet rules) =>
        new(rule.Id, rule.Family, rules.SeverityOf(rule).ToString().ToLowerInvariant(), rule.Info.Title, OneLine(rule.Info.Why));

    public static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>A rule with its example.</summary>
internal sealed record Explanation(string Id, string Family, string Severity, string Title, string Why, ExampleAnswer Example)
{
    public static Explanation Of(LetterRule rule, RuleSet rules)
    {
        var (id, family, severity, title, why) = RuleAnswer.Of(rule, rules);
        return new(id, family, severity, title, why, new ExampleAnswer(rule.Info.Example.Framework, rule.Info.Example.Bad.Trim(), rule.Info.Example.Good.Trim()));
    }
}

/// <summary>Two short letters; “{|…|}” marks where the rule fires in the bad one.</summary>
internal sealed record ExampleAnswer(string? Framework, string Bad, string Good);

/// <summary>A framework by id and name; untried where no real letter has tested it yet.</summary>
internal sealed record FrameworkAnswer(string Id, string Name, bool Untried);

/// <summary>That the service answers, and which version.</summary>
internal sealed record Health(string Status, string Version);
