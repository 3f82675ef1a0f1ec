using System.CommandLine;
using Claudia.Cli;

// Stopped by Ctrl+C or SIGTERM it has this long to stop what it has started.
var invocation = new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromSeconds(10) };
return await Commands.RunAsync(args, invocation, TimeProvider.System);
