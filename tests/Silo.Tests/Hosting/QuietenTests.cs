using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Claudia.Silo.Tests;

public sealed class QuietenTests
{
    private const string Reminders = "Orleans.Hosting.ReminderOptionsValidator";

    [Theory]
    [InlineData(Reminders, false)]
    [InlineData("Orleans.Runtime.Watchdog", true)]
    [InlineData("Orleans.Runtime.ReminderService.LocalReminderService", true)]
    [InlineData("Orleans.Runtime.MembershipService.MembershipAgent", true)]
    public async Task Warnings_ByDefault_AreHeldBackOfKnownReminderPeriodsOnly(string category, bool expected) =>
        Assert.Equal(expected, await WarnsAsync(category));

    [Fact]
    public async Task Warnings_ThatTheConfigurationWants_AreThere() =>
        Assert.True(await WarnsAsync(Reminders, ($"Logging:LogLevel:{Reminders}", "Warning")));

    private static async Task<bool> WarnsAsync(string category, params (string Name, string? Value)[] settings)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration.AddInMemoryCollection(settings.ToDictionary(it => it.Name, it => it.Value));
        ClusterHosting.Quieten(builder);
        await using var app = builder.Build();
        return app.Services.GetRequiredService<ILoggerFactory>().CreateLogger(category).IsEnabled(LogLevel.Warning);
    }
}
