namespace Claudia.Cli;

/// <summary>One draft: how sure it was, and whether it was right.</summary>
internal readonly record struct Judged(double Confidence, bool IsRight);
