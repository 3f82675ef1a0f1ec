using System.Globalization;
using Azure;
using Azure.Data.Tables;
using Claudia.Engine;
using Claudia.Ports;
using Claudia.Storage;

namespace Claudia.Silo;

/// <summary>A conversation's row in the table. Its row key is the conversation's id.</summary>
internal sealed record IndexRow : ITableEntity
{
    /// <summary>See <see cref="Partition"/>.</summary>
    public string PartitionKey { get; set; } = "";

    public string RowKey { get; set; } = "";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    /// <summary>A <see cref="ConversationKind"/>.</summary>
    public int Kind { get; set; }

    /// <summary>A <see cref="Engine.Phase"/>.</summary>
    public int Phase { get; set; }

    public int Episode { get; set; }

    public double? LastConfidence { get; set; }

    public bool NeedsAttention { get; set; }

    /// <summary>As <see cref="Ticks"/>.</summary>
    public long ChangedAt { get; set; }

    public long Version { get; set; }

    /// <summary>The partition that the conversation is about to move to. Once a row is there, this one no longer counts.</summary>
    public string? MovedTo { get; set; }

    public static IndexRow Of(ConversationSummary conversation) => new()
    {
        PartitionKey = Partition(conversation.Key.Workspace, IndexDay.Of(conversation.ChangedAt)),
        RowKey = conversation.Key.Id,
        Kind = (int)conversation.Kind,
        Phase = (int)conversation.Phase,
        Episode = conversation.Episode,
        LastConfidence = conversation.LastConfidence,
        NeedsAttention = conversation.NeedsAttention,
        ChangedAt = Ticks.Of(conversation.ChangedAt),
        Version = conversation.Version,
    };

    public ConversationSummary Summary(string workspace) => new(
        new(workspace, RowKey), (ConversationKind)Kind, (Phase)Phase, Episode, LastConfidence, NeedsAttention, Ticks.Time(ChangedAt), Version);

    /// <summary>The workspace and the day. Days count backwards: a table is read in the order of its keys, and so the newest day comes first.</summary>
    /// <remarks>No workspace's name has an underscore, so the days of one lie together.</remarks>
    public static string Partition(string workspace, DateOnly day) =>
        string.Create(CultureInfo.InvariantCulture, $"{workspace}_{DateOnly.MaxValue.DayNumber - day.DayNumber:D7}");

    public static DateOnly Day(string partition)
    {
        var backwards = int.Parse(partition.AsSpan(partition.LastIndexOf('_') + 1), CultureInfo.InvariantCulture);
        return DateOnly.FromDayNumber(DateOnly.MaxValue.DayNumber - backwards);
    }
}
