namespace Claudia.Storage.Tests;

/// <summary>What the skippable tests of a class need.</summary>
[AttributeUsage(AttributeTargets.Class)]
public abstract class NeedsAttribute : Attribute
{
    /// <summary>What is missing here; null when the tests can run.</summary>
    public abstract string? Missing { get; }
}
