namespace Claudia.Simulator.World;

/// <summary>A channel under its two names: the source's type, and the channel of 2.16.</summary>
internal sealed record Channel(string SourceType, string Name)
{
    public static readonly Channel Messenger = new("conversation", "messenger");
    public static readonly Channel Email = new("email", "email");

    private static readonly Channel[] Known =
    [
        Messenger, Email, new("whatsapp", "whatsapp"), new("sms", "sms"), new("facebook", "facebook"),
        new("instagram", "instagram"), new("twitter", "twitter"), new("phone_call", "phone_call"),
    ];

    /// <summary>The channel of that name ("chat" is the messenger), or null.</summary>
    public static Channel? Named(string? name) => name switch
    {
        null or "" or "chat" or "conversation" => Messenger,
        _ => Array.Find(Known, known => known.Name == name),
    };
}
