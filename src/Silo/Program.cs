using Claudia.Api;
using Claudia.Silo;

return await ClaudiaProgram.RunAsync(args, ClusterUsage.Text, () => ClaudiaHost.BuildAsync(args, TimeProvider.System, new ClusterHosting()));
