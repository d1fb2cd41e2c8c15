using LetterLint.Documents;

namespace LetterLint.Service;

/// <summary>What the page asks, and whoever else likes: a form with a draft goes in, what is found or a better draft comes out.</summary>
internal static class DraftEndpoints
{
    /// <summary>How many certain fixes were made in a draft.</summary>
    public const string MadeHeader = "X-LetterLint-Made";

    /// <summary>How many certain fixes are left to a person.</summary>
    public const string LeftHeader = "X-LetterLint-Left";

    // A draft comes back as what it was.
    private const string Draft = LetterInput.Word + " text/plain";

    public static void Map(WebApplication app)
    {
        Takes(app, "letter", "Checks a draft and gives it back block by block.",
            "report is the JSON of “letterlint check --format json”. blocks are the letter as it reads, each with its kind (heading, subheading, label, strong, paragraph, item, table, note, header, footer, title), its start and end in UTF-16 units of the same projection as the report, and its text; a table has rows of cells of blocks. judgements have the places of grades and the levels of their scale, remarks the words of comments for the margin. With changes, the answer is about the letter as it would read with them; with grade, as it would read with another level in place of one that is given. That level is the one that is read there, or the answer is 422 and says why it cannot be tried out. changes are what was written to find out, by the offsets of the letter as it was sent.",
            "application/json", (drafts, draft, stop) =>
            {
                var result = drafts.Check(draft, stop);
                return Results.Bytes(DraftAnswer.Of(result, drafts.Broken(result)), "application/json; charset=utf-8");
            });
        Takes(app, "annotate", "Gives a Word draft back with the findings as comments.", "As “letterlint annotate” writes it.", LetterInput.Word,
            (drafts, draft, stop) => Results.Bytes(drafts.Annotate(draft, stop), LetterInput.Word));
        Takes(app, "fix", "Gives a draft back with its certain fixes made, in Word as tracked changes.",
            $"As “letterlint fix” writes it. The headers {MadeHeader} and {LeftHeader} count the fixes that were made and those that are left to a person.", Draft,
            (drafts, draft, stop) => new Counted(drafts.Fix(draft, stop), TypeOf(draft)));
        Takes(app, "waive", "Gives a draft back with waivers in it.", "In a Word document they stand where the add-in keeps them, in text in comments; “letterlint check” honours both.", Draft,
            (drafts, draft, stop) => Results.Bytes(drafts.Waive(draft, stop), TypeOf(draft)));
        Takes(app, "report", "Gives the findings in a draft as one page of HTML.", "As “letterlint check --format html” writes it.", "text/html",
            (drafts, draft, stop) => Results.Bytes(drafts.Report(draft, stop), "text/html; charset=utf-8"));
    }

    private static void Takes(WebApplication app, string name, string summary, string description, string types, Func<Drafts, SentDraft, CancellationToken, IResult> work) =>
        app.MapPost("/v1/" + name, (HttpRequest request, LetterChecks checks, Drafts drafts) =>
                Endpoints.Answered(() => checks.Run(request, DraftInput.Read, (draft, stop) => work(drafts, draft, stop))))
            .WithName(name).WithTags("drafts").WithSummary(summary).WithDescription(description)
            .WithMetadata(new TakesDraft(), new Answers(types == "application/json" ? "letterAnswer" : types == "text/html" ? "page" : "file"))
            .Produces<object>(StatusCodes.Status200OK, types.Split(' ')[0], types.Split(' ')[1..]).Refuses();

    private static string TypeOf(SentDraft draft) => Reader.FormatOf(draft.Letter.Name) == DocumentFormat.Word ? LetterInput.Word : "text/plain; charset=utf-8";

    private sealed class Counted(FixedDraft draft, string type) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.Headers[MadeHeader] = draft.Made.ToString(System.Globalization.CultureInfo.InvariantCulture);
            httpContext.Response.Headers[LeftHeader] = draft.Left.ToString(System.Globalization.CultureInfo.InvariantCulture);
            return Results.Bytes(draft.Bytes, type).ExecuteAsync(httpContext);
        }
    }
}

/// <summary>Names the schema of what an endpoint answers.</summary>
internal sealed record Answers(string Schema);

/// <summary>Marks the endpoints whose body is a form with a draft, for the OpenAPI document.</summary>
internal sealed class TakesDraft;
