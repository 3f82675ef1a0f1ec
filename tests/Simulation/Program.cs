using Claudia.Simulation;

return await SimulateCommand.Create().Parse(args).InvokeAsync();
