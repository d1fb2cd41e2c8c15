namespace LetterLint.Editor;

/// <summary>How the talk with an editor has ended.</summary>
public enum EditorEnd
{
    /// <summary>The editor has shut the server down, then ended it.</summary>
    Orderly,

    /// <summary>The editor has ended it or gone without shutting it down.</summary>
    Abrupt,

    /// <summary>What came was no message of the protocol.</summary>
    NotUnderstood,
}
