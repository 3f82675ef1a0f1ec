namespace Claudia.Silo;

/// <summary>Ends the process of a silo that Orleans can't go on with, with one line instead of a crash report. What was acknowledged is in the journal.</summary>
internal sealed class SiloEnd : IFatalErrorHandler
{
    /// <summary>What keeps silos apart.</summary>
    public const string Cure = "Claudia:Cluster:AdvertisedAddress must be an address at which the other silos reach this machine, "
        + "Claudia:Cluster:SiloPort must be open between them, and Claudia:Cluster:Tls must be the same on all.";

    private const string Dead = "claudia: The other silos of the cluster have declared this one dead: it stood still, or they can't reach it. Start it again. If that repeats: " + Cure;

    public bool IsUnexpected(Exception exception) => exception is not OperationCanceledException;

    public void OnFatalException(object? sender, string? context, Exception? exception)
    {
        Console.Error.WriteLine(context?.Contains("I am dead", StringComparison.Ordinal) == true ? Dead : $"claudia: The silo can't go on: {context} {exception?.GetBaseException().Message}");
        Environment.Exit(1);
    }
}
