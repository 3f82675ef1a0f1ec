using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Orleans.Diagnostics;

namespace Claudia.Silo;

/// <summary>Sends metrics and traces by OTLP to the receiver that OpenTelemetry's own variables name. Without one nothing is recorded.</summary>
internal static class Telemetry
{
    public const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private static readonly string[] Meters =
        ["Claudia.*", "Microsoft.Orleans", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Npgsql", "System.Net.Http", "System.Runtime"];

    private static readonly string[] Sources = [ActivitySources.AllActivitySourceName, "Microsoft.AspNetCore", "Npgsql", "System.Net.Http"];

    /// <exception cref="SettingsException">The receiver's address is wrong: OpenTelemetry would send to another.</exception>
    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        if (builder.Configuration[Endpoint] is not { Length: > 0 } receiver)
            return;
        if (!Uri.TryCreate(receiver, UriKind.Absolute, out var uri) || (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps))
            throw new SettingsException($"{Endpoint} must be the address of a receiver, such as http://localhost:4317");
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(it => it.AddService("claudia").AddEnvironmentVariableDetector())
            .WithMetrics(it => it.AddMeter(Meters))
            .WithTracing(it => it.AddSource(Sources))
            .UseOtlpExporter();
    }
}
