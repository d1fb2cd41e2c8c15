namespace LetterLint.Text;

/// <summary>A half-open range of UTF-16 units in a document's plain-text projection.</summary>
public sealed record Span(int Start, int Length) : IComparable<Span>
{
    /// <summary>The empty span at 0, of what stands nowhere.</summary>
    public static Span None { get; } = new(0, 0);

    /// <summary>The offset just behind the last unit.</summary>
    public int End => Start + Length;

    /// <summary>The span from <paramref name="start"/> up to, not including, <paramref name="end"/>.</summary>
    public static Span Between(int start, int end) => new(start, end - start);

    /// <summary>The smallest span that holds both.</summary>
    public static Span Cover(Span first, Span second) =>
        Between(Math.Min(first.Start, second.Start), Math.Max(first.End, second.End));

    /// <summary>Whether the other span lies wholly inside this one.</summary>
    public bool Contains(Span other) => Start <= other.Start && other.End <= End;

    /// <summary>Whether the offset lies inside this span.</summary>
    public bool Contains(int offset) => Start <= offset && offset < End;

    /// <summary>Whether the two spans share at least one unit.</summary>
    public bool Overlaps(Span other) => Start < other.End && other.Start < End;

    /// <summary>By start, then the shorter first.</summary>
    public int CompareTo(Span? other) =>
        other is null ? 1 : Start != other.Start ? Start.CompareTo(other.Start) : Length.CompareTo(other.Length);

    public static bool operator <(Span left, Span right) => left.CompareTo(right) < 0;
    public static bool operator >(Span left, Span right) => left.CompareTo(right) > 0;
    public static bool operator <=(Span left, Span right) => left.CompareTo(right) <= 0;
    public static bool operator >=(Span left, Span right) => left.CompareTo(right) >= 0;
}
