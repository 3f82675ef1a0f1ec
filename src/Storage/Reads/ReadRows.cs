namespace Claudia.Storage;

/// <summary>A conversation's head, as the table holds it.</summary>
internal sealed record HeadRow(long Version, long? WakeAt, long StateVersion, string State);

/// <summary>A conversation that is due, as the table holds it.</summary>
internal sealed record DueRow(string Workspace, string Id, long WakeAt);

/// <summary>An event, as the table holds it.</summary>
internal sealed record EventJsonRow(long Version, string Json);
