namespace Claudia.Cli.Tests.Fixtures;

/// <summary>The working copy that these tests were built in.</summary>
internal static class Checkout
{
    public static string Root { get; } = Above(AppContext.BaseDirectory);

    private static string Above(string folder) =>
        File.Exists(Path.Combine(folder, "Claudia.Orleans.sln")) ? folder : Above(Path.GetDirectoryName(folder)!);
}
