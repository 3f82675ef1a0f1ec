namespace Claudia.Tidy.Tests;

/// <summary>One place that breaks a rule; the line starts at 1, and is 0 where the whole file or folder is meant.</summary>
internal sealed record Violation(string Path, int Line, string Message)
{
    public override string ToString() => Line == 0 ? $"{Path}: {Message}" : $"{Path}:{Line}: {Message}";
}
