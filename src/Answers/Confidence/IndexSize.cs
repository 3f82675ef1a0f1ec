namespace Claudia.Answers;

/// <summary>How much a language's articles say of themselves: with more of it, the same likeness means less.</summary>
/// <param name="Articles">At least 1; 0 where there is nothing.</param>
/// <param name="Phrasings">Typical questions and titles for each article, on average.</param>
internal readonly record struct IndexSize(int Articles, double Phrasings);
