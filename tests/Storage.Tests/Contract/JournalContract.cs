using Claudia.Engine;
using Claudia.Ports;

namespace Claudia.Storage.Tests;

/// <summary>What every journal keeps, whatever it is stored in.</summary>
/// <typeparam name="TJournal">The journal under test.</typeparam>
public abstract partial class JournalContract<TJournal> : IAsyncLifetime
    where TJournal : class, IJournal, IAsyncDisposable
{
    /// <summary>No wait in these tests may take longer.</summary>
    protected static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    protected TJournal Journal { get; private set; } = null!;

    protected static CancellationToken None => CancellationToken.None;

    public async Task InitializeAsync() => Journal = await OpenAsync();

    public async Task DisposeAsync()
    {
        await Journal.DisposeAsync();
        await EraseAsync();
    }

    /// <summary>Opens the storage of this test, which is empty at first.</summary>
    protected abstract Task<TJournal> OpenAsync();

    /// <summary>Removes the storage of this test.</summary>
    protected abstract Task EraseAsync();

    protected async Task ReopenAsync()
    {
        await Journal.DisposeAsync();
        Journal = await OpenAsync();
    }

    protected async Task AppendAsync(Append append) =>
        Assert.Equal(AppendResult.Appended, await Journal.AppendAsync(append, None).WaitAsync(Patience));

    protected static void AssertSame(ConversationState expected, ConversationState actual) =>
        Assert.Equal(JournalJson.Write(expected), JournalJson.Write(actual));

    protected static void AssertSame(IEnumerable<ConversationEvent> expected, IEnumerable<JournalEntry> actual) =>
        Assert.Equal(expected.Select(JournalJson.Write), actual.Select(entry => JournalJson.Write(entry.Event)));
}
