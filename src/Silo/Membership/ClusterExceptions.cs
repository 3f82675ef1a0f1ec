using Orleans.Serialization;

namespace Claudia.Silo;

/// <summary>Failures cross the wire as the exceptions that they are.</summary>
internal static class ClusterExceptions
{
    /// <summary>All of them, since a failure of ours has that of a driver inside. One that the other side does not know comes as another type, with its message.</summary>
    public static void Configure(ExceptionSerializationOptions options) => options.SupportedExceptionTypeFilter = _ => true;
}
