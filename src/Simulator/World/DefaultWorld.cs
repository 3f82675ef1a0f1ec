using System.Collections.Immutable;

namespace Claudia.Simulator.World;

/// <summary>Who is there when a simulated workspace starts.</summary>
internal static class DefaultWorld
{
    public const string ClaudiaTeam = "7000001";
    public const string ClaudiaAdmin = "9000001";

    public static readonly Author Operator = new("bot", "9000000", "Operator", "operator+sim_claudia@intercom.example");

    public static readonly ImmutableArray<Admin> Admins =
    [
        new(ClaudiaAdmin, "ClaudIA", "claudia@example.com", true, "AI teammate"),
        new("9000002", "Ana Souza", "ana.souza@example.com", true, "Support specialist"),
        new("9000003", "Bruno Lima", "bruno.lima@example.com", true, "Billing specialist"),
        new("9000009", "Carla", "carla@example.com", false, "Finance"),
    ];

    public static readonly ImmutableArray<Team> Teams =
    [
        new(ClaudiaTeam, "ClaudIA", [ClaudiaAdmin]),
        new("7000002", "Level 2 (N2)", ["9000002", "9000003"]),
        new("7000003", "Billing specialists", ["9000003"]),
    ];

    public static readonly ImmutableArray<Contact> Contacts =
    [
        new("66f0000000000000000000a1", "Maria Oliveira", "maria.oliveira@example.com", "cust-1001", "pt"),
        new("66f0000000000000000000a2", "João Pereira", "joao.pereira@example.com", "cust-1002", "pt"),
        new("66f0000000000000000000a3", "Emma Clarke", "emma.clarke@example.com", "cust-1003", "en"),
        new("66f0000000000000000000a4", "Lucía Fernández", "lucia.fernandez@example.com", "cust-1004", "es"),
    ];

    public static readonly ImmutableArray<string> Tags = ["vip", "billing", "bug"];
}
