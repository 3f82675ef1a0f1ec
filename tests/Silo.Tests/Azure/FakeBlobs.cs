using System.Collections.Concurrent;
using System.Globalization;
using Orleans.Storage;

namespace Claudia.Silo.Tests;

/// <summary>Blobs in memory, with ETags that are checked, and that fail on request.</summary>
internal sealed class FakeBlobs
{
    private readonly ConcurrentDictionary<string, Blob> _blobs = new(StringComparer.Ordinal);
    private readonly StateSerializer _serializer = new();
    private int _lastEtag;

    /// <summary>What happens to the writes to come, in order; then none fails.</summary>
    public ConcurrentQueue<BlobFault> Faults { get; } = [];

    /// <summary>While true, nothing can be read.</summary>
    public bool Unreadable { get; set; }

    public int Reads { get; private set; }

    public int Writes { get; private set; }

    /// <summary>The text of a blob.</summary>
    public string Text(string name) => _blobs[name].Content.ToString();

    public void Put(string name, string text) => _blobs[name] = new(BinaryData.FromString(text), NextEtag());

    /// <summary>The state of one more activation, loaded as Orleans loads it.</summary>
    public async Task<State<T>> LoadAsync<T>(string name)
        where T : class, new()
    {
        var state = new State<T>(this, name);
        await state.ReadStateAsync();
        return state;
    }

    private string NextEtag() => Interlocked.Increment(ref _lastEtag).ToString(CultureInfo.InvariantCulture);

    private sealed record Blob(BinaryData Content, string Etag);

    internal sealed class State<T>(FakeBlobs blobs, string name) : IPersistentState<T>
        where T : class, new()
    {
        // A turn of the thread, as any real storage takes one: what else goes on can come in between.
        private static async Task PassAsync() => await Task.Yield();

        T Orleans.Core.IStorage<T>.State { get; set; } = new();

        public string? Etag { get; private set; }

        public bool RecordExists { get; private set; }

        public async Task ReadStateAsync()
        {
            await PassAsync();
            blobs.Reads++;
            if (blobs.Unreadable)
                throw new TimeoutException("The storage is gone.");
            var blob = blobs._blobs.GetValueOrDefault(name);
            ((IPersistentState<T>)this).State = blob is null ? new() : blobs._serializer.Deserialize<T>(blob.Content)!;
            (Etag, RecordExists) = (blob?.Etag, blob is not null);
        }

        public async Task WriteStateAsync()
        {
            var next = new Blob(blobs._serializer.Serialize(((IPersistentState<T>)this).State), blobs.NextEtag());
            await PassAsync();
            var fault = blobs.Faults.TryDequeue(out var asked) ? asked : BlobFault.None;
            if (fault == BlobFault.LostBefore)
                throw new TimeoutException("The storage does not answer.");
            if (!Replace(next))
                throw new InconsistentStateException("The ETag is another.", blobs._blobs.GetValueOrDefault(name)?.Etag, Etag);
            blobs.Writes++;
            if (fault == BlobFault.LostAfter)
                throw new TimeoutException("The storage does not answer.");
            if (fault == BlobFault.SentTwice)
                throw new InconsistentStateException("The ETag is another.", next.Etag, Etag);
            (Etag, RecordExists) = (next.Etag, true);
        }

        public Task ClearStateAsync() => throw new NotSupportedException();

        private bool Replace(Blob next) => Etag is null
            ? blobs._blobs.TryAdd(name, next)
            : blobs._blobs.TryGetValue(name, out var there) && there.Etag == Etag && blobs._blobs.TryUpdate(name, next, there);
    }
}

/// <summary>How a write fails.</summary>
internal enum BlobFault
{
    None = 1,

    /// <summary>Not written, but the caller can't know.</summary>
    LostBefore = 2,

    /// <summary>Written, but the caller can't know.</summary>
    LostAfter = 3,

    /// <summary>Written, but the storage's client lost the answer and sent it again: that one came second.</summary>
    SentTwice = 4,
}
