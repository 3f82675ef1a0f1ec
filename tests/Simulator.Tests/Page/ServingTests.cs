using System.Net;
using Claudia.Simulator.Tests.Fixtures;

namespace Claudia.Simulator.Tests.Page;

public sealed class ServingTests
{
    [Theory]
    [InlineData("/", "text/html; charset=utf-8")]
    [InlineData("/page/simulator.html", "text/html; charset=utf-8")]
    [InlineData("/page/scripts/simulator.js", "text/javascript; charset=utf-8")]
    [InlineData("/page/styles/layout.css", "text/css; charset=utf-8")]
    [InlineData("/page/icon.svg", "image/svg+xml")]
    public async Task PageFile_IsServedUnderItsType(string path, string type)
    {
        await using var workspace = await Workspace.StartAsync();
        using var response = await workspace.Http.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType?.ToString());
    }

    [Fact]
    public async Task EveryPageFile_IsServedWithThePolicyAndNosniff()
    {
        await using var workspace = await Workspace.StartAsync();
        foreach (var path in PageFiles.Names.Select(name => "/" + name).Append("/"))
        {
            using var response = await workspace.Http.GetAsync(new Uri(path, UriKind.Relative));
            Assert.True(response.IsSuccessStatusCode, path);
            Assert.Equal(
                "default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
                Assert.Single(response.Headers.GetValues("Content-Security-Policy")));
            Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
            Assert.Equal("no-referrer", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
        }
    }

    [Theory]
    [InlineData("/page/nothing.js")]
    [InlineData("/page/../Program.cs")]
    public async Task WhatIsNoPageFile_IsNotFound(string path)
    {
        await using var workspace = await Workspace.StartAsync();
        using var response = await workspace.Http.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task ClaudiaUrl_IsToldOnlyWhereOneIsSet()
    {
        await using var without = await Workspace.StartAsync();
        Assert.Null((await without.Sim.ConfigurationAsync()).ClaudiaUrl);
        await using var with = await Workspace.StartAsync(options => options with { ClaudiaUrl = new Uri("http://localhost:5080") });
        Assert.Equal(new Uri("http://localhost:5080"), (await with.Sim.ConfigurationAsync()).ClaudiaUrl);
    }
}
