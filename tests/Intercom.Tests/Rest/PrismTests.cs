namespace Claudia.Intercom.Tests;

/// <summary>Intercom's own OpenAPI file as the judge of the adapter's requests and of the answers that the other tests rely on.</summary>
public sealed class PrismTests
{
    private const string OtherStatus = "Unable to match the returned status code with those defined in the document";

    /// <summary>What Prism finds though nothing is wrong, and why nothing is.</summary>
    private static readonly (string Call, string Message, string Why)[] FalseAlarms =
    [
        ("GET /me 401", OtherStatus, "The file gives this call no failure at all; a wrong token is answered 401 by every call."),
        ("GET /tickets/{id} 404", OtherStatus, "The file gives 404 to every change of a ticket, and leaves it out for the reading."),
        ("POST /tickets/{id}/reply 403", OtherStatus, "An admin without an inbox seat is answered 403 by every write; the file says so for conversations only."),
        ("PUT /tickets/{id} 403", OtherStatus, "As for the reply."),
    ];

    [PrismFact]
    public async Task Adapter_AndSimulator_KeepToIntercomsSchema()
    {
        await using var intercom = await SimulatedIntercom.StartAsync();
        await using var world = await ContractWorld.OfSimulatedAsync(intercom);
        await using var prism = await PrismProxy.StartAsync(intercom.Address);
        using var judged = new BreachCollector();
        using var http = new HttpClient(judged) { Timeout = Timeout.InfiniteTimeSpan };
        IntercomClient With(WorkspaceSettings settings) => new(http, settings with { BaseAddress = prism.Address }, TimeProvider.System, () => 0);

        await EveryCall.MakeAsync(With(intercom.Settings), world);
        await EveryCall.FailAsync(With(intercom.Settings), With, world);
        await EveryCall.ReadAllStatesAsync(With(intercom.Settings), intercom.Sim);

        AssertNone(judged);
        Assert.All(FalseAlarms, alarm => Assert.Contains(judged.Breaches, breach => IsOf(breach, alarm.Call, alarm.Message)));
        await AssertBitesAsync(http, prism.Address, judged);
    }

    [PrismFact]
    public async Task RecordedAnswers_KeepToIntercomsSchema()
    {
        await using var recorded = await RecordedIntercom.StartAsync();
        await using var world = ContractWorld.OfRecorded(recorded);
        await using var prism = await PrismProxy.StartAsync(recorded.Address);
        using var judged = new BreachCollector();
        using var http = new HttpClient(judged) { Timeout = Timeout.InfiniteTimeSpan };
        var client = new IntercomClient(http, Fixture.Settings(prism.Address), TimeProvider.System, () => 0);

        await EveryCall.MakeAsync(client, world);

        AssertNone(judged);
    }

    private static void AssertNone(BreachCollector judged)
    {
        var found = judged.Breaches.Where(breach => !FalseAlarms.Any(alarm => IsOf(breach, alarm.Call, alarm.Message)));
        var lines = found.Select(breach => breach.ToString()).Distinct().Order(StringComparer.Ordinal).ToArray();
        Assert.True(lines.Length == 0, string.Join(Environment.NewLine, lines));
    }

    private static bool IsOf(Breach breach, string call, string message) =>
        breach.Call == call && breach.Message.StartsWith(message, StringComparison.Ordinal);

    /// <summary>A judge that finds nothing, whatever it is shown, would pass all of the above.</summary>
    private static async Task AssertBitesAsync(HttpClient http, Uri prism, BreachCollector judged)
    {
        var before = judged.Breaches.Count;
        using var response = await http.GetAsync(new Uri(prism, "me"));
        Assert.True(judged.Breaches.Count > before, "A call without a token passed the judge.");
    }
}
