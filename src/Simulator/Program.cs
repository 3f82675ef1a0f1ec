using Claudia.Simulator;

var configuration = new ConfigurationBuilder()
    .AddJsonFile("appsettings.json", optional: true)
    .AddEnvironmentVariables()
    .AddCommandLine(args)
    .Build();
var options = configuration.GetSection("Simulator").Get<SimulatorOptions>() ?? new SimulatorOptions();
if (configuration["Simulator:FirstConversationId"] is null)
    options = options with { FirstConversationId = SimulatorOptions.FirstIdAt(TimeProvider.System.GetUtcNow()) };

var app = SimulatorHost.Build(options, TimeProvider.System, args);
await app.StartAsync();
await Console.Out.WriteLineAsync($"A simulated Intercom listens on {string.Join(", ", app.Urls)}; its page is at /");
await app.WaitForShutdownAsync();
