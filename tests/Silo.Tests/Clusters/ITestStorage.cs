using Claudia.Ports;

namespace Claudia.Silo.Tests;

/// <summary>Where the silos of a test keep the conversations.</summary>
internal interface ITestStorage : IAsyncDisposable
{
    /// <summary>The storage as one silo has it.</summary>
    ISiloStorage Of(string silo);

    /// <summary>The conversations as a client of the silos reaches them.</summary>
    IConversations Conversations(IGrainFactory client, IWorkspaceRules rules);
}
