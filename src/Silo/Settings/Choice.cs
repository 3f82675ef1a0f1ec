using System.Text.Json;

namespace Claudia.Silo;

/// <summary>Names of an enum as people write them: camel case, in any case.</summary>
public static class Choice
{
    /// <summary>The value; null when the text names none. Numbers are no names.</summary>
    public static T? Parse<T>(string? text)
        where T : struct, Enum =>
        Enum.GetValues<T>().Where(value => string.Equals(value.ToString(), text?.Trim(), StringComparison.OrdinalIgnoreCase)).Cast<T?>().FirstOrDefault();

    /// <summary>The name of a value.</summary>
    public static string Name<T>(T value)
        where T : struct, Enum =>
        JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    /// <summary>All names, for messages.</summary>
    public static string Of<T>()
        where T : struct, Enum =>
        string.Join(", ", Enum.GetNames<T>().Select(JsonNamingPolicy.CamelCase.ConvertName));
}
