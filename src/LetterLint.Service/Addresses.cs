using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace LetterLint.Service;

/// <summary>The addresses that the service listens on: this machine's own, unless the operator has said otherwise.</summary>
internal static class Addresses
{
    /// <exception cref="SettingException">An address is not understood, or is open to other machines although that is not settled.</exception>
    public static void Listen(KestrelServerOptions kestrel, string? urls, ServiceSettings settings)
    {
        // One certificate for all addresses, made or looked for only where one needs it.
        var certificate = new Lazy<System.Security.Cryptography.X509Certificates.X509Certificate2>(() => Certificates.Find(settings));
        foreach (var url in (string.IsNullOrWhiteSpace(urls) ? ServiceSettings.Address : urls).Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var address = Parse(url);
            var isSecure = address.Scheme == Uri.UriSchemeHttps;
            if (!IsLoopback(address.Host))
            {
                Allow(url, isSecure, settings);
            }

            Bind(kestrel, address, listen =>
            {
                if (isSecure)
                {
                    listen.UseHttps(certificate.Value);
                }
            });
        }
    }

    private static void Bind(KestrelServerOptions kestrel, BindingAddress address, Action<ListenOptions> configure)
    {
        if (IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip))
        {
            kestrel.Listen(ip, address.Port, configure);
        }
        else if (IsLoopback(address.Host))
        {
            kestrel.ListenLocalhost(address.Port, configure);
        }
        else
        {
            kestrel.ListenAnyIP(address.Port, configure);
        }
    }

    private static BindingAddress Parse(string url)
    {
        try
        {
            var address = BindingAddress.Parse(url);
            if (address.Scheme is "http" or "https" && !address.IsUnixPipe && !address.IsNamedPipe && address.PathBase.Length == 0)
            {
                return address;
            }
        }
        catch (FormatException)
        {
        }

        throw new SettingException($"“--urls {url}” is not understood; write an address such as {ServiceSettings.Address} or http://127.0.0.1:7400.");
    }

    private static void Allow(string url, bool isSecure, ServiceSettings settings)
    {
        if (!settings.Remote)
        {
            throw new SettingException($"{url} is open to other machines. Use {ServiceSettings.Address}, or set LetterLint:Remote to true and LetterLint:Key to a key.");
        }

        if (!isSecure)
        {
            throw new SettingException($"{url} would send letters unencrypted; write https.");
        }
    }

    private static bool IsLoopback(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));
}
