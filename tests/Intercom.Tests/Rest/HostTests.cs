using Claudia.Engine;

namespace Claudia.Intercom.Tests;

/// <summary>Where calls go, and what every call carries.</summary>
public sealed class HostTests
{
    [Theory]
    [InlineData("us", "https://api.intercom.io/")]
    [InlineData("EU", "https://api.eu.intercom.io/")]
    [InlineData(" au ", "https://api.au.intercom.io/")]
    public void Region_HasItsHost(string region, string address) =>
        Assert.Equal(address, (Fixture.Settings() with { Region = region }).Address().AbsoluteUri);

    [Fact]
    public void BaseAddress_StandsInForTheRegions() =>
        Assert.Equal("http://127.0.0.1:5081/", Fixture.Settings(new("http://127.0.0.1:5081")).Address().AbsoluteUri);

    [Fact]
    public void UnknownRegion_HasNoAddress() =>
        Assert.Throws<InvalidOperationException>(() => (Fixture.Settings() with { Region = "mars" }).Address());

    [Theory]
    [InlineData("http://intercom.example.org")]
    [InlineData("http://127.0.0.1.example.org")]
    [InlineData("http://10.0.0.1")]
    public void Client_ForAnUnencryptedHostElsewhere_IsNotMade(string address)
    {
        using var http = new HttpClient();

        var failed = Assert.Throws<ArgumentException>(() => new IntercomClient(http, Fixture.Settings(new(address)), TimeProvider.System, () => 0));

        Assert.Contains("BaseAddress", failed.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("token-of-the-tests", failed.Message, StringComparison.Ordinal);
    }

    public static TheoryData<ConversationKind, WritePurpose> AllWrites => Writes.All;

    [Theory]
    [MemberData(nameof(AllWrites))]
    public async Task Write_CarriesTheHeaders(ConversationKind kind, WritePurpose purpose)
    {
        await using var stub = await StubIntercom.AnsweringAsync(200, "{}");

        await stub.Gateway().WriteAsync(new("demo", Fixture.ConversationId), kind, Writes.Of(purpose), default);

        AssertHeaders(stub.Only);
        Assert.Equal("application/json; charset=utf-8", stub.Only.Headers["Content-Type"]);
    }

    [Fact]
    public async Task EveryReading_CarriesTheHeaders()
    {
        await using var recorded = await RecordedIntercom.StartAsync();
        var client = recorded.Client();
        await client.MeAsync(default);
        await client.AdminsAsync(default);
        await client.AdminAsync(Fixture.Claudia, default);
        await client.TeamsAsync(default);
        await client.TeamAsync(Fixture.LevelTwo, default);
        await client.TagsAsync(default);
        await client.ConversationAsync(Fixture.ConversationId, BodyFormat.Html, default);
        await client.TicketAsync(Fixture.TicketId, default);
        await client.SearchAsync(ConversationKind.Ticket, Fixture.ClaudiasTeam, "1", SearchWindow.Since(DateTimeOffset.UnixEpoch), 1, null, default);

        Assert.Equal(9, recorded.All.Count);
        Assert.All(recorded.All, AssertHeaders);
    }

    [Fact]
    public async Task Version_IsTheConfiguredOne()
    {
        await using var stub = await StubIntercom.AnsweringAsync(200, "{}");

        await stub.Client(settings => settings with { ApiVersion = "2.17" }).MeAsync(default);

        Assert.Equal("2.17", stub.Only.Headers["Intercom-Version"]);
    }

    [Theory]
    [InlineData("gateway")]
    [InlineData("gateway/")]
    public async Task BaseAddress_WithAPath_KeepsIt(string path)
    {
        await using var stub = await StubIntercom.AnsweringAsync(200, "{}");

        await stub.Client(settings => settings with { BaseAddress = new(stub.Address, path) }).ConversationAsync("1", BodyFormat.Plain, default);

        Assert.Equal("/gateway/conversations/1?display_as=plaintext", stub.Only.Path);
    }

    /// <summary>Ids as the schema types them: strings in bodies, but the admin who updates a ticket.</summary>
    [Fact]
    public async Task Bodies_AreAsTheSchemaTypesThem()
    {
        await using var stub = await StubIntercom.AnsweringAsync(200, "{}");
        var gateway = stub.Gateway();
        foreach (var row in Writes.All)
            await gateway.WriteAsync(new("demo", "7"), (ConversationKind)row[0], Writes.Of((WritePurpose)row[1], "8450002"), default);

        const string Said = """{"message_type":"comment","type":"admin","admin_id":"7301122","body":"\u003Cp\u003EYour parcel is \u0026lt; 2 days away \u0026amp; on its way.\u003C/p\u003E"}""";
        const string Noted = """{"message_type":"note","type":"admin","admin_id":"7301122","body":"\u003Cp\u003EHanded over.\u003C/p\u003E\u003Cp\u003E[claudia:demo/1/1]\u003C/p\u003E"}""";
        Assert.Equal(
            [
                ("POST /conversations/7/reply", Said),
                ("POST /conversations/7/reply", Noted),
                ("POST /conversations/7/parts", """{"message_type":"assignment","type":"team","admin_id":"7301122","assignee_id":"8450002"}"""),
                ("POST /tickets/7/reply", Said),
                ("POST /tickets/7/reply", Noted),
                ("PUT /tickets/7", """{"admin_id":7301122,"assignee_id":"8450002"}"""),
            ],
            stub.All.Select(call => ($"{call.Method} {call.Path}", call.Text)));
    }

    /// <summary>"After" means "at or after" on some pages of Intercom's documents only: one second earlier fits both.</summary>
    [Theory]
    [InlineData(ConversationKind.Conversation, "8450001", "7301122")]
    [InlineData(ConversationKind.Ticket, "\"8450001\"", "\"7301122\"")]
    public async Task Search_AsksForASecondMoreOnEitherSide(ConversationKind kind, string team, string admin)
    {
        await using var stub = await StubIntercom.AnsweringAsync(200, "{}");
        var window = new SearchWindow(1_790_000_000, 1_790_000_060);

        await stub.Client().SearchAsync(kind, "8450001", "7301122", window, 1_000, "next", default);

        var hers = $$"""{"operator":"OR","value":[{"field":"team_assignee_id","operator":"=","value":{{team}}},{"field":"admin_assignee_id","operator":"=","value":{{admin}}}]}""";
        const string From = """{"field":"updated_at","operator":"\u003E","value":1789999999}""";
        const string Before = """{"field":"updated_at","operator":"\u003C","value":1790000060}""";
        Assert.Equal($$$"""{"query":{"operator":"AND","value":[{{{hers}}},{{{From}}},{{{Before}}}]},"pagination":{"per_page":150,"starting_after":"next"}}""", stub.Only.Text);
    }

    private static void AssertHeaders(Arrived call)
    {
        Assert.Equal("2.16", call.Headers["Intercom-Version"]);
        Assert.Equal("application/json", call.Headers["Accept"]);
        Assert.Equal("Bearer token-of-the-tests", call.Headers["Authorization"]);
        Assert.Equal("Claudia/1.0", call.Headers["User-Agent"]);
        Assert.Equal("HTTP/1.1", call.Protocol);
        Assert.False(call.Headers.ContainsKey("Expect"));
        Assert.False(call.Headers.ContainsKey("Cookie"));
    }
}
