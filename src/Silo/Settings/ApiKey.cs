using System.Collections.Immutable;

namespace Claudia.Silo;

/// <summary>What a key of the operators' API allows.</summary>
public enum ApiRole
{
    /// <summary>To look.</summary>
    Viewer = 1,

    /// <summary>To look, and to transfer, retry, pause and resume.</summary>
    Operator = 2,
}

/// <summary>A key of the operators' API, known by its hash only.</summary>
/// <param name="Name">Stands in the journal as the one who asked.</param>
/// <param name="Hash">SHA-256 of the key's UTF-8 bytes.</param>
public sealed record ApiKey(string Name, ApiRole Role, ImmutableArray<byte> Hash);
