using System.Collections.Immutable;

namespace Claudia.Engine;

/// <summary>Whether a condition holds.</summary>
internal enum Truth
{
    No = 1,
    Yes = 2,

    /// <summary>A draft is needed to tell.</summary>
    Unknown = 3,
}

/// <summary>Whether a condition holds, and the evidence when it does.</summary>
internal readonly record struct Finding(Truth Truth, ImmutableArray<Reason> Reasons)
{
    public static readonly Finding No = new(Truth.No, []);

    public static readonly Finding Unknown = new(Truth.Unknown, []);

    public static Finding Yes(params ImmutableArray<Reason> reasons) => new(Truth.Yes, reasons);

    public static Finding When(bool holds, ReasonKind kind, params ReadOnlySpan<(string Name, string Value)> data) =>
        holds ? Yes(Reason.Of(kind, data)) : No;
}
