using Claudia.Ports;

namespace Claudia.Storage.Tests;

/// <summary>What every journal in a database keeps: all conversations are held together there, and can be asked for.</summary>
/// <typeparam name="TJournal">The journal under test.</typeparam>
public abstract partial class DatabaseContract<TJournal> : TransfersContract<TJournal>
    where TJournal : class, ISharedJournal, IJournalQueries, IAsyncDisposable
{
    protected override IJournalQueries Queries => Journal;

    /// <summary>Changes the storage behind the journal's back.</summary>
    protected abstract Task ExecuteAsync(string sql);
}
