namespace Claudia.Silo;

/// <summary>Holds the conversations, and tells a silo of the other silos.</summary>
internal interface ISiloStorage
{
    /// <summary>Opens the storage, and adds the conversations and lists as the endpoints see them.</summary>
    /// <exception cref="Ports.JournalException">It can't be used: the message says why.</exception>
    Task AddAsync(IServiceCollection services, ClaudiaSettings settings, TimeProvider time);

    /// <summary>Adds what the grains of a silo need, and joins the silo to the others.</summary>
    void Configure(ISiloBuilder silo, ClusterSettings cluster);
}

/// <summary>A storage that many processes share.</summary>
internal interface ISharedStorage : ISiloStorage
{
    /// <summary>Has a process without grains find the silos.</summary>
    void Configure(IClientBuilder client);
}
