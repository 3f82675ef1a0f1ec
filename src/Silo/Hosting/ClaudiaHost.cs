using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Claudia.Storage;
using Microsoft.Extensions.Configuration.Memory;

namespace Claudia.Silo;

/// <summary>Builds a process: its settings, its storage, the grains or the way to them, and its health.</summary>
public static class ClaudiaHost
{
    /// <summary>Default values of the configuration.</summary>
    private static readonly Dictionary<string, string?> Defaults = new()
    {
        ["urls"] = "http://localhost:5080",
        ["Logging:LogLevel:Default"] = "Information",
        ["Logging:LogLevel:Microsoft.AspNetCore"] = "Warning",
        ["Logging:LogLevel:Claudia.Api.ApiKeyHandler"] = "Warning",
        // Orleans logs each of its steps.
        ["Logging:LogLevel:Orleans"] = "Warning",
        // It says one thing only: that reminders come more often than by default. Ours do so on purpose, see WakeTimes.
        ["Logging:LogLevel:Orleans.Hosting.ReminderOptionsValidator"] = "Error",
        // Each attempt to place a grain at a silo that has just died. The caller reports what fails in the end.
        ["Logging:LogLevel:Polly"] = "Critical",
    };

    /// <exception cref="SettingsException">An address is wrong.</exception>
    public static WebApplicationBuilder CreateBuilder(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        ((IConfigurationBuilder)builder.Configuration).Sources.Insert(0, new MemoryConfigurationSource { InitialData = Defaults });
        _ = Listening.Addresses(builder.Configuration);
        return builder;
    }

    /// <summary>Reads and checks the settings. Nothing is opened yet.</summary>
    /// <param name="role">The role of a process whose settings name none.</param>
    /// <exception cref="SettingsException">A setting is missing or wrong.</exception>
    public static ClaudiaSettings ReadSettings(this WebApplicationBuilder builder, ClusterRole role)
    {
        try
        {
            return SettingsReader.Read(builder.Configuration, builder.Environment.ContentRootPath, role);
        }
        catch (SettingsException wrong)
        {
            throw new SettingsException([.. wrong.Lines[..^1], $"{wrong.Lines[^1]} ({SettingsSources.Words(builder.Configuration, builder.Environment)})"]);
        }
    }

    /// <summary>Adds what every process has, a silo where its role says so, and the conversations as the endpoints see them.</summary>
    /// <exception cref="Ports.JournalException">The storage can't be opened.</exception>
    /// <exception cref="IOException">Somebody listens at one of the addresses already.</exception>
    public static async Task AddClaudiaAsync(this WebApplicationBuilder builder, ClaudiaSettings settings, TimeProvider time)
    {
        Listening.MustBeFree(builder.Configuration);
        AddWeb(builder);
        builder.AddTelemetry();
        builder.Services.AddSingleton(new StartWatch(builder.Logging)).AddSingleton(time).AddSingleton(settings);
        // The grains first: what runs at the edges calls them.
        await builder.AddGrainsAsync(settings, time);
        builder.Services.AddEdges(settings);
    }

    /// <summary>Builds the process, with its health mapped.</summary>
    public static WebApplication BuildClaudia(this WebApplicationBuilder builder)
    {
        var app = builder.Build();
        app.Lifetime.ApplicationStarted.Register(app.Services.GetRequiredService<StartWatch>().End);
        // Opened before: the container disposes only of what it has given out.
        _ = (app.Services.GetService<DataFolder>(), app.Services.GetService<DatabaseJournal>());
        app.MapHealth();
        return app;
    }

    private static void AddWeb(WebApplicationBuilder builder)
    {
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = StopDeadline.Orderly);
        builder.Services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
            // Letters of all languages as they are, but no bracket that a page could take for a tag: customers' words are in here.
            json.SerializerOptions.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
            // Numbers are numbers: the document would call each a text as well.
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            json.SerializerOptions.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        });
    }
}
