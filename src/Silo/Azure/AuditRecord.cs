using Claudia.Grains;
using Claudia.Ports;
using Orleans.Storage;

namespace Claudia.Silo;

/// <summary>A grain's stored record that is changed by functions, so that a change that came second is made again on what is there.</summary>
internal sealed class AuditRecord<T>(IPersistentState<T> state)
    where T : class
{
    private const int MostConflicts = 5;

    private bool _stale;

    /// <exception cref="JournalException">The storage could not be read.</exception>
    public async Task<T> ReadAsync()
    {
        if (_stale)
            await AskAsync(state.ReadStateAsync);
        _stale = false;
        return state.State;
    }

    /// <summary>Stores what the function makes of the record; nothing when it gives the record itself.</summary>
    /// <exception cref="JournalException">The storage failed, or others wrote all the time.</exception>
    public async Task ChangeAsync(Func<T, T> change)
    {
        for (var conflicts = 0; conflicts < MostConflicts; conflicts++)
        {
            var now = await ReadAsync();
            var next = change(now);
            if (ReferenceEquals(now, next))
                return;
            (state.State, _stale) = (next, true);
            try
            {
                await AskAsync(state.WriteStateAsync);
                _stale = false;
                return;
            }
            catch (InconsistentStateException)
            {
                // Another activation was first: the next round reads what it wrote.
            }
        }
        throw new JournalException("A record of the audit is written by too many at once.");
    }

    private static async Task AskAsync(Func<Task> ask)
    {
        try
        {
            await ask();
        }
        catch (Exception failure) when (failure is not InconsistentStateException)
        {
            // Any: each storage has its own.
            throw new JournalException($"The storage of the audit failed: {failure.Message}", failure);
        }
    }
}
