using System.Reflection;
using LetterLint.Diagnostics;
using LetterLint.Documents;
using LetterLint.House;
using LetterLint.Reporting;

namespace LetterLint.Service;

/// <summary>What can be asked.</summary>
internal static class Endpoints
{
    public static void Map(WebApplication app)
    {
        app.MapPost("/v1/check", (HttpRequest request, LetterChecks checks) => Answered(async () =>
                Results.Bytes(await checks.Run(request, LetterInput.Read, (sent, stop) => Check(sent, checks, stop)), "application/json; charset=utf-8")))
            .WithName("check").WithTags("letters")
            .WithSummary("Checks a letter.")
            .WithDescription("Answers with the JSON of “letterlint check --format json”, described by letterlint.v1.schema.json. A letter that no framework recognises has framework null; ask again with one.")
            .WithMetadata(new TakesLetter())
            .WithMetadata(new Answers("report"))
            .Produces<object>(StatusCodes.Status200OK, "application/json").Refuses();
        app.MapGet("/v1/rules", (LetterChecks checks) => checks.Linter.Rules.Rules.Select(rule => RuleAnswer.Of(rule, checks.Linter.Rules)))
            .WithName("rules").WithTags("rules").WithSummary("Every rule, by id.").Guarded();
        app.MapGet("/v1/frameworks", (LetterChecks checks) => checks.Linter.Frameworks.Frameworks.Select(known => new FrameworkAnswer(known.Id, known.Name, known.Untried)))
            .WithName("frameworks").WithTags("rules").WithSummary("Every inspection framework, by the id that a check takes.").Guarded();
        app.MapGet("/v1/explain/{rule}", Explain).WithName("explain").WithTags("rules").WithSummary("What a rule finds and whom the fault harms, with an example.")
            .Produces<Explanation>().ProducesProblem(StatusCodes.Status404NotFound).Guarded();
        app.MapGet("/healthz", () => new Health("ok", Version)).WithName("health").WithTags("service").WithSummary("Whether the service answers.");
    }

    private static string Version { get; } = typeof(Endpoints).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    /// <summary>The answer, or the problem that says why there is none.</summary>
    public static async Task<IResult> Answered(Func<Task<IResult>> answer)
    {
        try
        {
            return await answer();
        }
        catch (InputException e)
        {
            return Problem.Of(e.Status, e.Message);
        }
    }

    /// <summary>Names the ways in which a letter may not be taken.</summary>
    public static RouteHandlerBuilder Refuses(this RouteHandlerBuilder endpoint) => endpoint
        .Guarded().ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status408RequestTimeout)
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge).ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity).ProducesProblem(StatusCodes.Status429TooManyRequests)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    /// <summary>Names the ways in which a caller may be turned away.</summary>
    private static RouteHandlerBuilder Guarded(this RouteHandlerBuilder endpoint) => endpoint
        .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden)
        .ProducesProblem(StatusCodes.Status421MisdirectedRequest);

    /// <summary>The findings in a letter, as the command line writes them.</summary>
    private static byte[] Check(Sent sent, LetterChecks checks, CancellationToken stop)
    {
        var document = sent.Read(sent.Name, checks.Linter.Budget with { Stop = stop });
        stop.ThrowIfCancellationRequested();
        var result = checks.Linter.Lint(document, checks.FrameworkOf(sent.Framework), stop: stop);
        using var json = new MemoryStream();
        JsonReport.Write([result, .. LintResult.Of([.. checks.Faults, .. result.Faults])], json);
        return json.ToArray();
    }

    private static IResult Explain(string rule, LetterChecks checks) => checks.Linter.Rules.Find(rule) is { } found
        ? Results.Ok(Explanation.Of(found, checks.Linter.Rules))
        : Problem.Of(StatusCodes.Status404NotFound, "There is no rule of that id; /v1/rules lists them.");
}

/// <summary>Marks the endpoint whose body is a letter, for the OpenAPI document.</summary>
internal sealed class TakesLetter;
