using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Security.Cryptography.X509Certificates;
using LetterLint.Service;
using Shouldly;

namespace LetterLint.Tests.Service;

public sealed class AddressTests
{
    private const string Key = "a key of more than thirty-two characters";

    [Theory]
    [InlineData("LetterLint:Remote", "--urls", "http://0.0.0.0:0")]
    [InlineData("LetterLint:Remote", "--urls", "http://*:0")]
    [InlineData("LetterLint:Remote", "--urls", "http://192.0.2.1:0")]
    [InlineData("LetterLint:Remote", "--urls", "http://127.0.0.1:0;http://[::]:0")]
    [InlineData("write an address", "--urls", "127.0.0.1")]
    [InlineData("write an address", "--urls", "ftp://127.0.0.1")]
    [InlineData("LetterLint:Key", "--LetterLint:Remote", "true")]
    [InlineData("LetterLint:Key", "--LetterLint:Remote", "true", "--LetterLint:Key", "short")]
    [InlineData("LetterLint:Certificate", "--LetterLint:Remote", "true", "--LetterLint:Key", Key)]
    [InlineData("unencrypted", "--LetterLint:Remote", "true", "--LetterLint:Key", Key, "--LetterLint:Certificate", "a.pfx", "--urls", "http://0.0.0.0:0")]
    [InlineData("a.pfx", "--LetterLint:Certificate", "a.pfx", "--urls", "https://127.0.0.1:0")]
    [InlineData("no setting “LetterLint:Romete”", "--LetterLint:Romete", "true")]
    [InlineData("not understood", "--LetterLint:Seconds", "many")]
    public async Task Letters_are_not_opened_to_other_machines_by_accident(string word, params string[] call)
    {
        using var service = Start(call);
        var error = await service.StandardError.ReadToEndAsync();
        await service.WaitForExitAsync();
        service.ExitCode.ShouldBe(2);
        error.Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldHaveSingleItem().ShouldContain(word);
        (await service.StandardOutput.ReadToEndAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_first_line_is_the_address_and_Control_C_ends_the_service_well()
    {
        using var service = Start("--urls", "http://127.0.0.1:0");
        try
        {
            var address = await service.StandardOutput.ReadLineAsync();
            using var client = new HttpClient { BaseAddress = new Uri(address!) };
            (await client.GetStringAsync("/healthz")).ShouldContain("ok");
            Interrupt(service);
            await service.WaitForExitAsync(new CancellationTokenSource(TimeSpan.FromSeconds(20)).Token);
            service.ExitCode.ShouldBe(0);
        }
        finally
        {
            service.Kill();
        }
    }

    [Fact]
    public async Task The_log_names_requests_and_never_quotes_a_letter()
    {
        const string secret = "Quillfeather";
        using var service = Start("--urls", "http://127.0.0.1:0");
        string log;
        try
        {
            using var client = new HttpClient { BaseAddress = new Uri((await service.StandardOutput.ReadLineAsync())!) };
            var seed = await File.ReadAllTextAsync(Repository.PathOf("seeds/saltwick-on-sea-apa-2007-faulty.md"));
            foreach (var (body, type) in new[] { (seed + secret, "text/plain"), ($"{{\"paragraphs\":[\"{secret}\"]", "application/json"), ("PK" + secret, LetterInput.Word), (secret, "text/" + secret) })
            {
                await client.PostAsync($"/v1/check?name={secret}", RunningService.Content(System.Text.Encoding.UTF8.GetBytes(body), type));
            }

            await client.GetAsync($"/v1/explain/{secret}");
            await client.GetAsync($"/{secret}");
            Interrupt(service);
            log = await service.StandardError.ReadToEndAsync() + await service.StandardOutput.ReadToEndAsync();
        }
        finally
        {
            service.Kill();
        }

        log.ShouldNotContain(secret, Case.Insensitive);
        log.ShouldNotContain("Saltwick", Case.Insensitive);
        log.Split('\n').Count(line => line.Contains("POST /v1/check: ")).ShouldBe(4);
        log.ShouldMatch(@"INF \w+:\d+ POST /v1/check: 200 in \d+ ms");
    }

    [Fact]
    public void The_certificate_is_made_once_and_only_its_owner_may_read_it()
    {
        using var folder = new TemporaryFolder();
        using var made = Certificates.OwnIn(folder.Path);
        using var again = Certificates.OwnIn(folder.Path);
        again.Thumbprint.ShouldBe(made.Thumbprint);
        made.HasPrivateKey.ShouldBeTrue();
        made.MatchesHostname("localhost").ShouldBeTrue();
        made.Extensions.OfType<X509BasicConstraintsExtension>().Single().CertificateAuthority.ShouldBeFalse();
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(folder.PathOf("localhost.pfx")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    [Fact]
    public async Task It_answers_over_https_with_that_certificate()
    {
        using var folder = new TemporaryFolder();
        using var certificate = Certificates.OwnIn(folder.Path);
        await using var app = ServiceHost.Build(["--urls", "https://127.0.0.1:0", "--LetterLint:Certificate", folder.PathOf("localhost.pfx")]);
        await app.StartAsync();
        using var handler = new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, shown, _, _) => shown!.Thumbprint == certificate.Thumbprint };
        using var client = new HttpClient(handler);
        (await client.GetStringAsync(app.Urls.First() + "/healthz")).ShouldContain("ok");
    }

    private static Process Start(params string[] call) =>
        Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "LetterLint.Service.dll"), .. call])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;

    private static void Interrupt(Process process) => Kill(process.Id, 2).ShouldBe(0);

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int process, int signal);
}
