using Claudia.Ports;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Claudia.Silo.Tests;

public sealed class ClaudiaHostTests : IDisposable
{
    private const string Reminders = "Orleans.Hosting.ReminderOptionsValidator";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("claudia-host-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(Reminders, false)]
    [InlineData("Orleans.Runtime.ReminderService.LocalReminderService", true)]
    [InlineData("Orleans.Runtime.MembershipService.MembershipAgent", true)]
    public async Task Warnings_ByDefault_AreHeldBackOfKnownReminderPeriodsOnly(string category, bool expected) =>
        Assert.Equal(expected, await WarnsAsync(category));

    [Fact]
    public async Task Warnings_ThatTheConfigurationWants_AreThere() =>
        Assert.True(await WarnsAsync(Reminders, $"--Logging:LogLevel:{Reminders}=Warning"));

    /// <summary>Guards against the false alarm that Orleans' watchdog gives when it first looks, and against one that is held back for good.</summary>
    [Fact]
    public async Task Warnings_OfTheWatchdog_AreThereAfterTheStartOnly()
    {
        await using var app = await BuildAsync();
        var watchdog = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Orleans.Runtime.Watchdog");

        Assert.False(watchdog.IsEnabled(LogLevel.Warning));
        app.Services.GetRequiredService<StartWatch>().End();
        Assert.True(watchdog.IsEnabled(LogLevel.Warning));
    }

    /// <summary>Two on one file would each be a cluster of its own.</summary>
    [Fact]
    public async Task AddClaudia_DataFolderOfAnother_IsRefusedUntilThatIsGone()
    {
        var first = await BuildAsync();

        var refused = await Assert.ThrowsAsync<JournalException>(async () => await BuildAsync());

        Assert.Contains("Claudia:DataFolder", refused.Message, StringComparison.Ordinal);
        await first.DisposeAsync();
        await (await BuildAsync()).DisposeAsync();
    }

    private async Task<Microsoft.AspNetCore.Builder.WebApplication> BuildAsync()
    {
        var builder = ClaudiaHost.CreateBuilder(ValidSettings.Args(ValidSettings.For(new("http://localhost:5081"), _folder.FullName)));
        await builder.AddClaudiaAsync(builder.ReadSettings(ClusterRole.Both), TimeProvider.System);
        return builder.BuildClaudia();
    }

    private static async Task<bool> WarnsAsync(string category, params string[] args)
    {
        var builder = ClaudiaHost.CreateBuilder(args);
        await using var app = builder.Build();
        return app.Services.GetRequiredService<ILoggerFactory>().CreateLogger(category).IsEnabled(LogLevel.Warning);
    }
}
