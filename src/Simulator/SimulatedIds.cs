namespace Claudia.Simulator;

/// <summary>Ids of those whom a simulated workspace begins with.</summary>
public static class SimulatedIds
{
    public const string ClaudiaAdmin = "9000001";

    /// <summary>A teammate without an inbox seat.</summary>
    public const string AdminWithoutSeat = "9000009";

    public const string ClaudiaTeam = "7000001";
    public const string LevelTwoTeam = "7000002";
    public const string BillingTeam = "7000003";

    /// <summary>A customer who writes English.</summary>
    public const string EnglishContact = "66f0000000000000000000a3";
}
