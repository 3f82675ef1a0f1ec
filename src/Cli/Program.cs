using System.CommandLine;
using Claudia.Cli;

var root = new RootCommand("Claudia's command line: tests a set-up, as the people responsible for it would.");
root.Subcommands.Add(RehearseCommand.Create(TimeProvider.System));
return await root.Parse(args).InvokeAsync();
