namespace Claudia.Silo;

/// <summary>What the program prints that is asked how it is used.</summary>
internal static class ClusterUsage
{
    public const string Text = """
        Claudia in a cluster: the same grains and the same endpoints, on Microsoft Orleans.

          dotnet Claudia.Silo.dll [--role silo|api|both] [--NAME=VALUE ...]
          dotnet run --project src/Silo -p:WithOrleans=true -- [--role silo|api|both] [--NAME=VALUE ...]

          --role silo    runs grains, and serves /health/live and /health/ready only
          --role api     serves all endpoints, and calls the grains of the silos
          --role both    does both; what holds when nothing is said

        Settings are those of Claudia.Api (see its --help), in the environment as Claudia__NAME=VALUE, and:

          Claudia:Storage:Postgres                the journal, the list of silos and the reminders
          Claudia:Storage:Azure:Account           an account of Azure Storage instead, reached as this
                                                  process's managed identity
          Claudia:Storage:Azure:ConnectionString  ... or by a connection string
                                                  (with neither: one silo alone, on a file, to try)
          Claudia:Cluster:Role                    as --role
          Claudia:Cluster:ClusterId, :ServiceId   the same in all its processes; claudia
          Claudia:Cluster:SiloPort                where other silos connect; 11111
          Claudia:Cluster:GatewayPort             where processes of role api connect; 30000
          Claudia:Cluster:AdvertisedAddress       the IP address by which the others reach this one
          Claudia:Cluster:Dashboard               true: Orleans' dashboard at /dashboard, for whoever
                                                  reaches the address and has an operator's key
          Claudia:Cluster:Tls:Certificate         a PFX file: connections between processes are encrypted,
                                                  and refused without it
          Claudia:Cluster:Tls:Password            of that file

        docs/deployment.md tells how to choose, and deploy/ has what starts a whole cluster.

        """;
}
