namespace Claudia.Simulator;

/// <summary>What the program prints that is asked how it is used.</summary>
internal static class Usage
{
    public const string Text = """
        A simulated Intercom workspace: its REST API, its webhooks, a workflow, and a page to write as a customer.

          dotnet Claudia.Simulator.dll [--Simulator:NAME=VALUE ...]
          dotnet run --project src/Simulator -- [--Simulator:NAME=VALUE ...]

        Settings come from appsettings.json in the folder where it is started, from the environment
        (Simulator__Url=VALUE), and from here:

          Simulator:Url               where it listens; http://localhost:5081
          Simulator:WebhookUrl        Claudia's; http://localhost:5080/webhooks/intercom/demo
          Simulator:ConnectorUrl      Claudia's; http://localhost:5080/connectors/intercom/demo/messages
          Simulator:AppId             sim_claudia
          Simulator:Region            US
          Simulator:AccessToken       sim-token
          Simulator:ClientSecret      sim-client-secret
          Simulator:ConnectorSecret   sim-connector-secret

        docs/simulator.md tells all of them, and how Claudia is set up against it.

        """;

    private static readonly string[] Asking = ["--help", "-h", "-?", "/?", "help"];

    public static bool IsAskedFor(string[] args) => args.Any(Asking.Contains);
}
