using LetterLint.Text;

namespace LetterLint.Documents.Word;

/// <summary>
/// Words on a pale ground, as other programs mark them. A colour that is used for a few words is somebody's mark; one that recurs, or
/// lies under a cell of a table too, is the template's.
/// </summary>
internal sealed class WordTints
{
    private const int MostWords = 40, MostPlaces = 6, LeastTimesAsLong = 5;

    private readonly Dictionary<string, List<Span>> _places = new(StringComparer.Ordinal);
    private readonly HashSet<string> _grounds = new(StringComparer.Ordinal);

    /// <summary>A cell of a table has that colour.</summary>
    public void Leave(string ground) => _grounds.Add(ground);

    /// <summary>These words lie on that colour.</summary>
    public void Add(string colour, Span span)
    {
        if (!_places.TryGetValue(colour, out var places))
        {
            _places.Add(colour, places = []);
        }

        if (places.Count > 0 && places[^1].End == span.Start)
        {
            places[^1] = Span.Cover(places[^1], span);
        }
        else
        {
            places.Add(span);
        }
    }

    /// <summary>Those that somebody has marked.</summary>
    public IEnumerable<Span> Marks(string text) => _places.Where(colour => !_grounds.Contains(colour.Key)).SelectMany(colour =>
    {
        var places = colour.Value.Where(place => text.AsSpan(place.Start, place.Length).ContainsAnyExcept(" \t\n")).ToList();
        return places.Count <= MostPlaces
            && places.Sum(place => place.Length) * LeastTimesAsLong <= text.Length
            && places.Sum(place => Words.Of(text.Substring(place.Start, place.Length)).Length) <= MostWords ? places : [];
    });
}
