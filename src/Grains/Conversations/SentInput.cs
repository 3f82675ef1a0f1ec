using System.Text.Json;
using Claudia.Engine;
using Orleans.Serialization;

namespace Claudia.Grains;

/// <summary>An input on its way to a grain: within a process it is handed over as it is, between processes as JSON.</summary>
[Immutable]
public sealed class SentInput(ConversationInput input)
{
    public ConversationInput Input => input;

    /// <summary>Orleans logs the messages that it drops: a customer's words must not be in that.</summary>
    public override string ToString() => nameof(SentInput);
}

/// <summary>An input as it crosses the wire.</summary>
/// <param name="Json">As <see cref="JournalJson"/> writes it: an older version ignores what a newer one has added.</param>
[GenerateSerializer, Alias("claudia.input"), Immutable]
public readonly record struct InputOnWire([property: Id(0)] string Json)
{
    /// <summary>The same: no customer's words.</summary>
    public override string ToString() => nameof(InputOnWire);
}

/// <summary>Writes and reads inputs where they cross the wire.</summary>
[RegisterConverter]
internal sealed class InputConverter : IConverter<SentInput, InputOnWire>
{
    public InputOnWire ConvertToSurrogate(in SentInput value) => new(JournalJson.Write(value.Input));

    /// <exception cref="SerializerException">The input is of another version's: the caller tries again, and may meet a silo of that version.</exception>
    public SentInput ConvertFromSurrogate(in InputOnWire surrogate)
    {
        try
        {
            return new(JournalJson.ReadInput(surrogate.Json));
        }
        catch (JsonException failure)
        {
            throw new SerializerException("The input is none that this version can read.", failure);
        }
    }
}
