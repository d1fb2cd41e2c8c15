using LetterLint.Frameworks;
using LetterLint.Service;

try
{
    await using var app = ServiceHost.Build(args);
    await app.StartAsync();

    // The first line is for programs that start the service; everything else is said on standard error.
    Console.WriteLine(app.Urls.First());
    ServiceHost.Greet(app, Console.Error);
    await app.WaitForShutdownAsync();
    return 0;
}
catch (Exception e) when (e is SettingException or FrameworkException or IOException)
{
    Console.Error.WriteLine($"letterlint service: {e.Message}");
    return 2;
}
