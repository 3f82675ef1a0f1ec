using System.Text;
using System.Text.Json.Nodes;

namespace Claudia.Intercom.Tests;

/// <summary>Payloads of our own making, in Intercom's shapes.</summary>
internal static class Fixture
{
    public const string ConversationId = "118200450017734";
    public const string TicketId = "118200450099001";
    public const string Customer = "66f2a91c0d5be7731e40aa12";
    public const string Claudia = "7301122";
    public const string Teammate = "7301188";
    public const string ClaudiasTeam = "8450001";
    public const string LevelTwo = "8450002";
    public const string App = "wk4demo9";

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Fixtures");

    public static IEnumerable<string> Names => Directory.EnumerateFiles(Folder, "*.json").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal);

    public static byte[] Read(string name) => File.ReadAllBytes(Path.Combine(Folder, name + ".json"));

    /// <summary>The fixture with something changed in its item.</summary>
    public static byte[] With(string name, Action<JsonObject> change)
    {
        var notification = JsonNode.Parse(Read(name))!.AsObject();
        change(notification["data"]!["item"]!.AsObject());
        return Encoding.UTF8.GetBytes(notification.ToJsonString());
    }

    public static WorkspaceSettings Settings(Uri? address = null) => new()
    {
        Name = "demo",
        AppId = App,
        Region = "eu",
        AccessToken = "token-of-the-tests",
        ClientSecret = "client-secret-of-the-tests",
        ConnectorSecret = "connector-secret-of-the-tests",
        AdminId = Claudia,
        TeamId = ClaudiasTeam,
        BaseAddress = address,
    };
}
