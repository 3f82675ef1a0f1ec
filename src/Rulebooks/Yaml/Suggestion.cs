namespace Claudia.Rulebooks;

/// <summary>What somebody may have meant who wrote a name that is none.</summary>
public static class Suggestion
{
    /// <summary>Changes of one letter after which a name is no longer taken for a slip.</summary>
    private const int MostChanges = 3;

    /// <summary>The nearest name as a question, or all names where none is near.</summary>
    /// <param name="these">The words before all names.</param>
    public static string Of(string given, IReadOnlyList<string> names, string these)
    {
        if (names.Count == 0)
            return $"{these} none";
        var nearest = names.MinBy(name => Changes(given, name))!;
        return Changes(given, nearest) <= MostChanges ? $"Did you mean {nearest}?" : $"{these} {string.Join(", ", names)}";
    }

    /// <summary>How many letters have to be put in, left out or replaced (Levenshtein), whatever their case.</summary>
    private static int Changes(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var replaced = diagonal + (char.ToUpperInvariant(one[i - 1]) == char.ToUpperInvariant(other[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
