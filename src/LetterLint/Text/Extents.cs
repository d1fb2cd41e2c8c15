using System.Collections.Immutable;

namespace LetterLint.Text;

/// <summary>Finds among many things those that may touch a place, without looking at all of them where they are about in the order of the text.</summary>
internal sealed class Extents<T>
{
    private readonly ImmutableArray<T> _all;
    private readonly int[] _ends;
    private readonly int[] _starts;

    public Extents(IEnumerable<T> all, Func<T, Span> spanOf)
    {
        _all = [.. all];
        (_ends, _starts) = (new int[_all.Length], new int[_all.Length]);
        for (var i = 0; i < _all.Length; i++)
        {
            (_starts[i], _ends[i]) = (spanOf(_all[i]).Start, Math.Max(spanOf(_all[i]).End, i > 0 ? _ends[i - 1] : 0));
        }

        for (var i = _all.Length - 2; i >= 0; i--)
        {
            _starts[i] = Math.Min(_starts[i], _starts[i + 1]);
        }
    }

    /// <summary>A run of them that holds all that overlap the span, hold its start or end beside it.</summary>
    public IEnumerable<T> Near(Span span)
    {
        for (var i = First(span); i < _all.Length && _starts[i] <= span.End; i++)
        {
            yield return _all[i];
        }
    }

    /// <summary>Where the first stands that ends at the start of the span or behind it; nothing before it touches the span.</summary>
    public int First(Span span) => Ascending.LastUpTo(_ends, span.Start - 1) + 1;

    /// <summary>How many there are.</summary>
    public int Count => _all.Length;

    /// <summary>The one at a place in their order.</summary>
    public T this[int at] => _all[at];
}
