using System.Net.Sockets;
using Claudia.Simulator;

if (Usage.IsAskedFor(args))
{
    await Console.Out.WriteAsync(Usage.Text);
    return 0;
}

try
{
    var configuration = new ConfigurationBuilder()
        .AddJsonFile("appsettings.json", optional: true)
        .AddEnvironmentVariables()
        .AddCommandLine(args)
        .Build();
    var options = SimulatorSettings.Read(configuration);
    if (configuration["Simulator:FirstConversationId"] is null)
        options = options with { FirstConversationId = SimulatorOptions.FirstIdAt(TimeProvider.System.GetUtcNow()) };
    await using var app = SimulatorHost.Build(options, TimeProvider.System, args);
    await app.StartAsync();
    await Console.Out.WriteLineAsync($"A simulated Intercom listens on {string.Join(", ", app.Urls)}; its page is at /");
    await app.WaitForShutdownAsync();
    return 0;
}
catch (Exception e) when (e is FormatException or InvalidDataException)
{
    await Console.Error.WriteLineAsync($"simulator: {e.Message}");
    return 2;
}
catch (Exception e) when (e is IOException or SocketException)
{
    await Console.Error.WriteLineAsync($"simulator: {e.Message}");
    return 1;
}
