using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Claudia.Fakes;
using Claudia.Silo;
using Microsoft.Extensions.Logging;

namespace Claudia.Api.Tests;

public sealed class DeliveriesTests
{
    private const string Acme = "acme";
    private const string Cause =
        "Claudia:Workspaces:acme:ClientSecret does not fit the app's client secret in Intercom, or somebody else sends them.";

    private readonly FakeClock _clock = new();
    private readonly KeptLines<Deliveries> _log = new();
    private readonly Deliveries _deliveries;

    public DeliveriesTests() => _deliveries = new(_clock, _log);

    [Fact]
    public void Checks_NothingRefused_AreNone()
    {
        _deliveries.Accept(Acme, IncomingKind.Webhook);
        Assert.Empty(_deliveries.Checks());
        Assert.Empty(_log.All);
    }

    [Fact]
    public void Checks_SeveralRefused_AreDegradedWithCountTimesAndSetting()
    {
        Refuse(11);
        _clock.Advance(TimeSpan.FromMinutes(9));
        Refuse(1);

        var check = Assert.Single(_deliveries.Checks());
        Assert.Equal(("webhooks:acme", Health.Degraded), (check.Name, check.Status));
        Assert.Equal([$"12 webhooks were refused since 2026-03-02 09:00 UTC, the last one at 09:09 UTC: {Cause}"], check.Findings.AsEnumerable());
    }

    [Fact]
    public void Checks_OneRefused_IsInTheSingular()
    {
        _deliveries.Refuse(Acme, IncomingKind.Connector);
        var check = Assert.Single(_deliveries.Checks());
        Assert.Equal("connector:acme", check.Name);
        Assert.StartsWith("1 connector call was refused since ", Assert.Single(check.Findings), StringComparison.Ordinal);
        Assert.Contains("Claudia:Workspaces:acme:ConnectorSecret does not fit", check.Findings[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("acme", true, false)]
    [InlineData("acme", false, true)]
    [InlineData("beta", true, true)]
    public void Checks_AnAcceptedOneCameAfter_EndForThatWorkspaceAndKindOnly(string workspace, bool isWebhook, bool stays)
    {
        Refuse(3);
        _deliveries.Accept(workspace, isWebhook ? IncomingKind.Webhook : IncomingKind.Connector);
        Assert.Equal(stays, _deliveries.Checks().Any());
    }

    [Fact]
    public void Checks_NoRefusalForAQuarterOfAnHour_EndAndCountAnew()
    {
        Refuse(3);
        _clock.Advance(RefusedDeliveries.Lifetime - TimeSpan.FromSeconds(1));
        Assert.Single(_deliveries.Checks());
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Empty(_deliveries.Checks());

        Refuse(1);
        var finding = Assert.Single(Assert.Single(_deliveries.Checks()).Findings);
        Assert.StartsWith("1 webhook was refused since 2026-03-02 09:15 UTC", finding, StringComparison.Ordinal);
    }

    /// <summary>Strangers can cause as many refusals as they like, with accepted ones between them.</summary>
    [Fact]
    public void Log_ManyRefused_IsOneWarningAMinuteThatCountsAll()
    {
        for (var second = 0; second < 120; second++)
        {
            Refuse(10);
            _deliveries.Accept(Acme, IncomingKind.Webhook);
            _clock.Advance(TimeSpan.FromSeconds(1));
        }
        Refuse(1);

        Assert.Equal(
            [
                $"acme: 1 webhook was refused since the last warning of this kind: {Cause}",
                $"acme: 600 webhooks were refused since the last warning of this kind: {Cause}",
                $"acme: 600 webhooks were refused since the last warning of this kind: {Cause}",
            ],
            Of(LogLevel.Warning));
        Assert.Equal(["acme: webhooks are accepted again", "acme: webhooks are accepted again"], Of(LogLevel.Information));
    }

    [Fact]
    public void Log_BothKinds_AreWarnedOfApart()
    {
        Refuse(2);
        _deliveries.Refuse(Acme, IncomingKind.Connector);
        _deliveries.Refuse("beta", IncomingKind.Webhook);
        Assert.Equal(3, Of(LogLevel.Warning).Count());
    }

    [Fact]
    public void Metric_OfDeliveries_CountsByWorkspaceKindAndOutcome()
    {
        var counted = new ConcurrentQueue<string>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, it) =>
            {
                if (instrument.Meter.Name == DeliveryMetrics.MeterName)
                    it.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((_, count, tags, _) =>
            counted.Enqueue($"{count} {string.Join(' ', tags.ToArray().Select(tag => tag.Value))}"));
        listener.Start();

        _deliveries.Refuse("metered", IncomingKind.Webhook);
        _deliveries.Accept("metered", IncomingKind.Connector);

        // Other tests count at the same time.
        Assert.Equal(
            ["1 metered webhook refused", "1 metered connector accepted"],
            counted.Where(line => line.Contains("metered", StringComparison.Ordinal)));
    }

    [Fact]
    public void Of_MoreConversationsThanAreRemembered_ForgetsTheOldest()
    {
        for (var id = 0; id <= RecentDeliveries.Most; id++)
            _deliveries.Take(new(Acme, $"{id + 1}"), IncomingKind.Webhook);
        _deliveries.Take(new(Acme, "2"), IncomingKind.Connector);
        Assert.Equal(DeliveriesView.None, _deliveries.Of(new(Acme, "1")));
        Assert.Equal(new(1, 1, 0), _deliveries.Of(new(Acme, "2")));
    }

    private void Refuse(int count)
    {
        for (var one = 0; one < count; one++)
            _deliveries.Refuse(Acme, IncomingKind.Webhook);
    }

    private IEnumerable<string> Of(LogLevel level) => _log.All.Where(line => line.Level == level).Select(line => line.Text);
}
