namespace LetterLint.Rules;

/// <summary>How much a finding matters, the least first.</summary>
public enum Severity
{
    /// <summary>Worth a look.</summary>
    Info,

    /// <summary>Likely a fault.</summary>
    Warning,

    /// <summary>A fault that would be challenged.</summary>
    Error,
}
