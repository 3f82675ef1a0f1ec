using Orleans.Runtime;

namespace Claudia.Silo.Tests;

/// <summary>Reminders that outlive every silo, as those in a table of Azure Storage do.</summary>
internal sealed class SharedReminders : IReminderTable
{
    private readonly Lock _sync = new();
    private readonly Dictionary<(GrainId Grain, string Name), ReminderEntry> _rows = [];
    private int _etag;

    /// <summary>While it is set, nothing can be set or taken back.</summary>
    public bool IsGone { get; set; }

    public IReadOnlyList<(GrainId Grain, string Name)> All
    {
        get
        {
            lock (_sync)
                return [.. _rows.Keys];
        }
    }

    public Task<ReminderTableData> ReadRows(GrainId grainId) => Task.FromResult(Find(row => row.GrainId == grainId));

    public Task<ReminderTableData> ReadRows(uint begin, uint end) => Task.FromResult(Find(row =>
        begin < end
            ? row.GrainId.GetUniformHashCode() > begin && row.GrainId.GetUniformHashCode() <= end
            : row.GrainId.GetUniformHashCode() > begin || row.GrainId.GetUniformHashCode() <= end));

    public Task<ReminderEntry?> ReadRow(GrainId grainId, string reminderName)
    {
        lock (_sync)
            return Task.FromResult(_rows.GetValueOrDefault((grainId, reminderName)));
    }

    public Task<string?> UpsertRow(ReminderEntry entry)
    {
        lock (_sync)
        {
            MustBeThere();
            entry.ETag = $"{++_etag}";
            _rows[(entry.GrainId, entry.ReminderName)] = entry;
            return Task.FromResult<string?>(entry.ETag);
        }
    }

    public Task<bool> RemoveRow(GrainId grainId, string reminderName, string eTag)
    {
        lock (_sync)
        {
            MustBeThere();
            return Task.FromResult(_rows.TryGetValue((grainId, reminderName), out var row) && row.ETag == eTag && _rows.Remove((grainId, reminderName)));
        }
    }

    public Task TestOnlyClearTable() => throw new NotSupportedException();

    private void MustBeThere()
    {
        if (IsGone)
            throw new IOException("The reminders' table is gone.");
    }

    private ReminderTableData Find(Func<ReminderEntry, bool> fits)
    {
        lock (_sync)
            return new(_rows.Values.Where(fits));
    }
}
