using Claudia.Api;

return await ClaudiaProgram.RunAsync(args, Usage.Text, () => ClaudiaHost.BuildAsync(args, TimeProvider.System, new LocalHosting()));
