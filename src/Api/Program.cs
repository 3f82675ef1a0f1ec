using System.Net.Sockets;
using Claudia.Api;

if (Usage.IsAskedFor(args))
{
    await Console.Out.WriteAsync(Usage.Text);
    return 0;
}

try
{
    await using var app = await ClaudiaHost.BuildAsync(args, TimeProvider.System);
    await app.RunAsync();
    return 0;
}
catch (SettingsException e)
{
    foreach (var line in e.Lines)
        await Console.Error.WriteLineAsync($"claudia: {line}");
    return 2;
}
catch (InvalidDataException e)
{
    // A settings file that is no JSON: the innermost message tells the line.
    await Console.Error.WriteLineAsync($"claudia: {e.Message} {e.GetBaseException().Message}");
    return 2;
}
catch (Exception e) when (e is IOException or SocketException)
{
    // The disk or the address: whoever starts it can mend that, and a stack trace does not help.
    await Console.Error.WriteLineAsync($"claudia: {e.Message}");
    return 1;
}
