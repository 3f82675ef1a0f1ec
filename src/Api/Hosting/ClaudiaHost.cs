using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.Extensions.Configuration.Memory;

namespace Claudia.Api;

/// <summary>Builds the process: the endpoints, and the grains wherever they run.</summary>
internal static class ClaudiaHost
{
    /// <summary>What holds unless the configuration says otherwise.</summary>
    private static readonly Dictionary<string, string?> Defaults = new()
    {
        ["urls"] = "http://localhost:5080",
        ["Logging:LogLevel:Default"] = "Information",
        ["Logging:LogLevel:Microsoft.AspNetCore"] = "Warning",
        ["Logging:LogLevel:Claudia.Api.ApiKeyHandler"] = "Warning",
    };

    /// <exception cref="SettingsException">A setting is missing or wrong.</exception>
    /// <exception cref="Grains.JournalException">The journal can't be opened.</exception>
    public static async Task<WebApplication> BuildAsync(string[] args, TimeProvider time, IGrainHosting hosting)
    {
        var builder = WebApplication.CreateBuilder(args);
        ((IConfigurationBuilder)builder.Configuration).Sources.Insert(0, new MemoryConfigurationSource { InitialData = Defaults });
        _ = Listening.Addresses(builder.Configuration);
        if (Demo.Applies(builder))
            Demo.Add(builder, time);
        var settings = ReadSettings(builder, hosting);
        Web(builder);
        var start = new StartWatch(builder.Logging);
        builder.Services.AddSingleton(time);
        // First the grains: what runs at the edges calls them.
        await hosting.AddAsync(builder, settings, time);
        builder.Services.AddEdges(settings);
        var app = builder.Build();
        app.Lifetime.ApplicationStarted.Register(start.End);
        Map(app, hosting);
        return app;
    }

    private static ClaudiaSettings ReadSettings(WebApplicationBuilder builder, IGrainHosting hosting)
    {
        try
        {
            return SettingsReader.Read(builder.Configuration, builder.Environment.ContentRootPath, hosting.Settings);
        }
        catch (SettingsException wrong)
        {
            throw new SettingsException([.. wrong.Lines[..^1], $"{wrong.Lines[^1]} ({SettingsSources.Words(builder.Configuration, builder.Environment)})"]);
        }
    }

    private static void Web(WebApplicationBuilder builder)
    {
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = RequestBody.Largest;
        });
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(30));
        builder.Services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        builder.Services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
            // Letters of all languages as they are, but no bracket that a page could take for a tag: customers' words are in here.
            json.SerializerOptions.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
            // Numbers are numbers: the document would call each a text as well.
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            json.SerializerOptions.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        });
        builder.Services.AddApiKeys().AddProblemDetails().AddExceptionHandler<Faults>().AddApiDocument();
    }

    private static void Map(WebApplication app, IGrainHosting hosting)
    {
        app.UseExceptionHandler();
        app.UseStatusCodePages(page => Problems.OfStatus(page.HttpContext.Response.StatusCode).ExecuteAsync(page.HttpContext));
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapHealth();
        hosting.Map(app);
        if (hosting.ServesApi)
            MapApi(app);
    }

    private static void MapApi(WebApplication app)
    {
        app.MapWelcome();
        app.MapWebhooks();
        app.MapConnectors();
        app.MapConversations();
        app.MapOperators();
        app.MapTransfers();
        app.MapReplays();
        app.MapApiDocument();
    }
}
