namespace Claudia.Api;

/// <summary>Where the conversations run, and what a process needs for that.</summary>
internal interface IGrainHosting
{
    /// <summary>Settings of its own, under <c>Claudia</c>.</summary>
    IReadOnlyList<string> Settings { get; }

    /// <summary>False where only the health is served.</summary>
    bool ServesApi { get; }

    /// <summary>Adds the grains, and all that they or the endpoints call.</summary>
    /// <exception cref="SettingsException">A setting is missing or wrong.</exception>
    /// <exception cref="Grains.JournalException">The journal can't be opened.</exception>
    Task AddAsync(WebApplicationBuilder builder, ClaudiaSettings settings, TimeProvider time);

    /// <summary>Adds what it serves itself, and what it does with the process as a whole.</summary>
    void Map(WebApplication app);
}
