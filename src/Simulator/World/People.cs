using System.Collections.Immutable;

namespace Claudia.Simulator.World;

internal sealed record Admin(string Id, string Name, string Email, bool HasInboxSeat, string JobTitle)
{
    public Author AsAuthor => new("admin", Id, Name, Email);
}

/// <summary>A team; with the distribution "round_robin" an assignment to it names a teammate as well.</summary>
internal sealed record Team(string Id, string Name, ImmutableArray<string> AdminIds, string? Distribution = null);

internal sealed record Contact(string Id, string Name, string Email, string ExternalId, string Language)
{
    public Author AsAuthor => new("user", Id, Name, Email);
}

internal sealed record Tag(string Id, string Name);

internal sealed record AppliedTag(Tag Tag, long At, string ByAdminId);

internal sealed record Author(string Type, string Id, string? Name, string? Email)
{
    public bool IsBot => Type == "bot";
    public bool IsContact => Type == "user";
}

/// <summary>Who holds a conversation, as a part names them.</summary>
internal sealed record Reference(string Type, string? Id)
{
    public static readonly Reference Nobody = new("nobody_admin", null);

    public static Reference Admin(string id) => new("admin", id);

    public static Reference Team(string id) => new("team", id);
}
