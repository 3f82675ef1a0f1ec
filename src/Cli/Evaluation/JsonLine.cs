using System.Text.Json;

namespace Claudia.Cli;

/// <summary>An object of <see cref="JsonLines"/>, and where it stands: file and line.</summary>
internal sealed record JsonLine(string Place, JsonElement Object)
{
    /// <exception cref="CommandException">It lacks the field, or it is no text.</exception>
    public string Text(string name) =>
        OptionalText(name) ?? throw new CommandException($"{Place}: lacks \"{name}\".");

    /// <exception cref="CommandException">The field is no text.</exception>
    public string? OptionalText(string name) => Field(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } value => value.GetString(),
        _ => throw new CommandException($"{Place}: \"{name}\" is no text."),
    };

    /// <exception cref="CommandException">The field is neither true nor false.</exception>
    public bool? OptionalFlag(string name) => Field(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.False } => false,
        _ => throw new CommandException($"{Place}: \"{name}\" is neither true nor false."),
    };

    /// <exception cref="CommandException">It lacks the field, or it is no whole number.</exception>
    public int Number(string name) => Field(name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt32(out var number)
        ? number
        : throw new CommandException($"{Place}: \"{name}\" is no whole number.");

    private JsonElement? Field(string name) =>
        Object.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
}
