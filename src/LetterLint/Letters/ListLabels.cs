using System.Collections.Immutable;

namespace LetterLint.Letters;

/// <summary>Finds the lists that a letter labels in another way than most of the same form.</summary>
internal static class ListLabels
{
    public static ImmutableArray<ItemList> Compared(IReadOnlyList<ItemList> lists)
    {
        // Where the framework has no one name for a list, its headings differ on purpose.
        var usual = lists.Where(list => list.Form.Names is not null).GroupBy(list => list.Form.Id)
            .ToDictionary(same => same.Key, same => same.GroupBy(list => list.Label).Aggregate((most, labelled) => labelled.Count() > most.Count() ? labelled : most).First());
        return [.. lists.Select(list => usual.TryGetValue(list.Form.Id, out var other) && other.Label != list.Label ? list with { LabelledOtherwise = other } : list)];
    }
}
