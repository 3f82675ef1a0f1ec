namespace Claudia.Api;

/// <summary>What the program prints that is asked how it is used.</summary>
internal static class Usage
{
    public const string Text = """
        Claudia, an AI teammate in Intercom: her API, and the grains that run in it.

          dotnet Claudia.Api.dll [--NAME=VALUE ...]
          dotnet run --project src/Api -- [--NAME=VALUE ...]

        Settings come from appsettings.json, then from appsettings.ENVIRONMENT.json, both in the folder
        where she is started (src/Api, with dotnet run), then from the environment, such as
        Claudia__DataFolder=VALUE, then from here:

          environment                 Production: needs a workspace, and an API key
                                      Development (as dotnet run has it): without a
                                      workspace a demonstration, with a simulated Intercom
          urls                        where she listens; http://localhost:5080
          Claudia:DataFolder          holds the journal; data
          Claudia:Storage:Postgres    a PostgreSQL for the journal instead
          Claudia:SetupPause          how soon a set-up that does not fit is looked at again; 00:00:15
          Claudia:ShutdownDelay       how long she goes on, not ready, when asked to stop; 00:00:00
          Claudia:ApiKeys:N:...       Name, Role, Sha256
          Claudia:Workspaces:NAME:... AppId, Region, AccessToken, ClientSecret, ConnectorSecret, AdminId,
                                      TeamId, Destinations:level2, Articles, Model, and more
          Simulator:Url               of the demonstration's Intercom; http://localhost:5081

        README.md tells all of them, and docs/intercom-setup.md the way to a real workspace.

        """;

    private static readonly string[] Asking = ["--help", "-h", "-?", "/?", "help"];

    public static bool IsAskedFor(string[] args) => args.Any(Asking.Contains);
}
