namespace Claudia.Silo;

/// <summary>The text that both programs print for <c>--help</c>.</summary>
internal static class Usage
{
    public const string Text = """
        Claudia, an AI teammate in Intercom: its API, and the grains that hold its conversations.

          dotnet Claudia.Api.dll [--role both|api|silo] [--NAME=VALUE ...]
          dotnet Claudia.Silo.dll [--NAME=VALUE ...]
          dotnet run --project src/Api -- [--role both|api|silo] [--NAME=VALUE ...]

          --role both    runs conversations, and serves all endpoints; the default of Claudia.Api
          --role api     serves all endpoints, and calls the silos of its cluster
          --role silo    runs conversations, and serves /health/live and /health/ready only;
                         the only role of Claudia.Silo

        Settings come from appsettings.json, then from appsettings.ENVIRONMENT.json, both in the folder
        where the program is started (src/Api, with dotnet run), then from the environment, such as
        Claudia__DataFolder=VALUE, then from here:

          environment                 Production: needs a workspace and an API key
                                      Development (as dotnet run sets it): without a workspace
                                      it runs a demonstration with a simulated Intercom
          urls                        the addresses to listen on; http://localhost:5080
          Claudia:DataFolder          the folder of the journal, a SQLite file; data
                                      (one process uses it at a time)
          Claudia:SetupPause          how often a set-up with errors is checked again; 00:00:15
          Claudia:ShutdownDelay       how long to keep serving, reported as not ready, after a stop
                                      signal; 00:00:00
          Claudia:ApiKeys:N:...       Name, Role, Sha256
          Claudia:Workspaces:NAME:... AppId, Region, AccessToken, ClientSecret, ConnectorSecret, AdminId,
                                      TeamId, Destinations:level2, Articles, Model, and more
          Simulator:Url               the address of the demonstration's Intercom; http://localhost:5081

        Several processes that share a storage form a cluster. All of them have the same settings:

          Claudia:Storage:Postgres                a PostgreSQL for the journal and the list of silos
          Claudia:Storage:Azure:Account           an Azure Storage account instead, reached with the
                                                  managed identity of the process
          Claudia:Storage:Azure:ConnectionString  ... or reached with a connection string
          Claudia:Cluster:ClusterId, :ServiceId   the names of the cluster; claudia

        The settings of one process in a cluster:

          Claudia:Cluster:Role                    the same as --role, which takes precedence
          Claudia:Cluster:SiloPort                the port to which other silos connect; 11111
          Claudia:Cluster:GatewayPort             the port to which processes of role api connect; 30000
          Claudia:Cluster:AdvertisedAddress       the IP address at which the others reach this process
          Claudia:Cluster:SiloName                the name in the list of silos, such as the pod's name
          Claudia:Cluster:Dashboard               true: a silo collects figures, and a process with
                                                  endpoints shows them at /dashboard to operators' keys
          Claudia:Cluster:Tls:Certificate         a PFX file, the same in all processes: connections
                                                  between them are encrypted, and refused without it
          Claudia:Cluster:Tls:Password            the password of that file

        README.md describes all settings, docs/intercom-setup.md the way to a real workspace, and
        docs/deployment.md the cluster. deploy/ has files that start one.

        """;

    private static readonly string[] Asking = ["--help", "-h", "-?", "/?", "help"];

    public static bool IsAskedFor(string[] args) => args.Any(Asking.Contains);
}
