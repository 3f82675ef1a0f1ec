namespace Claudia.Engine;

/// <summary>How frustrated a message is.</summary>
/// <param name="Points">0 none, 1 mild irritation, 3 a clear complaint, 5 a threat, abuse or shouting.</param>
/// <param name="Evidence">The words that scored; empty for 0 points.</param>
public readonly record struct FrustrationHit(int Points, string Evidence);
