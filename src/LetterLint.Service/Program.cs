using LetterLint.Documents.Pdf;
using LetterLint.Frameworks;
using LetterLint.Service;

if (PdfProgram.Run(args) is { } done)
{
    return done;
}

try
{
    return args is ["open", .. var call] ? await OpenPage.Run(call) : await Serve(args);
}
catch (Exception e) when (e is SettingException or FrameworkException or IOException)
{
    Console.Error.WriteLine($"letterlint: {e.Message}");
    return 2;
}

static async Task<int> Serve(string[] args)
{
    await using var app = ServiceHost.Build(args);
    await app.StartAsync();

    // The first line is for programs that start the service; everything else is said on standard error.
    Console.WriteLine(app.Urls.First());
    ServiceHost.Greet(app, Console.Error);
    await app.WaitForShutdownAsync();
    return 0;
}
