namespace Claudia.Browser.Tests.Fixtures;

/// <summary>The browser that is on this machine: none is ever downloaded.</summary>
internal static class Chromium
{
    private const string Variable = "CLAUDIA_CHROMIUM";
    private const string Debians = "/usr/bin/chromium";

    private static readonly string Wanted =
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named ? named : Debians;

    /// <summary>Null where there is none.</summary>
    public static string? Executable { get; } = File.Exists(Wanted) ? Wanted : null;

    public static string Missing => $"There is no browser at {Wanted}; install chromium, or name one in {Variable}.";
}
