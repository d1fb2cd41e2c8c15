namespace LetterLint.Service;

/// <summary>An answer that says why there is no other (RFC 9457); never a word of a letter.</summary>
internal static class Problem
{
    public static IResult Of(int status, string detail) => new Answer(status, detail);

    /// <summary>An answer for requests that no endpoint takes.</summary>
    public static IResult Of(int status) => Of(status, status switch
    {
        StatusCodes.Status404NotFound => "There is nothing at this address; /openapi/v1.json lists what there is.",
        StatusCodes.Status405MethodNotAllowed => "This address takes another method; /openapi/v1.json lists what there is.",
        StatusCodes.Status408RequestTimeout => "The letter did not arrive in time.",
        StatusCodes.Status413PayloadTooLarge => $"The body is larger than {LetterInput.MostBytes / 1024 / 1024} MB, which no letter is.",
        _ => "The request is not understood.",
    });

    private sealed class Answer(int status, string detail) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            if (status is StatusCodes.Status503ServiceUnavailable or StatusCodes.Status429TooManyRequests)
            {
                httpContext.Response.Headers.RetryAfter = "5";
            }

            if (status == StatusCodes.Status408RequestTimeout)
            {
                // The rest of the letter is not waited for.
                httpContext.Response.Headers.Connection = "close";
            }

            return TypedResults.Problem(detail, statusCode: status, extensions: [new("requestId", httpContext.TraceIdentifier)]).ExecuteAsync(httpContext);
        }
    }
}
