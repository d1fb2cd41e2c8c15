namespace LetterLint.Reporting;

/// <summary>What a piece of a text report is, for those who give it a colour.</summary>
public enum Tone
{
    /// <summary>Words of the letter and everything that is nothing else.</summary>
    Plain,

    /// <summary>The message of a finding.</summary>
    Strong,

    /// <summary>Places, line numbers and the frame.</summary>
    Quiet,

    /// <summary>An error and its mark.</summary>
    Error,

    /// <summary>A warning and its mark.</summary>
    Warning,

    /// <summary>A hint and its mark.</summary>
    Info,

    /// <summary>The other half of a contradiction.</summary>
    Related,
}
