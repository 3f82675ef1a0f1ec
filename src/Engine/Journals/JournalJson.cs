using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Claudia.Engine;

/// <summary>How events, states and inputs are written down. Names and numbers are for ever; new members have defaults.</summary>
public static class JournalJson
{
    /// <summary>The version of the state's shape: a state of another version is folded anew from its events.</summary>
    public const int StateVersion = 1;

    private static readonly JsonSerializerOptions Options = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        // A draft's figures come from outside: one that is no number must not keep a conversation from being stored.
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        AllowOutOfOrderMetadataProperties = true,
    };

    public static string Write(ConversationEvent @event) => JsonSerializer.Serialize(@event, Options);

    /// <exception cref="JsonException">The text is no event that this version knows.</exception>
    public static ConversationEvent ReadEvent(string json) => Read<ConversationEvent>(json);

    public static string Write(ConversationState state) => JsonSerializer.Serialize(state, Options);

    /// <exception cref="JsonException">The text is no state that this version knows.</exception>
    public static ConversationState ReadState(string json) => Read<ConversationState>(json);

    /// <summary>An input as it is sent from one process to another.</summary>
    public static string Write(ConversationInput input) => JsonSerializer.Serialize(input, Options);

    /// <exception cref="JsonException">The text is no input that this version knows.</exception>
    public static ConversationInput ReadInput(string json) => Read<ConversationInput>(json);

    private static T Read<T>(string json)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(json, Options) ?? throw new JsonException($"A {typeof(T).Name} is null.");
        }
        catch (NotSupportedException failure)
        {
            throw new JsonException($"A {typeof(T).Name} lacks the name of its type.", failure);
        }
    }
}
