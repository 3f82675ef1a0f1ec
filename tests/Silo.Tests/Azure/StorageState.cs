using Orleans.Storage;

namespace Claudia.Silo.Tests;

/// <summary>A grain's state straight from a storage, without the grain: there can be several of one grain.</summary>
internal sealed class StorageState<T>(IGrainStorage storage, string name, GrainId grain) : IPersistentState<T>
    where T : class, new()
{
    private readonly GrainState<T> _state = new(new T());

    public T State
    {
        get => _state.State!;
        set => _state.State = value;
    }

    public string? Etag => _state.ETag;

    public bool RecordExists => _state.RecordExists;

    public Task ReadStateAsync() => storage.ReadStateAsync(name, grain, _state);

    public Task WriteStateAsync() => storage.WriteStateAsync(name, grain, _state);

    public Task ClearStateAsync() => storage.ClearStateAsync(name, grain, _state);
}
