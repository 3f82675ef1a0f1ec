using System.Collections.Immutable;

namespace Claudia.Answers;

/// <summary>What stands in the index, and what was left out of it.</summary>
/// <param name="Generation">1 for the first index; one more for each that replaced it.</param>
/// <param name="Articles">How many articles there are in each language.</param>
/// <param name="Findings">What is wrong with the folder's articles now, also where the index is an older one.</param>
/// <param name="Hash">A hash over all files' names and contents.</param>
/// <param name="IsCurrent">False while the folder is in a state that the index was not built from.</param>
public sealed record IndexState(
    int Generation,
    ImmutableSortedDictionary<string, int> Articles,
    ImmutableArray<ArticleFinding> Findings,
    string Hash,
    bool IsCurrent);
