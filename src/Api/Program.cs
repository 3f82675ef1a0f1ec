using Claudia.Api;
using Claudia.Silo;

return await ClaudiaProgram.RunAsync(args, () => ApiHost.BuildAsync(args, TimeProvider.System));
