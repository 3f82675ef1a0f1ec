using Claudia.Engine;
using Claudia.Grains;
using Claudia.Ports;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Orleans.Runtime;
using Orleans.Runtime.Placement;
using Orleans.Serialization;
using Orleans.Serialization.Configuration;
using Orleans.Serialization.TypeSystem;
using Orleans.TestingHost;

namespace Claudia.Silo.Tests;

/// <summary>What a grain throws in one silo, as a caller in another silo sees it.</summary>
public sealed class FailuresOnWireTests : IAsyncLifetime
{
    private InProcessTestCluster _cluster = null!;
    private string? _newer;

    public async Task InitializeAsync()
    {
        var builder = new InProcessTestClusterBuilder(2);
        builder.Options.ConfigureFileLogging = false;
        builder.ConfigureSilo((options, silo) =>
        {
            _newer ??= options.SiloName;
            if (options.SiloName == _newer)
                silo.Services.PostConfigure<TypeManifestOptions>(FutureConverter.Configure);
            silo.Services.Configure<ExceptionSerializationOptions>(ClusterExceptions.Configure);
            silo.Services.AddSingleton<TypeResolver, ForgetfulResolver>();
        });
        _cluster = builder.Build();
        await _cluster.DeployAsync();
    }

    public async Task DisposeAsync() => await _cluster.DisposeAsync();

    [Theory]
    [InlineData("journal", typeof(JournalException))]
    [InlineData("busy", typeof(ConversationBusyException))]
    public async Task Failure_OfAGrain_IsThrownAsItself(string how, Type type)
    {
        var thrown = await FailAsync(how);

        Assert.Equal((type, Failures.Message), (thrown.GetType(), thrown.Message));
        Assert.False(GrainCalls.IsOfTheCluster(thrown) || thrown is ConversationBusyException { IsUnreachable: true });
    }

    [Theory]
    [InlineData("journal postgres", typeof(JournalException))]
    [InlineData("busy postgres", typeof(ConversationBusyException))]
    public async Task Failure_WithThatOfADatabaseInside_IsThrownAsItself(string how, Type type)
    {
        var thrown = await FailAsync(how);

        Assert.Equal((type, Failures.Message), (thrown.GetType(), thrown.Message));
        Assert.Contains("deadlock detected", Assert.IsType<PostgresException>(thrown.InnerException).ToString(), StringComparison.Ordinal);
    }

    /// <summary>Guards against a failure that turns into another because its cause can't be read.</summary>
    [Theory]
    [InlineData("journal unknown", typeof(JournalException))]
    [InlineData("busy unknown", typeof(ConversationBusyException))]
    public async Task Failure_WithOneInsideThatTheCallerDoesNotKnow_IsThrownAsItself(string how, Type type)
    {
        var thrown = await FailAsync(how);

        Assert.Equal((type, Failures.Message), (thrown.GetType(), thrown.Message));
        Assert.Contains("Only this silo's driver knows it.", thrown.InnerException!.Message, StringComparison.Ordinal);
        Assert.IsNotType<UnknownElsewhereException>(thrown.InnerException);
    }

    /// <summary>A newer version sends what this one does not know: the call is repeated, and may meet a newer silo then.</summary>
    [Fact]
    public async Task Input_OfAnUnknownKind_IsTheClustersFault()
    {
        var grain = await OnTheOtherSiloAsync();

        var thrown = await Assert.ThrowsAnyAsync<Exception>(() => grain.DeliverAsync(new(FutureConverter.Unknown)));

        Assert.True(GrainCalls.IsOfTheCluster(thrown), thrown.ToString());
    }

    private async Task<Exception> FailAsync(string how)
    {
        var grain = await OnTheOtherSiloAsync();
        return await Assert.ThrowsAnyAsync<Exception>(() => grain.FailAsync(how));
    }

    /// <summary>A grain in the other silo, as the grains of the newer one call it.</summary>
    private async Task<IFailingGrain> OnTheOtherSiloAsync()
    {
        var (here, there) = (_cluster.Silos.Single(silo => silo.Name == _newer), _cluster.Silos.Single(silo => silo.Name != _newer));
        var grain = _cluster.GetSiloServiceProvider(here.SiloAddress).GetRequiredService<IGrainFactory>().GetGrain<IFailingGrain>("acme/4711");
        RequestContext.Set(IPlacementDirector.PlacementHintKey, there.SiloAddress);
        await grain.DeliverAsync(new(new ConversationInput.PauseAsked(TimeProvider.System.GetUtcNow(), "ana")));
        RequestContext.Clear();
        Assert.True(_cluster.TryGetGrainContext(grain.GetGrainId(), out var context));
        Assert.Equal(there.SiloAddress, context.Address.SiloAddress);
        return grain;
    }
}
