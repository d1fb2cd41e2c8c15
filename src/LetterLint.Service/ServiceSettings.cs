namespace LetterLint.Service;

/// <summary>What the operator has settled: the section LetterLint of the configuration, each name also a --LetterLint:NAME of the command line.</summary>
internal sealed record ServiceSettings
{
    /// <summary>The address unless --urls gives others; the manifest of the add-in names it.</summary>
    public const string Address = "https://localhost:7443";

    private const int ShortestKey = 32;

    private static readonly string[] Names = [.. typeof(ServiceSettings).GetProperties().Where(property => property.CanWrite).Select(property => property.Name)];

    /// <summary>The .letterlint.yml that all letters are checked with.</summary>
    public string? Settings { get; init; }

    /// <summary>Whether scripts in the house folders that the settings name are run. They are code.</summary>
    public bool RunScripts { get; init; }

    /// <summary>Origins of pages, besides the pane, that may ask.</summary>
    public string[] Origins { get; init; } = [];

    /// <summary>Names, besides those of this machine, under which the service may be asked.</summary>
    public string[] Hosts { get; init; } = [];

    /// <summary>Whether other machines may ask, who then need the key.</summary>
    public bool Remote { get; init; }

    /// <summary>The key of the programs that may ask from other machines.</summary>
    public string? Key { get; init; }

    /// <summary>A certificate (.pfx) instead of one for this machine only.</summary>
    public string? Certificate { get; init; }

    /// <summary>The password of that file.</summary>
    public string? CertificatePassword { get; init; }

    /// <summary>How long one answer may take, reading the letter included.</summary>
    public double Seconds { get; init; } = 30;

    /// <summary>How many letters are checked at once; no client has all the places where there are two.</summary>
    public int AtOnce { get; init; } = Math.Max(2, Environment.ProcessorCount);

    public TimeSpan Limit => TimeSpan.FromSeconds(Seconds);

    /// <summary>How long a letter waits for others to be checked.</summary>
    public TimeSpan Patience => TimeSpan.FromSeconds(Math.Min(5, Seconds / 4));

    public static ServiceSettings Of(IConfiguration configuration)
    {
        var section = configuration.GetSection("LetterLint");
        foreach (var setting in section.GetChildren())
        {
            if (!Names.Contains(setting.Key, StringComparer.OrdinalIgnoreCase))
            {
                throw new SettingException($"There is no setting “{setting.Path}”; there are {string.Join(", ", Names)}.");
            }
        }

        ServiceSettings settings;
        try
        {
            settings = section.Get<ServiceSettings>() ?? new ServiceSettings();
        }
        catch (InvalidOperationException e)
        {
            throw new SettingException($"The settings are not understood: {e.Message} The README of the service lists what there is.");
        }

        return settings switch
        {
            { Remote: true, Key: null or { Length: < ShortestKey } } =>
                throw new SettingException($"Other machines may ask only with a key: set LetterLint:Key to at least {ShortestKey} characters that nobody can guess."),
            { Remote: true, Certificate: null } => throw new SettingException("Other machines need a certificate that they trust: set LetterLint:Certificate to a .pfx file."),
            { Seconds: <= 0 or > 600 } => throw new SettingException("LetterLint:Seconds is a number above 0, at most 600."),
            { AtOnce: < 1 } => throw new SettingException("LetterLint:AtOnce is a number of at least 1."),
            _ => settings,
        };
    }
}

/// <summary>A setting with which the service does not start.</summary>
internal sealed class SettingException(string message) : Exception(message);
