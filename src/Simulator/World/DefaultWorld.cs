using System.Collections.Immutable;

namespace Claudia.Simulator.World;

/// <summary>Who is there when a simulated workspace starts.</summary>
internal static class DefaultWorld
{
    public static readonly Author Operator = new("bot", "9000000", "Operator", "operator+sim_claudia@intercom.example");

    public static readonly ImmutableArray<Admin> Admins =
    [
        new(SimulatedIds.ClaudiaAdmin, "ClaudIA", "claudia@example.com", true, "AI teammate"),
        new("9000002", "Ana Souza", "ana.souza@example.com", true, "Support specialist"),
        new("9000003", "Bruno Lima", "bruno.lima@example.com", true, "Billing specialist"),
        new(SimulatedIds.AdminWithoutSeat, "Carla", "carla@example.com", false, "Finance"),
    ];

    public static readonly ImmutableArray<Team> Teams =
    [
        new(SimulatedIds.ClaudiaTeam, "ClaudIA", [SimulatedIds.ClaudiaAdmin]),
        new(SimulatedIds.LevelTwoTeam, "Level 2 (N2)", ["9000002", "9000003"]),
        new(SimulatedIds.BillingTeam, "Billing specialists", ["9000003"]),
    ];

    public static readonly ImmutableArray<Contact> Contacts =
    [
        new("66f0000000000000000000a1", "Maria Oliveira", "maria.oliveira@example.com", "cust-1001", "pt"),
        new("66f0000000000000000000a2", "João Pereira", "joao.pereira@example.com", "cust-1002", "pt"),
        new(SimulatedIds.EnglishContact, "Emma Clarke", "emma.clarke@example.com", "cust-1003", "en"),
        new("66f0000000000000000000a4", "Lucía Fernández", "lucia.fernandez@example.com", "cust-1004", "es"),
    ];

    public static readonly ImmutableArray<string> Tags = ["vip", "billing", "bug"];
}
