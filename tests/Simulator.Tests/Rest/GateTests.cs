using System.Net.Http.Headers;
using Claudia.Simulator.Tests.Fixtures;

namespace Claudia.Simulator.Tests.Rest;

public sealed class GateTests
{
    [Fact]
    public async Task Me_WithToken_IsClaudiaWithSeatAndWorkspace()
    {
        await using var workspace = await Workspace.StartAsync();
        var me = await workspace.GetAsync("/me");
        Assert.Equal(200, me.Status);
        Assert.Equal(Workspace.Claudia, me.Body["id"]!.GetValue<string>());
        Assert.True(me.Body["has_inbox_seat"]!.GetValue<bool>());
        Assert.Equal("sim_claudia", me.Body["app"]!["id_code"]!.GetValue<string>());
        Assert.Equal("US", me.Body["app"]!["region"]!.GetValue<string>());
        Assert.Equal("1666", me.Headers["X-RateLimit-Limit"]);
        Assert.True(me.Headers.ContainsKey("X-RateLimit-Remaining"));
        Assert.True(me.Headers.ContainsKey("X-RateLimit-Reset"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("wrong")]
    public async Task Call_WithoutTheToken_Is401(string token)
    {
        await using var workspace = await Workspace.StartAsync();
        workspace.Http.DefaultRequestHeaders.Authorization =
            token.Length == 0 ? null : new AuthenticationHeaderValue("Bearer", token);
        var answer = await workspace.GetAsync("/me");
        Assert.Equal(401, answer.Status);
        Assert.Equal("unauthorized", answer.ErrorCode);
        Assert.Equal("error.list", answer.Body["type"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("2.16", 200)]
    [InlineData("2.11", 200)]
    [InlineData(null, 200)]
    [InlineData("9.9", 400)]
    [InlineData("newest", 400)]
    public async Task Version_Header_IsChecked(string? version, int status)
    {
        await using var workspace = await Workspace.StartAsync();
        var answer = await workspace.SendAsync(HttpMethod.Get, "/me", null, version);
        Assert.Equal(status, answer.Status);
        if (status == 400)
            Assert.Equal("intercom_version_invalid", answer.ErrorCode);
    }

    [Fact]
    public async Task Calls_BeyondTheLimit_Are429UntilTheReset()
    {
        var clock = new FixedClock();
        await using var workspace = await Workspace.StartAsync(options => options with { RateLimit = 2 }, clock);
        await workspace.GetAsync("/me");
        var last = await workspace.GetAsync("/me");
        var over = await workspace.GetAsync("/me");
        Assert.Equal(("0", 200), (last.Headers["X-RateLimit-Remaining"], last.Status));
        Assert.Equal((429, "rate_limit_exceeded"), (over.Status, over.ErrorCode));
        var reset = long.Parse(over.Headers["X-RateLimit-Reset"], System.Globalization.CultureInfo.InvariantCulture);
        clock.Move(DateTimeOffset.FromUnixTimeSeconds(reset) - clock.GetUtcNow());
        Assert.Equal(200, (await workspace.GetAsync("/me")).Status);
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("[1,2]")]
    [InlineData("{\"a\":")]
    public async Task Body_ThatIsNoJsonObject_Is400(string body)
    {
        await using var workspace = await Workspace.StartAsync();
        var answer = await workspace.PostAsync("/conversations/search", body);
        Assert.Equal((400, "parameter_invalid"), (answer.Status, answer.ErrorCode));
    }

    [Theory]
    [InlineData("/nothing/here")]
    [InlineData("/conversations/abc")]
    [InlineData("/conversations/99999999999999999999999999")]
    [InlineData("/tickets/1")]
    public async Task Path_ThatIsUnknown_Is404(string path)
    {
        await using var workspace = await Workspace.StartAsync();
        var answer = await workspace.GetAsync(path);
        Assert.Equal((404, "not_found"), (answer.Status, answer.ErrorCode));
    }

    [Fact]
    public async Task Token_RevokedAndMovedToAnother_IsFelt()
    {
        await using var workspace = await Workspace.StartAsync();
        await workspace.Sim.SetTokenAdminAsync(Workspace.Bruno);
        Assert.Equal(Workspace.Bruno, (await workspace.GetAsync("/me")).Body["id"]!.GetValue<string>());
        await workspace.Sim.RevokeTokenAsync();
        Assert.Equal((401, "token_revoked"), await Code(workspace));
        await workspace.Sim.RestoreTokenAsync();
        Assert.Equal(200, (await workspace.GetAsync("/me")).Status);
    }

    [Fact]
    public async Task Away_UntilToldToComeBack_BreaksEveryConnection()
    {
        await using var workspace = await Workspace.StartAsync();
        await workspace.Sim.GoAwayAsync();
        await Assert.ThrowsAsync<HttpRequestException>(() => workspace.GetAsync("/me"));
        await workspace.Sim.ComeBackAsync();
        Assert.Equal(200, (await workspace.GetAsync("/me")).Status);
    }

    private static async Task<(int, string?)> Code(Workspace workspace)
    {
        var answer = await workspace.GetAsync("/me");
        return (answer.Status, answer.ErrorCode);
    }
}
