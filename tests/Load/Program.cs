using Claudia.Load;

return await LoadCommand.RunAsync(args);
