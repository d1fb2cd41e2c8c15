using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace LetterLint.Service;

/// <summary>The certificate of this machine: the operator's, that of “dotnet dev-certs”, or one that the service makes in the user's own folder.</summary>
internal static class Certificates
{
    // What “dotnet dev-certs” marks its certificates with.
    private const string DevelopmentMark = "1.3.6.1.4.1.311.84.1.1";
    private static readonly TimeSpan Validity = TimeSpan.FromDays(365);

    /// <summary>What a person does, once, so that this machine trusts the certificate.</summary>
    public static string HowToTrust => OfDevelopment() is not null ? "run “dotnet dev-certs https --trust”."
        : OperatingSystem.IsWindows() ? $"run “certutil -user -addstore Root \"{PublicFile}\"”."
        : OperatingSystem.IsMacOS() ? $"run “security add-trusted-cert -p ssl -k ~/Library/Keychains/login.keychain-db \"{PublicFile}\"”."
        : $"add {PublicFile} to the authorities of the browser.";

    private static string PublicFile => Path.Join(Folder, "localhost.crt");

    private static string Folder => Path.Join(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create), "letterlint");

    /// <exception cref="SettingException">The operator's file cannot be used.</exception>
    public static X509Certificate2 Find(ServiceSettings settings)
    {
        if (settings.Certificate is { } file)
        {
            try
            {
                return X509CertificateLoader.LoadPkcs12FromFile(file, settings.CertificatePassword);
            }
            catch (Exception e) when (e is CryptographicException or IOException or UnauthorizedAccessException)
            {
                throw new SettingException($"{file}: the certificate cannot be opened; look at the name of the file, its permissions and LetterLint:CertificatePassword.");
            }
        }

        return OfDevelopment() ?? OwnIn(Folder);
    }

    private static X509Certificate2? OfDevelopment()
    {
        using var store = new X509Store(StoreName.My, StoreLocation.CurrentUser);
        store.Open(OpenFlags.ReadOnly);
        return store.Certificates.FirstOrDefault(certificate => certificate.HasPrivateKey && IsCurrent(certificate)
            && certificate.Extensions.Any(extension => extension.Oid?.Value == DevelopmentMark));
    }

    /// <summary>The certificate in a folder, made anew where there is none or it is about to end.</summary>
    internal static X509Certificate2 OwnIn(string folder)
    {
        var file = Path.Join(folder, "localhost.pfx");
        if (Load(file) is { } kept && IsCurrent(kept))
        {
            return kept;
        }

        Directory.CreateDirectory(folder);
        using var made = Make();
        WriteForOwner(file, made.Export(X509ContentType.Pkcs12));
        WriteForOwner(Path.Join(folder, "localhost.crt"), System.Text.Encoding.ASCII.GetBytes(made.ExportCertificatePem()));
        return Load(file)!;
    }

    private static X509Certificate2? Load(string file)
    {
        try
        {
            return X509CertificateLoader.LoadPkcs12FromFile(file, password: null);
        }
        catch (Exception e) when (e is CryptographicException or IOException)
        {
            return null;
        }
    }

    private static bool IsCurrent(X509Certificate2 certificate) =>
        certificate.NotBefore <= DateTime.Now && certificate.NotAfter > DateTime.Now.AddDays(7);

    private static X509Certificate2 Make()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost, O=LetterLint on this machine", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        names.AddIpAddress(IPAddress.IPv6Loopback);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: false, hasPathLengthConstraint: false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.KeyEncipherment, critical: true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1")], critical: true));
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddMinutes(-5), DateTimeOffset.UtcNow.Add(Validity));
    }

    // Beside, then moved, so that two services that start at once never read half a file.
    private static void WriteForOwner(string file, byte[] bytes)
    {
        var beside = $"{file}.{Path.GetRandomFileName()}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var stream = new FileStream(beside, options))
        {
            stream.Write(bytes);
        }

        File.Move(beside, file, overwrite: true);
    }
}
