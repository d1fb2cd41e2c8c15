namespace LetterLint.Evidence;

/// <summary>What words show: the keys of rules/vocabulary/cues.yml.</summary>
internal enum CueKind
{
    /// <summary>Words that look like a cue and show nothing.</summary>
    Neutral,

    /// <summary>A need.</summary>
    Need,

    /// <summary>A weakness, plainly stated.</summary>
    Plain,

    /// <summary>A weakness that the letter calls grave, or that is so wherever it stands.</summary>
    Grave,

    /// <summary>That a weakness is one of few cases, of the past, or of somebody else's account.</summary>
    Slight,

    /// <summary>The beginning of a clause that another one hangs on.</summary>
    Subordinate,

    /// <summary>That a need has been met.</summary>
    Met,

    /// <summary>That a figure is behind that of others.</summary>
    Behind,

    /// <summary>One of the lower grades, as summaries name them.</summary>
    LowGrade,

    /// <summary>That nothing is left to wish for.</summary>
    Extol,

    /// <summary>That all is as it should be: nothing is late, short or left out.</summary>
    Complete,

    /// <summary>That something is so in part alone.</summary>
    Partly,

    /// <summary>What is still to come.</summary>
    Ahead,

    /// <summary>Praise.</summary>
    Praise,

    /// <summary>That a sentence turns round.</summary>
    Turn,

    /// <summary>That the subject is that of the sentence before.</summary>
    Carry,

    /// <summary>Those of whom the sentence before spoke, wherever in the sentence they are named.</summary>
    Refers,

    /// <summary>That a sentence speaks of the letter itself or of those who wrote it.</summary>
    Formal,

    /// <summary>What is wrong, said in a sentence rather than a title: an item that does so is a finding.</summary>
    Finding,

    /// <summary>That a clause says something, with a verb of its own.</summary>
    Statement,

    /// <summary>That something is asked for.</summary>
    Demand,

    /// <summary>Too little or too much of something, where an item opens with it.</summary>
    Lacking,

    /// <summary>The beginning of words that say of what or of whom, not that it is so.</summary>
    Bound,

    /// <summary>The beginning of what an item is for.</summary>
    Purpose,
}

/// <summary>Words that show something, half-open.</summary>
/// <param name="Kind">What they show.</param>
/// <param name="From">The first.</param>
/// <param name="To">The word behind the last.</param>
internal sealed record Cue(CueKind Kind, int From, int To);

/// <summary>The cues of a list whose first words stand within cues of a certain kind; asked in the order of the list, in one walk through it.</summary>
internal struct CoveredCues(List<Cue> cues, Predicate<Cue> covers)
{
    private int _next;
    private int _end;

    /// <summary>Whether the first word of a cue stands within one that covers it.</summary>
    public bool Cover(Cue cue)
    {
        for (; _next < cues.Count && cues[_next].From <= cue.From; _next++)
        {
            _end = covers(cues[_next]) ? Math.Max(_end, cues[_next].To) : _end;
        }

        return cue.From < _end;
    }
}
