namespace Claudia.Cli;

/// <summary>A message to train on, and whether it is one.</summary>
/// <param name="Noise">Made of words that nobody knows.</param>
internal sealed record Example(string Text, bool Asks, bool Noise = false);
