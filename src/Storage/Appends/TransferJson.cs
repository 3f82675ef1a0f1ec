using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Claudia.Engine;

namespace Claudia.Storage;

/// <summary>A transfer as the audit table holds it. The events remain the truth.</summary>
public static class TransferJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        IgnoreReadOnlyProperties = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    };

    public static string Write(Transfer transfer) => JsonSerializer.Serialize(transfer, Options);

    /// <exception cref="JsonException">The text is no transfer that this version knows.</exception>
    public static Transfer Read(string json) =>
        JsonSerializer.Deserialize<Transfer>(json, Options) ?? throw new JsonException("A transfer is null.");
}
